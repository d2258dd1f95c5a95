import { type Disclosure, disclosures } from '../../core/record/disclosures'
import type { Call } from './call'
import { command } from './documents'

/** The accounts of a kind that were published for the last period before a day; null where there are none. */
export async function accountsBefore(
  { compound, kind, firstDay }: Pick<Disclosure, 'compound' | 'kind' | 'firstDay'>,
  { documents }: Pick<Call, 'documents'>,
): Promise<Disclosure | null> {
  if (firstDay === null) return null
  const [found] = await documents.find(disclosures, {
    where: { compound, kind, newest: command.gt(0), day: command.lt(firstDay) },
    order: [
      ['day', 'desc'],
      ['_id', 'desc'],
    ],
    limit: 1,
  })
  return found ?? null
}

/** Period and closing of accounts. */
export function closingOf(head: Disclosure | null): { period: string; closing: number } | null {
  return head?.totals ? { period: head.period, closing: head.totals.closing } : null
}
