import type { Service } from './compound'
import { inForceAt } from './dated'
import { monthsBetween } from './months-between'

/** Who served a compound over a period, as its scorecard needs to know. */
export type Tenure = {
  /** Whole months that the company in force at the closing had served then, renewals included; null without one. */
  months: number | null
  /** Whether another company, or none, was in force at some time of the period. */
  changed: boolean
}

/** The tenure at a period's closing, from the dated facts of service. */
export function tenureOver(
  services: readonly Service[],
  period: { opensAt: string; closesAt: string },
): Tenure {
  const inOrder = [...services].sort((a, b) => (a.from < b.from ? -1 : 1))
  const last = inForceAt(inOrder, period.closesAt)
  const company = last?.company?.code ?? null
  const codeOf = (service: Service | undefined) => service?.company?.code ?? null
  const during = inOrder.filter((each) => each.from > period.opensAt && each.from < period.closesAt)
  const changed = [inForceAt(inOrder, period.opensAt), ...during].some((each) => codeOf(each) !== company)
  if (last === undefined || company === null) return { months: null, changed }
  let since = last.from
  for (const service of inOrder.slice(0, inOrder.indexOf(last)).reverse()) {
    if (codeOf(service) !== company) break
    since = service.from
  }
  return { months: monthsBetween(since, period.closesAt), changed }
}
