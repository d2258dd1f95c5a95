import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

/**
 * How each function is deployed and hosted: the single source for deploy and for the local cloud. `variables` names the
 * keys that it needs; it is given no other, so that a function that leaks its keys leaks few. `madeOnce` names what deploy
 * makes itself where it is not online yet, and never changes.
 */
export const functions = [
  {
    name: 'resident',
    timeoutSeconds: 10,
    memoryMegabytes: 256,
    clientMayInvoke: true,
    triggers: [],
    httpPath: null,
    variables: ['ACCOUNT_KEY', 'SLIP_KEY', 'SEAL_KEY', 'TICKET_KEY', 'ANSWER_KEYS'],
    madeOnce: ['BOOTSTRAP_HASH'],
  },
  {
    name: 'staff',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    clientMayInvoke: true,
    triggers: [],
    httpPath: null,
    variables: ['ACCOUNT_KEY', 'SLIP_KEY', 'SEAL_KEY', 'API_KEY_KEY'],
    madeOnce: [],
  },
  {
    name: 'open',
    timeoutSeconds: 20,
    memoryMegabytes: 256,
    clientMayInvoke: false,
    triggers: [],
    httpPath: '/open',
    variables: [],
    madeOnce: [],
  },
  {
    // WeChat's message push is no client: the rule of who may invoke what does not reach it.
    name: 'wechat',
    timeoutSeconds: 5,
    memoryMegabytes: 256,
    clientMayInvoke: false,
    triggers: [],
    httpPath: null,
    variables: [],
    madeOnce: [],
  },
  {
    name: 'clock',
    // The platform's longest: a city's snapshot is made in one piece. All other work stops within a minute by itself.
    timeoutSeconds: 900,
    memoryMegabytes: 512,
    clientMayInvoke: false,
    triggers: [{ name: 'every-minute', cron: '0 */1 * * * * *' }],
    httpPath: null,
    variables: ['SEAL_KEY', 'ANSWER_KEYS', 'MESSAGE_TEMPLATES'],
    madeOnce: [],
  },
] as const

/**
 * Builds every function into `outputDirectory/<name>/index.js`, the SDK included, and the list of them beside. Files are
 * replaced as a whole, so that a cloud that starts meanwhile never loads half a bundle. Answers which files went in.
 */
export async function buildFunctions(outputDirectory: string): Promise<{ sources: string[] }> {
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: Object.fromEntries(
      functions.map(({ name }) => [`${name}/index`, `cloudfunctions/${name}/index.ts`]),
    ),
    outdir: outputDirectory,
    write: false,
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
  for (const file of outputFiles) await replaceFile(file.path, file.contents)
  for (const { name } of functions) {
    await replaceFile(join(outputDirectory, name, 'package.json'), '{ "type": "commonjs" }\n')
  }
  await replaceFile(join(outputDirectory, 'functions.json'), `${JSON.stringify({ functions }, null, 2)}\n`)
  return { sources: Object.keys(metafile.inputs) }
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const fresh = `${path}.${process.pid}`
  await writeFile(fresh, content)
  await rename(fresh, path)
}
