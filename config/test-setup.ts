import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from './functions'

/** Before the tests: the functions as they are deployed, from the source as it stands, and a place for the cities that are laid once. */
export async function setup(): Promise<() => void> {
  await buildFunctions('dist/functions')
  const laid = mkdtempSync(join(tmpdir(), 'laid-'))
  process.env.LAID_DIRECTORIES = laid
  return () => rmSync(laid, { recursive: true, force: true })
}
