import * as z from 'zod/mini'
import { blockLeaf, chainBlock } from '../sealing/block-chain'
import { defineCollection, indexOn } from './collection'

/**
 * A sealed block: the hashes of revisions that entered the record in one hour, and the hash of the block before. Inserting
 * `period|number` is the commit; nothing of it changes afterwards.
 */
export const block = z.extend(chainBlock, {
  _id: z.string(),
  period: z.string(),
  /** By revision id, each with the revisions of its answer that stood beside it when it was sealed. */
  leaves: z.array(z.extend(blockLeaf, { after: z.nullable(z.string()), before: z.nullable(z.string()) })),
})
export type Block = z.infer<typeof block>

export const blocks = defineCollection({
  name: 'blocks',
  schema: block,
  indexes: [indexOn('period', 'number'), indexOn('period', 'hour', 'number')],
})

/** Id of a period's block, from 1. */
export function blockId(period: string, number: number): string {
  return `${period}|${number}`
}
