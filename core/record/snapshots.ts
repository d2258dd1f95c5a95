import * as z from 'zod/mini'
import { annex } from '../method/annex'
import { cityFit } from '../method/city-fit'
import { methodParameters } from '../method/parameters'
import { recordFinding } from '../sealing/record-finding'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** A file of a snapshot in the cloud's storage, packed with gzip; the hash is of what is in it. */
export const sealedFile = z.object({
  fileId: z.string(),
  sha256: z.string(),
  /** Of the file unpacked. */
  bytes: z.int(),
})

/**
 * A sealed snapshot of a period: what was counted, and everything that follows from it. Inserting `period|number` is the commit; nothing
 * of it changes afterwards. The newest of a period is the one that is shown.
 */
export const snapshot = z.object({
  _id: z.string(),
  period: z.string(),
  city: z.string(),
  number: z.int(),
  /** Names the cards that were written for it. */
  attempt: z.string(),
  sealedAt: instant,
  methodVersion: z.string(),
  questionnaireVersion: z.string(),
  parameters: methodParameters,
  fit: cityFit,
  annex,
  /** How many compounds it holds, and those that could not be counted yet. */
  compounds: z.int(),
  notCounted: z.array(z.string()),
  /** Hash of all inputs together: the same facts are not sealed twice. */
  inputs: z.string(),
  /** The chain of blocks that its answers stand in, and what differed from it. */
  record: recordFinding,
  /** What everybody may have, the chain of blocks, and what the bureau keeps. */
  public: sealedFile,
  blocks: sealedFile,
  full: sealedFile,
})
export type Snapshot = z.infer<typeof snapshot>

export const snapshots = defineCollection({
  name: 'snapshots',
  schema: snapshot,
  indexes: [indexOn('period', 'number'), indexOn('city', 'period', 'number')],
})

/** Id of a period's snapshot, from 1. */
export function snapshotId(period: string, number: number): string {
  return `${period}|${number}`
}
