import { type Period, periods } from '../../core/record/periods'
import type { Call } from './call'

const keptMilliseconds = 60_000
let kept: { periods: Period[]; at: number } | undefined

/**
 * The rating periods that are announced, newest first (the last 100): a draft is for nobody but the bureau's own pages, which
 * read it by themselves. Kept for a minute in the instance: a period's dates are announced long before they matter, and
 * every rating needs them.
 */
export async function cachedPeriods(call: Pick<Call, 'documents' | 'now'>): Promise<Period[]> {
  const now = Date.parse(call.now)
  if (kept === undefined || now - kept.at > keptMilliseconds || now < kept.at) {
    const found = await call.documents.find(periods, {
      where: { state: 'announced' },
      order: [['opensAt', 'desc']],
      limit: 100,
    })
    kept = { periods: found, at: now }
  }
  return kept.periods
}

/** One period by its code; null if there is none. */
export async function cachedPeriod(
  call: Pick<Call, 'documents' | 'now'>,
  code: string,
): Promise<Period | null> {
  return (await cachedPeriods(call)).find((period) => period._id === code) ?? null
}
