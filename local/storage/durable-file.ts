import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Gives a finished file its name, replacing what had it: after a loss of power the name holds the old
 * file or the new one, each whole. Both must be in one directory. Waits for the disk, as a commit of the database does.
 */
export function moveDurably(finished: string, file: string): void {
  flush(finished, 'r+')
  renameSync(finished, file)
  // Windows can neither open nor flush a directory; there a rename is on its own.
  if (process.platform !== 'win32') flush(dirname(file), 'r')
}

/** Writes a text that only this user may read; the file is the old one or the new one, never a part. */
export function writeDurably(file: string, text: string): void {
  const arriving = `${file}.arriving`
  try {
    writeFileSync(arriving, text, { mode: 0o600 })
    moveDurably(arriving, file)
  } finally {
    rmSync(arriving, { force: true })
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
