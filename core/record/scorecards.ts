import * as z from 'zod/mini'
import { scorecard } from '../method/scorecard'
import { defineCollection, indexOn } from './collection'

/** A scorecard as stored: a view, never written by anything but the clock. */
export const storedScorecard = z.extend(scorecard, {
  _id: z.string(),
  /** Sum of the revisions of the tallies it was made from; an older view never overwrites a newer one. */
  talliesRevision: z.int(),
})
export type StoredScorecard = z.infer<typeof storedScorecard>

export const scorecards = defineCollection({
  name: 'scorecards',
  schema: storedScorecard,
  indexes: [
    indexOn('period', 'district', '_id'),
    indexOn('period', 'subdistrict', '_id'),
    indexOn('period', '_id'),
    indexOn('period', 'residentsCommittee'),
    indexOn('period', 'company.code'),
    {
      name: 'compound_period',
      unique: true,
      keys: [
        { field: 'compound', direction: 1 },
        { field: 'period', direction: -1 },
      ],
    },
  ],
})

/** Id of the scorecard of a compound in a period. */
export function scorecardId(period: string, compound: string): string {
  return `${period}|${compound}`
}
