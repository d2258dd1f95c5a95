import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { copyFile, mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { moveDurably } from './durable-file'

export type FileStore = {
  /** Stores the stream under the path, replacing what was there. @throws FileTooLarge, and keeps the old file */
  write(path: string, content: Readable): Promise<void>
  /** Size in bytes, or null when nothing is stored there. */
  sizeOf(path: string): Promise<number | null>
  read(path: string): ReadStream
  /** Replaces what was there; a copy that breaks off keeps it. */
  copy(from: string, to: string): Promise<void>
  /** False when nothing was stored there. */
  remove(path: string): Promise<boolean>
}

export class FileTooLarge extends Error {}

const largestFile = 100 * 1024 * 1024

/**
 * Files in one directory, each named by the hash of its path: no path can lead out of the
 * directory, collide with a folder, or differ between file systems.
 */
export async function openFileStore(directory: string): Promise<FileStore> {
  await mkdir(directory, { recursive: true })
  const place = (path: string) => join(directory, createHash('sha256').update(path).digest('hex'))

  async function replace(path: string, fill: (arriving: string) => Promise<void>): Promise<void> {
    const arriving = join(directory, `arriving-${randomUUID()}`)
    try {
      await fill(arriving)
      moveDurably(arriving, place(path))
    } finally {
      await rm(arriving, { force: true })
    }
  }

  return {
    write: (path, content) => replace(path, (arriving) => receive(arriving, content)),
    async sizeOf(path) {
      const found = await stat(place(path)).catch(() => null)
      return found?.size ?? null
    },
    read: (path) => createReadStream(place(path)),
    copy: (from, to) => replace(to, (arriving) => copyFile(place(from), arriving)),
    async remove(path) {
      return rm(place(path)).then(
        () => true,
        () => false,
      )
    },
  }
}

async function receive(file: string, content: Readable): Promise<void> {
  const handle = await open(file, 'w')
  try {
    let length = 0
    for await (const chunk of content) {
      length += chunk.length
      if (length <= largestFile) await handle.write(chunk)
    }
    if (length > largestFile) throw new FileTooLarge(`a file holds at most ${largestFile} bytes`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
