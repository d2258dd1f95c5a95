import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { openVerification, type Verified } from '../../core/sealing/verification'

const lineFeed = 10

/** Holds a sealed file against itself as it comes, packed with gzip or not; the hash and the size are of what is in it. */
export async function verifyFile(
  file: AsyncIterable<Buffer>,
): Promise<Verified & { sha256: string; bytes: number }> {
  const openHash = () => createHash('sha256')
  const hash = openHash()
  const verification = openVerification(openHash)
  let bytes = 0
  let begun: Buffer[] = []
  for await (const chunk of await unpacked(file)) {
    hash.update(chunk)
    bytes += chunk.length
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, from)) {
      verification.take(Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8'))
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) verification.take(Buffer.concat(begun).toString('utf8'))
  return { ...verification.close(), sha256: hash.digest('hex'), bytes }
}

/** What is in a file that begins as gzip does; any other as it is. */
async function unpacked(file: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const source = file[Symbol.asyncIterator]()
  const first = await source.next()
  const start: Buffer = first.done ? Buffer.alloc(0) : first.value
  async function* all(): AsyncGenerator<Buffer> {
    yield start
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  const isPacked = start[0] === 0x1f && start[1] === 0x8b
  return isPacked ? pipeline(all, createGunzip(), () => {}) : all()
}
