import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'

/** A file that is written line by line, hashed as it is and packed with gzip: only what is packed is held in memory. */
export function openSealedFile() {
  const hash = createHash('sha256')
  const packed: Buffer[] = []
  const gzip = createGzip()
  gzip.on('data', (chunk: Buffer) => packed.push(chunk))
  const ended = once(gzip, 'end')
  let bytes = 0
  return {
    /** Adds lines, each without its end. */
    async write(lines: readonly string[]): Promise<void> {
      const text = Buffer.from(lines.map((line) => `${line}\n`).join(''))
      hash.update(text)
      bytes += text.length
      if (!gzip.write(text)) await once(gzip, 'drain')
    },
    /** Closes the file. The hash and the size are of what is in it. */
    async close(): Promise<{ sha256: string; bytes: number; packed: Buffer }> {
      gzip.end()
      await ended
      return { sha256: hash.digest('hex'), bytes, packed: Buffer.concat(packed) }
    },
  }
}
export type SealedFile = ReturnType<typeof openSealedFile>
