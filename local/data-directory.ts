import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { claimDirectory, lockFile } from './gateway/claim-directory'
import { writeDurably } from './storage/durable-file'

/** Everything that a local cloud keeps in its data directory, the lock aside. */
export const dataFiles = {
  clock: 'clock.json',
  documents: 'documents.sqlite',
  storage: 'storage',
  messages: 'messages.jsonl',
  keys: 'keys.json',
  /** What the demo city holds; written when it has been loaded whole. */
  loaded: 'demo-city.json',
  /** There while the demo city is being loaded. */
  loading: 'demo-city.loading',
}

/** A database has files beside it, and a file that is being written has another name until it is whole. */
const endings = ['', '-wal', '-shm', '-journal', '.arriving']

/**
 * Makes a directory ready for the demo city. One that is new or empty is taken, and so is one in which a load broke off:
 * what that left behind is removed. Any other directory may be somebody's, and is left as it is.
 * @throws Error data_directory_not_empty, data_directory_in_use
 */
export function beginLoading(directory: string): void {
  mkdirSync(directory, { recursive: true })
  const found = entriesOf(directory)
  if (found.includes(dataFiles.loading)) {
    removeOwnFiles(
      directory,
      found.filter((entry) => entry !== dataFiles.loading),
    )
  } else if (found.length > 0) {
    throw new Error(`data_directory_not_empty: ${directory} holds ${someOf(found)}; nothing was changed`)
  }
  writeDurably(join(directory, dataFiles.loading), '')
}

export function endLoading(directory: string): void {
  rmSync(join(directory, dataFiles.loading), { force: true })
}

/**
 * Removes what local clouds have put into a directory, and answers what else is there. A directory that no local cloud has
 * ever had is left as it is, whatever its files are called.
 * @throws Error not_a_data_directory, data_directory_in_use
 */
export function resetDirectory(directory: string): { removed: number; left: string[] } {
  const everything = readdirSync(directory)
  if (!everything.includes(lockFile)) {
    throw new Error(`not_a_data_directory: no local cloud has had ${directory}; nothing was changed`)
  }
  const found = entriesOf(directory)
  const removed = removeOwnFiles(directory, found)
  return { removed, left: found.filter((entry) => !isOwn(entry)) }
}

/** A few names of many, for a message. */
export function someOf(entries: readonly string[]): string {
  const few = entries.slice(0, 3).join(', ')
  return entries.length > 3 ? `${few} and ${entries.length - 3} more` : few
}

/** What is in a directory, the lock aside, which stays for the next cloud. */
function entriesOf(directory: string): string[] {
  return readdirSync(directory).filter((entry) => !isOneOf([lockFile], entry))
}

function removeOwnFiles(directory: string, entries: readonly string[]): number {
  const giveBack = claimDirectory(directory)
  try {
    const own = entries.filter(isOwn)
    for (const entry of own) rmSync(join(directory, entry), { recursive: true, force: true })
    return own.length
  } finally {
    giveBack()
  }
}

function isOwn(entry: string): boolean {
  return isOneOf(Object.values(dataFiles), entry)
}

function isOneOf(files: readonly string[], entry: string): boolean {
  return files.some((file) => endings.some((ending) => entry === file + ending))
}
