import type { Period } from '../../core/record/periods'
import type { Call } from './call'
import { cachedPeriods } from './periods'

/**
 * The register stands still a little before the opening already: a change that is under way then ends before the clock lays
 * the tallies for the last time.
 */
const beforeOpening = 120_000

/** The period during which a city's registers cannot change: one that has opened and not closed. Null if there is none. */
export async function freezingPeriod(
  city: string,
  call: Pick<Call, 'documents' | 'now'>,
): Promise<Period | null> {
  const soon = new Date(Date.parse(call.now) + beforeOpening).toISOString()
  const known = await cachedPeriods(call)
  return (
    known.find((period) => period.city === city && period.opensAt <= soon && call.now < period.closesAt) ??
    null
  )
}
