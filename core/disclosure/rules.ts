import * as z from 'zod/mini'
import { day } from '../place/day'
import { firstKinds } from './first-kinds'
import { type DisclosureKind, disclosureKind } from './kinds'
import type { Turn } from './schedule'

const days = z.int().check(z.minimum(1), z.maximum(60))

/** Plain days: the law counts them so, and a working-day calendar would move due days with every holiday. */
export const disclosureLimits = z.strictObject({
  /** Within which a question 纠错 has to be answered. */
  answerDays: days,
  /** After which one that is not answered goes on to the next office. */
  escalateDays: days,
  /** How long before its due day the publisher is reminded of a disclosure. */
  remindDays: days,
})
export type DisclosureLimits = z.infer<typeof disclosureLimits>

export const disclosureRuleSet = z.strictObject({
  /** From this day on they hold; what is asked for before stays as it was. */
  inForceFrom: day,
  kinds: z.array(disclosureKind).check(z.minLength(1), z.maxLength(40)),
  limits: disclosureLimits,
})
export type DisclosureRuleSet = z.infer<typeof disclosureRuleSet>

export type DisclosureRules = DisclosureRuleSet & { version: number }

/** What a city begins with. */
export const firstDisclosureRules: DisclosureRules = {
  version: 0,
  inForceFrom: '2026-07-01',
  kinds: [...firstKinds],
  limits: { answerDays: 10, escalateDays: 5, remindDays: 7 },
}

/** The rules in force on a day: the newest version that has begun. `all` are in order of their versions, the first always begins it. */
export function rulesOn(all: readonly DisclosureRules[], day: string): DisclosureRules {
  return all.findLast(({ inForceFrom }) => inForceFrom <= day) ?? all[0] ?? firstDisclosureRules
}

/** What all versions have said of a kind's cadence, for the schedule. */
export function turnsOf(all: readonly DisclosureRules[], code: string): Turn[] {
  return all.map(({ inForceFrom: from, kinds }) => {
    const kind = kinds.find((each) => each.code === code)
    return { from, cadence: kind === undefined || kind.retired ? null : kind.cadence }
  })
}

/** A kind as the rules in force on a day have it, retired ones included; undefined where they do not know it. */
export function kindOn(
  all: readonly DisclosureRules[],
  code: string,
  day: string,
): DisclosureKind | undefined {
  return rulesOn(all, day).kinds.find((each) => each.code === code)
}
