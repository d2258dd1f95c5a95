import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** There from the first claim on: it tells the data directory of a local cloud from any other. */
export const lockFile = 'cloud.lock'

/**
 * Takes a data directory for one cloud: two of them writing the same files would spoil them. The claim is a lock
 * of the operating system on an empty database, so that it ends with its process however that ends.
 * @returns gives the directory back
 * @throws Error data_directory_in_use
 */
export function claimDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const lock = new Database(join(directory, lockFile))
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { code?: unknown }).code !== 'SQLITE_BUSY') throw error
    throw new Error(`data_directory_in_use: another local cloud has ${directory}`)
  }
  return () => lock.close()
}
