import * as z from 'zod/mini'
import { orderPlace } from '../method/order-place'
import { orderRules } from '../method/parameters'

/** What could have been chosen otherwise in a selection; counting assisted answers is told by the annex of the period. */
export const listVariants = [
  ...orderRules,
  'grid1',
  'grid2',
  'grid3',
  'lowerBound',
  'unweighted',
  'withExcluded',
] as const
export type ListVariant = (typeof listVariants)[number]

/** Why a candidate has no place, in the order in which it is looked at. */
export const leavings = [
  'ruling',
  'noResult',
  'notSelectable',
  'principle',
  'shortlist',
  'sheetMissing',
  'sheetFloor',
] as const
export type Leaving = (typeof leavings)[number]

export const listPlace = z.object({
  compound: z.string(),
  place: z.int(),
  score: z.number(),
  /** 附件2, in hundredths of a point. */
  sheet: z.int(),
  complaintRate: z.nullable(z.number()),
  unresolvedRate: z.nullable(z.number()),
  band: orderPlace.shape.band,
  bandRank: orderPlace.shape.bandRank,
  behindBy: orderPlace.shape.behindBy,
  aheadBy: orderPlace.shape.aheadBy,
  /** Why it stands there, in one sentence. */
  words: z.string(),
})
export type ListPlace = z.infer<typeof listPlace>

/** What follows from the candidates of a selection and its frozen rules. */
export const listOutcome = z.object({
  /** Codes of those that came to the shortlist, by code. */
  shortlist: z.array(z.string()),
  /** In order, all that passed; the first `quota.most` are proposed. */
  places: z.array(listPlace),
  /** By code, with which gate or principle says so. */
  leftOut: z.array(
    z.object({
      compound: z.string(),
      by: z.enum(leavings),
      /** The principles that say so; empty for other causes. */
      principles: z.array(z.int()),
      words: z.string(),
    }),
  ),
  /** The first `quota.most` under each choice. */
  sensitivity: z.array(z.object({ variant: z.enum(listVariants), first: z.array(z.string()) })),
})
export type ListOutcome = z.infer<typeof listOutcome>
