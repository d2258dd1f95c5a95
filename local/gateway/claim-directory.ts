import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes a data directory for this process: two clouds writing the same files would spoil them.
 * A claim whose process is gone (kill −9) is taken over.
 * @returns gives the directory back
 * @throws Error data_directory_in_use
 */
export function claimDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = join(directory, 'cloud.pid')
  const owner = readOwner(file)
  if (owner !== null && owner !== process.pid && isRunning(owner)) {
    throw new Error(`data_directory_in_use: process ${owner} has ${directory}`)
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function readOwner(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
