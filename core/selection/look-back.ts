import { daysAfter, monthsAfter } from '../disclosure/days'
import { dayOfInstant } from '../place/day'
import type { Campaign } from './campaign'
import type { LookBack } from './evidence'

/**
 * The days that the principles look back on: so many months up to the end of 资格核验, as far as they have come. Example: twelve months to
 * 2026-08-31 begin on 2025-09-01; on 2026-08-20 they end there, and begin on the same day.
 */
export function lookBackOf(
  { stages, parameters }: Pick<Campaign, 'stages' | 'parameters'>,
  now: string,
): LookBack {
  const last = stages.verify.closesOn
  const today = dayOfInstant(now)
  return {
    from: daysAfter(monthsAfter(last, -parameters.lookBackMonths), 1),
    until: today < last ? today : last,
  }
}
