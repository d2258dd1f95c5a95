import type { MethodParameters } from '../../core/method/parameters'
import { parametersOf } from '../../core/method/parameters-v1'
import { periodState } from '../../core/rating/period-state'
import type { Period } from '../../core/record/periods'
import type { Call } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownSnapshot } from '../platform/shown-cards'

type ShownSnapshot = NonNullable<Period['snapshot']>

/** A published period with the snapshot that it shows and the parameters that it was counted with, or a refusal. */
export async function publishedPeriod(
  code: string,
  call: Call,
): Promise<{ period: Period; snapshot: ShownSnapshot; parameters: MethodParameters }> {
  const period = await cachedPeriod(call, code)
  if (period === null) throw new Refusal('unknown_period')
  const snapshot = shownSnapshot(period, call.now)
  if (snapshot === null || periodState(period, call.now) !== 'published')
    throw new Refusal('not_published_yet')
  return { period, snapshot, parameters: parametersOf(period) }
}
