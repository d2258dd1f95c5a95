import fc from 'fast-check'
import { expect, it } from 'vitest'
import { movedStages, moveRefusal } from '../../core/selection/stage-move'
import { noticeCalendar, stageNames } from '../../core/selection/stages'

const stages = noticeCalendar(2026)
const on = (today: string, isListed = false) => ({ stages, isListed, today })

it.each([
  ['a closing to come is put off', on('2026-08-15'), 'apply', 'closesOn', '2026-08-25', null],
  ['what closes today may still be put off', on('2026-08-20'), 'apply', 'closesOn', '2026-08-25', null],
  ['a stage that is over opens again', on('2026-09-13'), 'assess', 'closesOn', '2026-09-13', null],
  [
    'not behind the stage that follows',
    on('2026-09-12'),
    'assess',
    'closesOn',
    '2026-09-17',
    'stage_days_wrong',
  ],
  [
    'nothing is moved into the past',
    on('2026-09-12'),
    'assess',
    'closesOn',
    '2026-09-11',
    'stage_day_passed',
  ],
  [
    'a stage that has begun has begun',
    on('2026-08-11'),
    'apply',
    'opensOn',
    '2026-08-12',
    'stage_day_passed',
  ],
  [
    'a list is made of what is over',
    on('2026-09-12', true),
    'assess',
    'closesOn',
    '2026-09-13',
    'stage_listed',
  ],
  [
    'the list’s own stage may be shown longer',
    on('2026-09-16', true),
    'publicity',
    'closesOn',
    '2026-09-17',
    null,
  ],
  ['where it is', on('2026-08-15'), 'apply', 'closesOn', '2026-08-20', 'nothing_changes'],
] as const)('%s', (_rule, standing, stage, day, to, refusal) => {
  expect(moveRefusal(standing, { stage, day, to })).toBe(refusal)
})

it('whatever is moved, what was in time before today stays so, and of what was not only what was late comes to lie in its stage', () => {
  const day = fc
    .integer({ min: 0, max: 180 })
    .map((after) => new Date(Date.UTC(2026, 6, 1 + after)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      fc.record({
        stage: fc.constantFrom(...stageNames),
        day: fc.constantFrom('opensOn' as const, 'closesOn' as const),
        to: day,
      }),
      fc.record({ today: day, acted: day, isListed: fc.boolean() }),
      (moving, { today, acted, isListed }) => {
        fc.pre(acted < today && moveRefusal(on(today, isListed), moving) === null)
        const inTime = ({ [moving.stage]: { opensOn, closesOn } }: typeof stages) =>
          opensOn <= acted && acted <= closesOn
        const moved = movedStages(stages, moving)
        // It was refused then, and stays undone: a stage that opens again is open from today on.
        const wasLate = moving.day === 'closesOn' && acted > stages[moving.stage].closesOn
        expect(inTime(moved)).toBe(inTime(stages) || wasLate)
      },
    ),
  )
})
