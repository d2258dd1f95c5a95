import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** How each function is deployed and hosted: the single source for deploy and for the local cloud. */
export const functions = [
  {
    name: 'resident',
    timeoutSeconds: 10,
    memoryMegabytes: 256,
    clientMayInvoke: true,
    triggers: [],
    httpPath: null,
  },
  {
    name: 'staff',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    clientMayInvoke: true,
    triggers: [],
    httpPath: null,
  },
  {
    name: 'open',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    clientMayInvoke: false,
    triggers: [],
    httpPath: '/open',
  },
  {
    name: 'clock',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    clientMayInvoke: false,
    triggers: [{ name: 'every-minute', cron: '0 */1 * * * * *' }],
    httpPath: null,
  },
] as const

/** Builds every function into `outputDirectory/<name>/index.js`, the SDK included, and the list of them beside. */
export async function buildFunctions(outputDirectory: string): Promise<void> {
  await rm(outputDirectory, { recursive: true, force: true })
  await mkdir(outputDirectory, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(
      functions.map(({ name }) => [`${name}/index`, `cloudfunctions/${name}/index.ts`]),
    ),
    outdir: outputDirectory,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
    logOverride: { 'direct-eval': 'silent' },
  })
  for (const { name } of functions) {
    await writeFile(join(outputDirectory, name, 'package.json'), '{ "type": "commonjs" }\n')
  }
  await writeFile(join(outputDirectory, 'functions.json'), `${JSON.stringify({ functions }, null, 2)}\n`)
}
