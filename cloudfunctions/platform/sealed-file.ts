import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import { canonical } from '../../core/sealing/canonical'
import { endCheck, lineMark } from '../../core/sealing/file-end'
import { openHash } from './open-hash'

/** A file that is written line by line, hashed as it is and packed with gzip: only what is packed is held in memory. */
export function openSealedFile() {
  const hash = createHash('sha256')
  const packed: Buffer[] = []
  const gzip = createGzip()
  gzip.on('data', (chunk: Buffer) => packed.push(chunk))
  const ended = once(gzip, 'end')
  const marks: string[] = []
  let bytes = 0
  async function add(lines: readonly string[]): Promise<void> {
    const text = Buffer.from(lines.map((line) => `${line}\n`).join(''))
    hash.update(text)
    bytes += text.length
    if (!gzip.write(text)) await once(gzip, 'drain')
  }
  return {
    /** Adds lines, each without its end. */
    async write(lines: readonly string[]): Promise<void> {
      for (const line of lines) marks.push(lineMark(line, openHash))
      await add(lines)
    },
    /** Writes the last line and closes the file. The hash and the size are of what is in it. */
    async close(counts: Record<string, unknown>): Promise<{ sha256: string; bytes: number; packed: Buffer }> {
      const end = { ...counts, lines: marks }
      await add([canonical({ end: { ...end, check: endCheck(end, openHash) } })])
      gzip.end()
      await ended
      return { sha256: hash.digest('hex'), bytes, packed: Buffer.concat(packed) }
    },
  }
}
export type SealedFile = ReturnType<typeof openSealedFile>
