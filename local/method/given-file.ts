import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * A file as it was named on the command line. npm runs a script in the folder of the project: a name is meant where npm was called, which
 * it tells as INIT_CWD.
 * @throws Error no_such_file, not_a_file
 */
export function givenFile(name: string): string {
  const called = resolve(process.env.INIT_CWD ?? '.', name)
  const path = existsSync(called) ? called : resolve(name)
  if (!existsSync(path)) throw new Error(`no_such_file: ${name}`)
  if (!statSync(path).isFile()) throw new Error(`not_a_file: ${name}`)
  return path
}
