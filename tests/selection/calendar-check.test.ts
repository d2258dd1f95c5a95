import { describe, expect, it } from 'vitest'
import { instantOfDay } from '../../core/place/day'
import { calendarRemarks, isCalendarInOrder } from '../../core/selection/calendar-check'
import { firstPlan } from '../../core/selection/campaign'
import { listShownUntil } from '../../core/selection/list-window'
import { instantsOfStage, noticeCalendar } from '../../core/selection/stages'

const plan = firstPlan(2026, '2026H2')
const period = { closesAt: '2026-08-31T16:00:00.000Z', publishesAt: '2026-09-08T16:00:00.000Z' }
const codes = (surroundings: Partial<Parameters<typeof calendarRemarks>[1]>, of = plan) =>
  calendarRemarks(of, { period, assessors: 8, applications: 100, ...surroundings })

describe('what is to be thought of in a calendar', () => {
  it('is nothing where 8 assessors have 10 days for two sheets of each of 100 applications', () => {
    expect(codes({})).toEqual([])
  })

  it.each([
    [6, 100, [{ code: 'assessors_too_few', stage: 'assess', needed: 200, possible: 180 }]],
    [0, 0, []],
    [0, 1, [{ code: 'assessors_too_few', stage: 'assess', needed: 2, possible: 0 }]],
  ])('%i assessors for %i applications', (assessors, applications, remarks) => {
    expect(codes({ assessors, applications })).toEqual(remarks)
  })

  it('is that results come after the list would have to be made', () => {
    const late = { ...period, publishesAt: '2026-09-10T16:00:00.001Z' }
    expect(codes({ period: late })).toMatchObject([{ code: 'results_too_late', stage: 'publicity' }])
    expect(codes({ period: { ...period, publishesAt: '2026-09-10T16:00:00.000Z' } })).toEqual([])
  })

  it('is that a list made on its first day could still be objected to after its last', () => {
    const { opensOn, closesOn } = plan.stages.publicity
    const shownUntil = (objectionDays: number) => listShownUntil(instantOfDay(opensOn), objectionDays)
    const { closesAt } = instantsOfStage(plan.stages.publicity)
    for (const objectionDays of [4, 5, 6]) {
      const parameters = { ...plan.parameters, objectionDays }
      const isShort = shownUntil(objectionDays) > closesAt
      expect(codes({}, { ...plan, parameters }), closesOn).toEqual(
        isShort
          ? [{ code: 'objection_days_short', stage: 'publicity', needed: objectionDays + 1, possible: 6 }]
          : [],
      )
    }
    expect(shownUntil(5)).toBe(closesAt)
  })

  it('is a paper round before anybody applies', () => {
    const early = { ...period, closesAt: '2026-08-20T16:00:00.000Z' }
    expect(codes({ period: early })).toMatchObject([{ code: 'paper_round_passed', stage: 'apply' }])
  })
})

it('stages that follow one another neither begin nor end before the one ahead', () => {
  const stages = noticeCalendar(2026)
  expect(isCalendarInOrder(stages)).toBe(true)
  const backwards = { opensOn: '2026-08-20', closesOn: '2026-08-11' }
  expect(isCalendarInOrder({ ...stages, apply: backwards })).toBe(false)
  expect(isCalendarInOrder({ ...stages, assess: { opensOn: '2026-08-20', closesOn: '2026-09-10' } })).toBe(
    false,
  )
  // Reports run beside.
  const early = { opensOn: '2026-08-01', closesOn: '2026-08-02' }
  expect(isCalendarInOrder({ ...stages, districtReport: early })).toBe(true)
})
