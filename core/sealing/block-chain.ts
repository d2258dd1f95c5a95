import * as z from 'zod/mini'
import type { AnswerRevision } from '../record/answers'
import { canonical } from './canonical'
import { fileEnd } from './file-end'
import { hashOf, type OpenHash } from './running-hash'

/** The chain of a period's sealed blocks as a file: JSON Lines of canonical JSON, a header, one line a block and an end. */
export const chainFormat = 'meihao-blocks/1'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const whole = z.int().check(z.nonnegative())

/** A revision in a block: its random id, and a hash that says nothing to whoever has not its nonce. */
export const blockLeaf = z.strictObject({ revision: z.string(), leaf: hash })
export type BlockLeaf = z.infer<typeof blockLeaf>

/** What was written in one hour, or a part of it where that was much. */
export const chainBlock = z.strictObject({
  number: z.int(),
  hour: z.string(),
  sealedAt: z.string(),
  /** Hash of the block before; null at the first. */
  previous: z.nullable(hash),
  root: hash,
  hash,
  leaves: z.array(blockLeaf),
})
export type ChainBlock = z.infer<typeof chainBlock>

export const chainHeader = z.strictObject({
  format: z.literal(chainFormat),
  period: z.string(),
  city: z.string(),
})
export const chainLine = z.strictObject({ block: chainBlock })
export const chainEnd = z.strictObject({
  end: z.strictObject({ blocks: whole, head: z.nullable(hash), ...fileEnd }),
})

/** The revisions that stood before and after one when it was sealed: together they fix the order for good, whatever comes between. */
export type Neighbours = { after: string | null; before: string | null }

/**
 * The hash of a revision in a block. The author's tag is not in it, as it is replaced when an account is deleted; nor is what became of the
 * check of a text, nor a ruling, which are no part of what was said.
 */
export function leafOf(
  answer: { _id: string; period: string; compound: string; building: string },
  { id, hour, recordedIn, channel, means, content, took }: Omit<AnswerRevision, 'author' | 'text'>,
  { after, before, nonce }: Neighbours & { nonce: string },
  openHash: OpenHash,
): string {
  const { _id, period, compound, building } = answer
  const said = { id, hour, recordedIn, channel, means, content, took: took ?? null }
  const where = { answer: _id, period, compound, building }
  return hashOf(`leaf|${nonce}|${canonical({ ...said, ...where, after, before })}`, openHash)
}

/** Root of the Merkle tree over leaves, in their order; one that has no partner goes up as it is. */
export function merkleRoot(leaves: readonly BlockLeaf[], openHash: OpenHash): string {
  let level = leaves.map(({ revision, leaf }) => hashOf(`revision|${revision}|${leaf}`, openHash))
  if (level.length === 0) return hashOf('nothing', openHash)
  while (level.length > 1) {
    const above: string[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left = '', right] = [level[at], level[at + 1]]
      above.push(right === undefined ? left : hashOf(`node|${left}|${right}`, openHash))
    }
    level = above
  }
  return level[0] as string
}

/** A block's own hash: over everything of it, its leaves by their root, and the block before. */
export function blockHash(
  period: string,
  { number, hour, sealedAt, previous, root }: Omit<ChainBlock, 'hash' | 'leaves'>,
  openHash: OpenHash,
): string {
  return hashOf(`block|${canonical({ period, number, hour, sealedAt, previous, root })}`, openHash)
}
