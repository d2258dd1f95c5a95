import { expect, test } from 'vitest'
import { runningClockOf } from '../../cloudfunctions/platform/running-clock'
import { stateCouncilCalendar } from '../../core/complaint/state-council-calendar'

const calendar = stateCouncilCalendar
const at = (chinaTime: string) => new Date(`${chinaTime}:00+08:00`).toISOString()

test.each([
  // 2026-09-30 is a Wednesday; 1 to 7 October are off, Saturday the 10th is a make-up workday.
  ['answer', '2026-09-30T09:00', '2026-10-10T18:00', false, 3],
  ['answer', '2026-10-10T09:00', '2026-10-10T18:00', false, 0],
  ['accept', '2026-10-10T18:01', '2026-10-10T18:00', true, 0],
  ['accept', '2026-10-12T09:00', '2026-09-30T18:00', true, 4],
  // A resident is waited for by days of the week, offices closed or not.
  ['confirm', '2026-09-30T23:59', '2026-10-07T18:00', false, 7],
] as const)('%s at %s with the deadline %s: overdue %s, %i days', (kind, now, dueAt, overdue, days) => {
  const clock = runningClockOf({ kind, dueAt: at(dueAt) }, { now: at(now), calendar })
  expect(clock).toEqual({ kind, dueAt: at(dueAt), overdue, days })
})
