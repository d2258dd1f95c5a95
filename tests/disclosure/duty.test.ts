import { expect, test } from 'vitest'
import { attachmentType, partsOf } from '../../core/disclosure/attachment'
import { type Duty, dutyState, overdueDays, standingDueDay } from '../../core/disclosure/duty'
import { answerBy, nextOffice } from '../../core/disclosure/escalation'
import { onTimeByPublisher, onTimeOf } from '../../core/disclosure/on-time'
import { firstDisclosureRules } from '../../core/disclosure/rules'

const today = '2026-11-10'
const duty = (change: Partial<Duty>): Duty => ({
  ...{ publisher: 'ownersCommittee', dueDay: '2026-10-15', publishedOn: null, isStanding: false },
  renewedLate: false,
  ...change,
})

test.each<[string, Partial<Duty>, string, number]>([
  ['over', {}, 'overdue', 26],
  ['on its last day', { dueDay: today }, 'due', 0],
  ['met on its last day', { publishedOn: '2026-10-15' }, 'published', 0],
  ['met a day late', { publishedOn: '2026-10-16' }, 'publishedLate', 0],
  ['of nobody', { publisher: null }, 'notApplicable', 0],
  ['of no day', { dueDay: null }, 'open', 0],
  ['of no day, met', { dueDay: null, publishedOn: today }, 'published', 0],
  ['that stands', { isStanding: true, dueDay: '2027-10-15', publishedOn: '2026-10-15' }, 'published', 0],
  [
    'that stands and came late',
    { isStanding: true, dueDay: '2027-10-16', publishedOn: '2026-10-16', renewedLate: true },
    'publishedLate',
    0,
  ],
  ['that had to be renewed', { isStanding: true, publishedOn: '2025-10-15' }, 'overdue', 26],
])('a duty %s', (_, change, state, days) => {
  expect(dutyState(duty(change), today)).toBe(state)
  expect(overdueDays(duty(change), today)).toBe(days)
})

test('what stands always is due soon after it is asked for, then so many months after its newest version', () => {
  expect(standingDueDay('2026-07-01', null, 12)).toBe('2026-07-31')
  expect(standingDueDay('2026-07-01', '2026-08-31', 6)).toBe('2027-02-28')
})

test('in time are those met by their day; overdue ones count, those that still can be met do not', () => {
  const duties = [
    duty({}),
    duty({ publishedOn: '2026-10-10' }),
    duty({ publishedOn: '2026-10-20', publisher: 'propertyCompany' }),
    duty({ dueDay: '2026-12-01' }),
    duty({ dueDay: '2026-12-01', publishedOn: '2026-11-01' }),
    duty({ publisher: null }),
    duty({ dueDay: null, publishedOn: today }),
    duty({ dueDay: '2024-10-15', publishedOn: '2024-10-01' }),
    duty({ dueDay: '2024-10-15' }),
  ]
  expect(onTimeOf(duties, today)).toEqual({ due: 5, onTime: 2, overdue: 2 })
  expect(onTimeByPublisher(duties, today)).toEqual([
    { publisher: 'ownersCommittee', due: 4, onTime: 2, overdue: 2 },
    { publisher: 'propertyCompany', due: 1, onTime: 0, overdue: 0 },
  ])
})

test.each([
  ['publisher', 'ownersCommittee', 'C', 'residentsCommittee'],
  ['publisher', 'residentsCommittee', 'C', 'subdistrict'],
  ['publisher', 'propertyCompany', null, 'subdistrict'],
  ['publisher', 'subdistrict', 'C', null],
  ['residentsCommittee', 'ownersCommittee', 'C', 'subdistrict'],
  ['subdistrict', 'ownersCommittee', 'C', null],
] as const)('a question at the %s of %s goes on', (asked, publisher, residentsCommittee, next) => {
  expect(nextOffice(asked, { publisher, residentsCommittee })).toBe(next)
})

test('the publisher is given longer than whoever comes after', () => {
  const { limits } = firstDisclosureRules
  expect(answerBy('publisher', '2026-11-10T02:00:00.000Z', limits)).toBe('2026-11-20T02:00:00.000Z')
  expect(answerBy('subdistrict', '2026-11-10T02:00:00.000Z', limits)).toBe('2026-11-15T02:00:00.000Z')
})

test('a file is what its first bytes say', () => {
  expect(attachmentType(Buffer.from('%PDF-1.7 …'))).toBe('pdf')
  expect(attachmentType(Buffer.from('MZ\u0090\u0000'))).toBeNull()
  expect(attachmentType(new Uint8Array())).toBeNull()
  expect([1, 3 * 1024 * 1024, 3 * 1024 * 1024 + 1].map(partsOf)).toEqual([1, 1, 2])
})
