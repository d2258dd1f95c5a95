import { blockHash, type ChainBlock, chainEnd, chainHeader, chainLine, merkleRoot } from './block-chain'
import { differences } from './differences'
import type { OpenHash } from './running-hash'
import { type Line, type LineReader, type Note, readLine } from './sealed-line'

/** Checks a chain of sealed blocks: that every root and hash follows from the leaves, and every block from the one before. */
export function chainReader(header: Line, note: Note, openHash: OpenHash): LineReader {
  const read = readLine(chainHeader, header, note)
  const seen = new Set<string>()
  let last: Pick<ChainBlock, 'number' | 'hash' | 'hour'> = { number: 0, hash: '', hour: '' }
  const head = () => (last.number === 0 ? null : last.hash)

  function takeBlock(line: number, block: ChainBlock): void {
    const compare = (path: string, expected: unknown, found: unknown) =>
      note(line, differences(expected, found, `block.${path}`))
    compare('number', last.number + 1, block.number)
    compare('previous', head(), block.previous)
    if (block.hour < last.hour) note(line, ['block.hour: before that of the block before'])
    let before = ''
    for (const [index, { revision }] of block.leaves.entries()) {
      const path = `block.leaves.${index}.revision`
      if (revision <= before) note(line, [`${path}: not in order`])
      if (seen.has(revision)) note(line, [`${path}: in a block already`])
      seen.add(revision)
      before = revision
    }
    compare('root', merkleRoot(block.leaves, openHash), block.root)
    if (read !== null) compare('hash', blockHash(read.period, block, openHash), block.hash)
    last = block
  }

  return {
    what: () => `chain of period ${read?.period}: ${last.number} blocks, ${seen.size} revisions`,
    take(line) {
      const found = readLine(chainLine, line, note)
      if (found !== null) takeBlock(line.number, found.block)
    },
    takeEnd(line) {
      const found = readLine(chainEnd, line, note)
      if (found === null) return
      note(line.number, differences(last.number, found.end.blocks, 'end.blocks'))
      note(line.number, differences(head(), found.end.head, 'end.head'))
    },
    close: () => {},
    takenAsGiven: ['what a revision says, as its hash needs a nonce that the clock alone can make'],
  }
}
