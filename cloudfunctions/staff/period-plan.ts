import type { PeriodPlan } from '../../core/contract/periods'
import { type Check, checksOf } from '../../core/rating/period-checks'
import { periodState } from '../../core/rating/period-state'
import type { AuditFacts } from '../../core/record/audit'
import type { Period } from '../../core/record/periods'
import type { Call } from '../platform/call'
import { runningMerges } from '../platform/running-merges'

/** A period as the bureau sees it; check value and request keys stay inside. */
export function periodPlan(period: Period, now: string): PeriodPlan {
  const { _id: code, name, opensAt, closesAt, publishesAt, reminders } = period
  const { questionnaireVersion, methodVersion, methodChoices, keyVersion, extension, readiness } = period
  const snapshot = period.snapshot && { number: period.snapshot.number, sealedAt: period.snapshot.sealedAt }
  const state = period.state === 'draft' ? 'draft' : periodState(period, now)
  return {
    ...{ code, name, state, opensAt, closesAt, publishesAt, reminders },
    ...{ questionnaireVersion, methodVersion, methodChoices, keyVersion, extension, readiness, snapshot },
  }
}

/** A period as the rules of the calendar know it. */
export function asNeighbour({ _id: code, opensAt, closesAt, publishesAt, keyVersion }: Period) {
  return { code, opensAt, closesAt, publishesAt, keyVersion }
}

/** The list that is gone through before a period is announced. */
export function checksOfPeriod(
  period: Period,
  { others, merging }: { others: readonly Period[]; merging: number },
  now: string,
): Check[] {
  return checksOf({ ...period, code: period._id, merging }, others.map(asNeighbour), now)
}

/** How many merges of a city are under way, read anew: none may be when its compounds are counted for a period. */
export async function mergesIn(city: string, call: Call): Promise<number> {
  return (await runningMerges(call)).filter((merge) => merge.city === city).length
}

/** What an audit entry says of a period's plan. */
export function planFacts(period: Period): AuditFacts {
  const { name, opensAt, closesAt, publishesAt, questionnaireVersion, methodVersion, keyVersion } = period
  const reminders = period.reminders.join(',')
  const { orderRule, grid, smallCompounds, publicationScope } = period.methodChoices
  return {
    ...{ orderRule, grid, smallCompounds, publicationScope },
    ...{ name, opensAt, closesAt, publishesAt, reminders, questionnaireVersion, methodVersion, keyVersion },
  }
}
