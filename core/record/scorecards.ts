import * as z from 'zod/mini'
import { compoundInputs } from '../method/compound-inputs'
import { scorecard } from '../method/scorecard'
import { sealedCard } from '../method/sealed-card'
import { defineCollection, type Index, indexOn } from './collection'

/** The clock's own view of a compound, overwritten whole; written by nothing else. Final figures of it are shown to nobody. */
export const storedScorecard = z.extend(scorecard, {
  _id: z.string(),
  sealedIn: z.literal(''),
  /** Sum of the revisions of the tallies it was made from; an older view never overwrites a newer one. */
  talliesRevision: z.int(),
  /** What it was made from; null while the period is open. */
  inputs: z.nullable(compoundInputs),
})
export type StoredScorecard = z.infer<typeof storedScorecard>

/** A card of a snapshot: written once, and shown when that snapshot is the period's. */
export const storedSealedCard = z.extend(sealedCard, {
  _id: z.string(),
  /** The attempt at sealing that wrote it. Cards of an attempt that came to nothing are removed. */
  sealedIn: z.string(),
  writtenAt: z.string(),
})
export type StoredSealedCard = z.infer<typeof storedSealedCard>

const indexes: readonly Index[] = [
  indexOn('period', 'sealedIn', '_id'),
  indexOn('period', 'sealedIn', 'district', '_id'),
  indexOn('period', 'sealedIn', 'subdistrict', '_id'),
  indexOn('period', 'sealedIn', 'residentsCommittee'),
  indexOn('period', 'sealedIn', 'company.code'),
  indexOn('period', 'writtenAt'),
  {
    name: 'compound_period_sealedIn',
    unique: true,
    keys: [
      { field: 'compound', direction: 1 },
      { field: 'period', direction: -1 },
      { field: 'sealedIn', direction: 1 },
    ],
  },
]

/** Views of the clock. They lie beside the sealed cards, so that one query finds a compound's participation and its results. */
export const scorecards = defineCollection({ name: 'scorecards', schema: storedScorecard, indexes })

/** Cards of snapshots, in the same collection. */
export const sealedCards = defineCollection({ name: 'scorecards', schema: storedSealedCard, indexes })

/** Both, told apart by `sealedIn`. */
export const allCards = defineCollection({
  name: 'scorecards',
  schema: z.union([storedScorecard, storedSealedCard]),
  indexes,
})

/** Whether a card is one of a snapshot. */
export function isSealed(card: StoredScorecard | StoredSealedCard): card is StoredSealedCard {
  return card.sealedIn !== ''
}

/** Id of the clock's view of a compound in a period. */
export function scorecardId(period: string, compound: string): string {
  return `${period}|${compound}`
}

/** Id of a compound's card in a snapshot. */
export function sealedCardId(period: string, compound: string, sealedIn: string): string {
  return `${period}|${compound}|${sealedIn}`
}
