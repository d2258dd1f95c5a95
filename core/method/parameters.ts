import * as z from 'zod/mini'

const number = z.number()
const enough = z.object({ answers: number, share: number })

/** Gates of compounds with fewer than `below` households: the larger of a number of answers and a share of N. */
const smallCompoundGates = z.object({ below: number, ranked: enough, selectable: enough })

/** The three rules of order (method.md, Order); the default first. */
export const orderRules = ['bandThenSheet', 'thresholdThenSheet', 'weighted'] as const

export const orderParameters = z.object({
  rule: z.enum(orderRules),
  /** Width of a band of satisfaction scores, in points. */
  grid: number,
  /** Least S of `thresholdThenSheet`, in points. */
  threshold: number,
  /** a of `weighted`: the share of S beside 附件2; never below a half. */
  weight: number,
  /** Widths of the steps of R_EB and U, in 件/百户·年. */
  complaintStep: number,
  unresolvedStep: number,
})
export type OrderParameters = z.infer<typeof orderParameters>

/** From when on answers are looked into (method.md, Fraud). Nothing below ten households is ever told. */
const findingParameters = z.object({
  turnout: z.object({
    spreadsAbove: number,
    smallestSpread: number,
    fewestAnswers: number,
    /** Fewer compounds, or buildings, say nothing of what is usual. */
    fewestCompared: number,
  }),
  burst: z.object({
    fewestAnswers: number,
    share: number,
    /** How many times the city's own share of that hour. */
    timesTheCity: number,
    busyHoursAfterOpening: number,
    busyHoursAfterReminder: number,
  }),
  pace: z.object({ fewestAnswers: number, share: number }),
  sharedAccounts: z.object({ householdsAnAccount: number, fewestHouseholds: number, share: number }),
  assisted: z.object({ fewestAnswers: number, share: number }),
  /** How many bands' widths the score must move. */
  movingBuilding: z.object({ bands: number }),
})

/** Which compounds the public reads: all that are shown, those in the order, or those selected alone. */
export const publicationScopes = ['all', 'ranked', 'selected'] as const
export type PublicationScope = (typeof publicationScopes)[number]
/** What a period may choose of them: who is selected is not known before a selection has ended. */
export const chosenScopes = ['all', 'ranked'] as const satisfies readonly PublicationScope[]

/** Everything the method leaves to choice, versioned, frozen with each period and sealed in its snapshots (method.md). */
export const methodParameters = z.object({
  version: z.string(),
  /** z of two-sided 95 % limits is derived from this. */
  confidence: number,
  strata: z.object({ smallestHouseholds: number }),
  weights: z.object({ smallest: number, largest: number }),
  gates: z.object({
    shownAnswers: number,
    rankedAnswers: number,
    rankedMarginPercent: number,
    selectableAnswersEnough: number,
    selectableMarginPercent: number,
    selectableTenureMonths: number,
    /** Other answers to be had where N is small; null where the same hold for all (method.md, `smallCompounds`). */
    smallCompounds: z.nullable(smallCompoundGates),
  }),
  /** f: the least that the finite population correction leaves of the variance. */
  finiteFloor: number,
  complaints: z.object({
    /** Months of complaints that are looked at, up to the period's closing. */
    exposureMonths: number,
    /** κ: household-years of the city's rate that every compound is given. */
    steadyingHouseholdYears: number,
    /** A z below this opens a count check. */
    countCheckBelow: number,
    /** Share of the z at each end that overdispersion is told without. */
    winsorisedShare: number,
  }),
  order: orderParameters,
  publicationScope: z.enum(publicationScopes),
  smallestCell: number,
  findings: findingParameters,
  /** Days after the publication in which a company may object. */
  objectionDays: number,
})
export type MethodParameters = z.infer<typeof methodParameters>

/** What a bureau chooses of the method, frozen when the period is announced. */
export const methodChoices = z.object({
  orderRule: z.enum(orderRules),
  /** Band width, in points. */
  grid: z.int().check(z.minimum(1), z.maximum(10)),
  smallCompounds: z.boolean(),
  publicationScope: z.enum(chosenScopes),
})
export type MethodChoices = z.infer<typeof methodChoices>
