import * as z from 'zod/mini'

/** What compounds are rolled up to. */
export const rollUpKinds = ['city', 'district', 'subdistrict', 'residentsCommittee', 'company'] as const
export type RollUpKind = (typeof rollUpKinds)[number]

const whole = z.int().check(z.nonnegative())
const rate = z.nullable(z.number())

/** One question over the shown compounds of a unit; means and rates are weighted by their households N. */
export const rolledQuestion = z.object({
  code: z.string(),
  /** Compounds in which the question is shown, their households and the answers to it. */
  compounds: whole,
  households: whole,
  answers: z.number(),
  /** Σ N·y/Σ N. */
  mean: z.number(),
  satisfactionRate: z.number(),
  favourableRate: z.number(),
})

/**
 * Compounds of one residents' committee, subdistrict, district, property company or city together. Only shown compounds enter the
 * satisfaction, weighted by their households; a company's holds no dimension that others answer for, and the compounds that it served
 * throughout the period. Complaints are added up over their household-years.
 */
export const rollUp = z.object({
  kind: z.enum(rollUpKinds),
  code: z.string(),
  name: z.string(),
  /** Compounds in all, and those that are shown and ranked. */
  compounds: whole,
  shown: whole,
  ranked: whole,
  /** Over all compounds, shown or not. */
  households: whole,
  respondedHouseholds: whole,
  questions: z.array(rolledQuestion),
  complaints: z.nullable(
    z.object({
      counted: whole,
      householdYears: z.number(),
      rate,
      limits: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
      unresolved: whole,
      unresolvedRate: rate,
    }),
  ),
})
export type RollUp = z.infer<typeof rollUp>

/** Key of a unit among those of one snapshot. */
export const rollUpKey = (kind: RollUpKind, code: string) => `${kind}|${code}`
