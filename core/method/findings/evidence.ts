import * as z from 'zod/mini'
import { timeTaken } from '../../rating/time-taken'

const whole = z.int().check(z.nonnegative())
const share = z.number()

const rate = z.object({ answers: whole, households: whole, rate: share })
const building = z.object({ building: z.string() })

/**
 * What a finding rests on: numbers of groups of ten households and more, times by the hour, nobody. A count that would tell a smaller
 * group as what is left of a known total is null.
 */
export const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('turnout'),
    /** Null where only buildings stand out. */
    compound: z.nullable(rate),
    /** Of the middle compound, and building, of the city. */
    cityRate: z.nullable(share),
    buildings: z.array(
      z.extend(building, { ...rate.shape, answers: z.nullable(whole), rate: z.nullable(share) }),
    ),
    cityBuildingRate: z.nullable(share),
  }),
  z.object({
    kind: z.literal('burst'),
    hours: z.array(
      z.object({ hour: z.string(), answers: z.nullable(whole), share: z.nullable(share), cityShare: share }),
    ),
  }),
  z.object({
    kind: z.literal('pace'),
    /** Equal answers that took no longer than `within`, of all that say how long they took. */
    alike: whole,
    within: timeTaken,
    share,
    cityTime: timeTaken,
  }),
  z.object({ kind: z.literal('sharedAccounts'), households: whole, atLeast: whole, share }),
  z.object({ kind: z.literal('assisted'), assisted: whole, share }),
  z.object({
    kind: z.literal('movingBuilding'),
    ...building.shape,
    answers: z.nullable(whole),
    score: z.number(),
    scoreWithout: z.number(),
  }),
])
export type Evidence = z.infer<typeof evidence>
export type EvidenceOf<Kind extends Evidence['kind']> = Extract<Evidence, { kind: Kind }>

export const findingKinds = [
  'turnout',
  'burst',
  'pace',
  'sharedAccounts',
  'assisted',
  'movingBuilding',
] as const satisfies readonly Evidence['kind'][]
export type FindingKind = (typeof findingKinds)[number]
