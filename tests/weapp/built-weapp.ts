import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * The mini-program as it would be uploaded. WEAPP_BUILD names another copy of it.
 * @throws Error weapp_not_built
 */
export function builtWeapp(): string {
  const directory = resolve(process.env.WEAPP_BUILD ?? 'dist/weapp')
  if (!existsSync(join(directory, 'app.json'))) {
    throw new Error(`weapp_not_built: ${directory} holds no app.json; run \`npm run build:weapp\` first`)
  }
  return directory
}

/** A copy of the build that a test may spoil; gone when the test has ended. */
export function copyOfBuild(): string {
  const directory = mkdtempSync(join(tmpdir(), 'weapp-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  cpSync(builtWeapp(), directory, { recursive: true })
  return directory
}
