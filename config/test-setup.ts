import { buildFunctions } from './functions'

/** Before the tests: the functions as they are deployed, from the source as it stands. */
export async function setup(): Promise<void> {
  await buildFunctions('dist/functions')
}
