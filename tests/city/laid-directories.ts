import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { lockFile } from '../../local/gateway/claim-directory'

/** Where the processes of one run find what was laid: `config/test-setup.ts` makes it and removes it. */
const shared = process.env.LAID_DIRECTORIES
let own: string | undefined

/**
 * Copies the data directory of a closed cloud to a new place. What `key` names is laid once in a run of the tests: opening a small city
 * anew, its figures counted by the functions, took 1,045 ms of a processor where this was measured, a copy of it 30 ms.
 * @param lay fills a directory and answers until when, in the cloud's own time
 * @returns the instant that `lay` answered
 */
export async function copyLaid(
  key: string,
  to: string,
  lay: (directory: string) => Promise<number>,
): Promise<number> {
  const directory = join(
    shared ?? ownDirectory(),
    createHash('sha256').update(key).digest('hex').slice(0, 16),
  )
  if (begins(directory)) note(directory, await laidIn(directory, lay))
  const laidAt = await noteOf(directory)
  if (laidAt === null) throw new Error('a city could not be laid: see the test that was the first to want it')
  // The lock belongs to the cloud that has the directory.
  cpSync(join(directory, 'data'), to, { recursive: true, filter: (file) => basename(file) !== lockFile })
  return laidAt
}

/** Without a run of all tests, for this process alone. */
function ownDirectory(): string {
  if (own === undefined) {
    const directory = mkdtempSync(join(tmpdir(), 'laid-'))
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
    own = directory
  }
  return own
}

/** Whether this process is the first to want what is laid there, and so lays it. */
function begins(directory: string): boolean {
  try {
    mkdirSync(directory)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

async function laidIn(directory: string, lay: (directory: string) => Promise<number>): Promise<number> {
  try {
    return await lay(join(directory, 'data'))
  } catch (error) {
    note(directory, null)
    throw error
  }
}

const noteIn = (directory: string) => join(directory, 'laid-at.json')

function note(directory: string, laidAt: number | null): void {
  const arriving = `${noteIn(directory)}.arriving`
  writeFileSync(arriving, JSON.stringify(laidAt))
  renameSync(arriving, noteIn(directory))
}

/** Waits until it is laid; null: whoever laid it failed. */
async function noteOf(directory: string): Promise<number | null> {
  while (!existsSync(noteIn(directory))) await setTimeout(50)
  return JSON.parse(readFileSync(noteIn(directory), 'utf8')) as number | null
}
