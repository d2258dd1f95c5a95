import { describe, expect, it } from 'vitest'
import { isDay } from '../../core/place/day'
import {
  instantsOfStage,
  isOpen,
  noticeCalendar,
  refusalBefore,
  stageAt,
  stageNames,
  stageRefusal,
  stagesAt,
} from '../../core/selection/stages'

const stages = noticeCalendar(2026)

describe('the stages of a campaign', () => {
  it('begin and end on the days of the notice', () => {
    expect(stageNames.map((stage) => stages[stage].opensOn.slice(5))).toEqual(
      '08-01 08-11 08-21 09-01 09-11 09-17 09-17 09-11 09-26 10-01'.split(' '),
    )
    expect(stageNames.map((stage) => stages[stage].closesOn.slice(5))).toEqual(
      '08-10 08-20 08-31 09-10 09-16 09-20 09-25 09-25 09-30 12-31'.split(' '),
    )
    for (const stage of stageNames) {
      expect(isDay(stages[stage].opensOn) && isDay(stages[stage].closesOn)).toBe(true)
      expect(stages[stage].opensOn < stages[stage].closesOn).toBe(true)
    }
  })

  it('are open from 0:00 of their first day to 24:00 of their last, in Asia/Shanghai', () => {
    const { opensAt, closesAt } = instantsOfStage(stages.apply)
    expect([opensAt, closesAt]).toEqual(['2026-08-10T16:00:00.000Z', '2026-08-20T16:00:00.000Z'])
    expect(stagesAt(stages, '2026-08-10T15:59:59.999Z')).toEqual(['launch'])
    expect(stagesAt(stages, opensAt)).toEqual(['apply'])
    expect(stagesAt(stages, closesAt)).toEqual(['verify'])
    expect(stagesAt(stages, '2026-09-17T04:00:00.000Z')).toEqual(['announce', 'recommend', 'districtReport'])
    expect(stageAt(stages, '2026-07-01T00:00:00.000Z')).toBeNull()
    expect(stageAt(stages, '2027-06-01T00:00:00.000Z')).toBe('experience')
  })

  it.each([
    ['draft', '2026-08-15T00:00:00.000Z', 'campaign_not_launched'],
    ['ended', '2026-08-15T00:00:00.000Z', 'campaign_ended'],
    ['launched', '2026-08-01T00:00:00.000Z', 'stage_not_open'],
    ['launched', '2026-08-10T15:59:59.999Z', 'stage_not_open'],
    ['launched', '2026-08-10T16:00:00.000Z', null],
    ['launched', '2026-08-15T00:00:00.000Z', null],
    ['launched', '2026-08-20T15:59:59.999Z', null],
    ['launched', '2026-08-20T16:00:00.000Z', 'stage_over'],
    ['launched', '2026-08-21T00:00:00.000Z', 'stage_over'],
  ] as const)('an act of 申报 in a campaign that is %s at %s: %s', (state, now, refusal) => {
    expect(stageRefusal({ state, stages }, 'apply', now)).toBe(refusal)
    expect(isOpen({ state, stages }, 'apply', now)).toBe(refusal === null)
    expect(refusalBefore({ state, stages }, 'apply', now)).toBe(refusal === 'stage_over' ? null : refusal)
  })
})
