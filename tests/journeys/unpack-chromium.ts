import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'

export type UnpackedChromium = { executable: string; libraries: string; fonts: string }

const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))

/** The Chromium that npm brought along, unpacked once beside the packages; null where it cannot run. */
export async function unpackChromium(): Promise<UnpackedChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(packed)) return null
  // Another version of the package has another size.
  const home = join(cache, `chromium-${statSync(join(packed, 'chromium.br')).size}`)
  if (!existsSync(home)) await unpackInto(home)
  return {
    executable: join(home, 'chromium'),
    libraries: join(home, 'al2023', 'lib'),
    fonts: join(home, 'fonts'),
  }
}

/** Unpacked aside and then renamed, so that nobody who starts meanwhile runs half a browser. */
async function unpackInto(home: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'unpacking-'))
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in a Lambda.
  await withVariables({ TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, () =>
    chromium.executablePath(packed),
  )
  try {
    renameSync(fresh, home)
  } catch (error) {
    // Someone else was quicker; theirs is the same.
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

async function withVariables(variables: Record<string, string>, work: () => Promise<unknown>): Promise<void> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, variables)
  try {
    await work()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
