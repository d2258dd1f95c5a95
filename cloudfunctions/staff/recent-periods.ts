import { type Period, periods } from '../../core/record/periods'
import type { Call } from '../platform/call'

/**
 * The last hundred periods that were announced, read anew: what must not touch a period may not go by what an instance has
 * kept. A draft stands in the way of nothing.
 */
export function recentPeriods(call: Call): Promise<Period[]> {
  return call.documents.find(periods, {
    where: { state: 'announced' },
    order: [['opensAt', 'desc']],
    limit: 100,
  })
}
