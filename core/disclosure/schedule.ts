import { type Cadence, type Span, spans } from './cadence'
import { daysAfter } from './days'
import { firstStart, nextPeriod, type ReportingPeriod, reportingPeriodOf } from './reporting-period'

/** What the rules say of one kind from a day on; null: it is no longer asked for. */
export type Turn = { from: string; cadence: Cadence | null }

/** A cadence while it holds: from a day on, up to but not including another; null: until the rules change. */
export type CadenceRun = { begins: string; ends: string | null; cadence: Cadence | null }

/** A reporting period that is over, and the last day on which its disclosure is in time. */
export type Due = ReportingPeriod & { dueDay: string }

/**
 * From when to when each cadence really holds. A change begins at the first day, at or after the one it was made for, that starts a
 * period of both the old and the new cadence: so every day belongs to exactly one period, and none is asked for twice. A change that had
 * not begun when the next one came is as if it had never been made. The turns are in order of their days.
 */
export function cadenceRuns(turns: readonly Turn[]): CadenceRun[] {
  const begun: { begins: string; cadence: Cadence | null }[] = []
  for (const { from, cadence } of turns) {
    while ((begun.at(-1)?.begins ?? '') >= from) begun.pop()
    const present = begun.at(-1)?.cadence ?? null
    if (!isSame(present, cadence)) begun.push({ begins: commonStart(from, present, cadence), cadence })
  }
  return begun.map((each, index) => ({ ...each, ends: begun[index + 1]?.begins ?? null }))
}

/**
 * Every reporting period of a kind that is over, oldest first. `since`: the first day that the compound is there; the period that it
 * lies in is asked for too. The same whatever day it is asked on: a later day only adds periods.
 */
export function duesOf(turns: readonly Turn[], { since, today }: { since: string; today: string }): Due[] {
  return cadenceRuns(turns).flatMap(({ begins, ends, cadence }) => {
    const span = spanOf(cadence)
    if (span === null || cadence === null || !('dueAfterDays' in cadence)) return []
    const dues: Due[] = []
    const from = since > begins ? since : begins
    for (let period = reportingPeriodOf(from, span); period.lastDay < today; period = nextPeriod(period)) {
      if (ends !== null && period.firstDay >= ends) break
      dues.push({ ...period, dueDay: daysAfter(period.lastDay, cadence.dueAfterDays) })
    }
    return dues
  })
}

/** The cadence that holds on a day, and since when; null where the kind is not asked for then. */
export function cadenceOn(turns: readonly Turn[], day: string): { cadence: Cadence; begins: string } | null {
  const run = cadenceRuns(turns).findLast(({ begins }) => begins <= day)
  return run?.cadence ? { cadence: run.cadence, begins: run.begins } : null
}

/** The length of a cadence's periods; null where it has none. */
function spanOf(cadence: Cadence | null): Span | null {
  return cadence === null || cadence.every === 'standing' || cadence.every === 'event' ? null : cadence.every
}

/** Spans divide each other, so that where a longer one starts the shorter one does. */
function commonStart(day: string, ...cadences: (Cadence | null)[]): string {
  const [longest] = cadences.flatMap((each) => spanOf(each) ?? []).sort((a, b) => spans[b] - spans[a])
  return longest === undefined ? day : firstStart(day, longest)
}

function isSame(a: Cadence | null, b: Cadence | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
