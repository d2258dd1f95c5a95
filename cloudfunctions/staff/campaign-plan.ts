import type { ErrorCode } from '../../core/contract/errors'
import type { AuditFacts } from '../../core/record/audit'
import { isCalendarInOrder } from '../../core/selection/calendar-check'
import type { CampaignPlan } from '../../core/selection/campaign'

/** The least share of S in a weighted order: resident satisfaction is the first criterion (method.md, Order). */
const leastWeight = 0.5

/** What is wrong with a plan; null if nothing is. */
export function planRefusal({ stages, quota, recommendations, order }: CampaignPlan): ErrorCode | null {
  if (!isCalendarInOrder(stages)) return 'stage_days_wrong'
  if (quota.fewest > quota.most || recommendations > quota.most) return 'quota_wrong'
  const { grid, weight, complaintStep, unresolvedStep } = order
  if (weight < leastWeight || weight > 1) return 'order_weight_wrong'
  return [grid, complaintStep, unresolvedStep].every((width) => width > 0) ? null : 'invalid_input'
}

/** What an audit entry says of a plan. */
export function campaignFacts({ name, period, quota, order, parameters }: CampaignPlan): AuditFacts {
  return {
    ...{ name, period, quotaFewest: quota.fewest, quotaMost: quota.most },
    ...{ orderRule: order.rule, sheetFloor: parameters.sheetFloor },
  }
}
