import { describe, expect, it } from 'vitest'
import { withFacts } from '../../core/complaint/carry-on'
import { countedCaseOf } from '../../core/complaint/counted-case'
import { countedOutsideCaseOf } from '../../core/complaint/counted-outside-case'
import type { Complaint } from '../../core/record/complaints'
import {
  acceptBy,
  accepted,
  acted,
  answer,
  answerBy,
  answered,
  clocked,
  confirmed,
  filed,
  later,
  merged,
  person,
  reason,
  returned,
  silent,
  spoken,
  timing,
  withdrawn,
} from './cases-in-tests'

const closing = '2026-11-30T16:00:00.000Z'
const countedOf = (found: Complaint, asOf = closing) => countedCaseOf(found, asOf)
const counts = (found: Complaint, asOf = closing) => countedOf(found, asOf)?.counts

const [subdistrict, district, bureau] = [person('subdistrict'), person('district'), person('bureau')]
const toEnquiry = { type: 'reclassify', kind: 'enquiry', category: 'other', reason } as const
const toDepartment = { type: 'ruleResponsibility', responsible: 'department', to: null, reason } as const

describe('what counts', () => {
  it.each([
    ['a complaint that the company answers for', filed(), true],
    ['a repair', filed({ kind: 'repair' }), false],
    ['an enquiry', filed({ kind: 'enquiry' }), false],
    ['a suggestion', filed({ kind: 'suggestion' }), false],
    ['a complaint that another office handles, as nobody has ruled', filed({ handler: 'fire' }), true],
    ['one that its handler has returned', returned(), true],
    ['one that was ruled to be a department’s', acted(filed(), toDepartment, district), false],
    ['a withdrawal that nobody has asked about', withdrawn(), true],
    ['one reclassified as an enquiry', acted(filed(), toEnquiry, subdistrict), false],
  ] as const)('%s', (_name, found, expected) => {
    expect(counts(found)).toBe(expected)
  })

  it('a withdrawal leaves the count only by the complainant’s own word to a reviewer', () => {
    const questioned = acted(withdrawn(), { type: 'questionWithdrawal' }, subdistrict)
    expect(counts(questioned)).toBe(true)
    expect(counts(spoken(questioned, { type: 'answerWithdrawal', voluntary: true }))).toBe(false)
    expect(counts(spoken(questioned, { type: 'answerWithdrawal', voluntary: false }))).toBe(true)
  })

  it('while an objection is open, and where it was upheld, what the resident filed counts', () => {
    const objected = spoken(acted(filed(), toEnquiry, subdistrict), { type: 'objectToKind', reason })
    expect(counts(objected)).toBe(true)
    expect(counts(acted(objected, { type: 'ruleKind', restored: true, reason }, bureau))).toBe(true)
    expect(counts(acted(objected, { type: 'ruleKind', restored: false, reason }, bureau))).toBe(false)
  })

  it('a case that was merged is no case of its own', () => {
    expect(countedOf(merged())).toBeNull()
  })
})

describe('what was in time', () => {
  const times = (found: Complaint, asOf = closing) => {
    const counted = countedOf(found, asOf)
    return [counted?.accepted, counted?.answered]
  }

  it('a case is open in both until its time is over, and late from then on, whoever was told of it', () => {
    expect(times(filed(), acceptBy)).toEqual(['open', 'open'])
    expect(times(filed(), '2026-11-04T10:00:00.001Z')).toEqual(['late', 'open'])
    expect(times(filed(), answerBy)).toEqual(['late', 'open'])
    expect(times(filed(), '2026-11-16T10:00:00.001Z')).toEqual(['late', 'late'])
    expect(times(accepted(), answerBy)).toEqual(['onTime', 'open'])
    expect(times(answered())).toEqual(['onTime', 'onTime'])
  })

  it('what came late stays late, although it came', () => {
    const company = person('company')
    const at = acted(filed(), { type: 'accept' }, company, '2026-11-05T02:00:00.000Z')
    expect(times(acted(at, answer, company))).toEqual(['late', 'onTime'])
    expect(times(acted(at, answer, company, '2026-11-17T02:00:00.000Z'))).toEqual(['late', 'late'])
  })

  it('a resident who says in time that nothing is left to do makes nobody late, one who says it afterwards does', () => {
    const solved = { type: 'confirm', level: 4, text: '' } as const
    expect(times(spoken(filed(), solved))).toEqual(['open', 'open'])
    expect(times(spoken(filed(), solved, '2026-11-06T02:00:00.000Z'))).toEqual(['late', 'open'])
    expect(times(withdrawn())).toEqual(['open', 'open'])
    const late = spoken(filed(), { type: 'withdraw', reason: 'solved' }, '2026-11-06T02:00:00.000Z')
    expect(times(late)).toEqual(['late', 'open'])
  })

  it('a reopened case has to be answered anew: in time at first is not in time at last', () => {
    const again = spoken(answered(), { type: 'reopen', text: '还是不亮' })
    expect(countedOf(again, '2026-11-03T00:00:00.000Z')).toMatchObject({ answered: 'open', reopened: true })
    expect(times(again)).toEqual(['onTime', 'late'])
  })
})

describe('how it ended', () => {
  it('silence is closed and nothing else: not resolved, not rated', () => {
    expect(countedOf(silent())).toMatchObject({
      ...{ closed: true, confirmedResolved: false, handlingLevel: null, dissatisfied: false },
    })
  })

  it.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ])('a rating of %i is of a resident who is dissatisfied: %s', (level, dissatisfied) => {
    expect(countedOf(confirmed(level))).toMatchObject({
      ...{ handlingLevel: level, dissatisfied, confirmedResolved: true, closed: true },
    })
  })

  it('a review counts once it was upheld', () => {
    const asked = spoken(confirmed(1), { type: 'askReview', reason })
    expect(countedOf(asked)?.upheld).toBe(false)
    expect(
      countedOf(acted(asked, { type: 'decideReview', upheld: false, reason }, subdistrict))?.upheld,
    ).toBe(false)
    expect(countedOf(acted(asked, { type: 'decideReview', upheld: true, reason }, subdistrict))?.upheld).toBe(
      true,
    )
  })
})

describe('as of an instant', () => {
  it('what happens at it and later does not move the case, rulings do', () => {
    const asOf = '2026-11-03T00:00:00.000Z'
    const before = countedOf(accepted(), asOf)
    const company = person('company')
    const at = acted(accepted(), answer, company, asOf)
    expect(countedOf(at, asOf)).toEqual(before)
    expect(countedOf(spoken(at, { type: 'confirm', level: 1, text: '' }), asOf)).toEqual(before)
    expect(counts(acted(at, toDepartment, district), asOf)).toBe(false)
    expect(counts(acted(at, toEnquiry, subdistrict), asOf)).toBe(false)
    expect(
      countedOf(acted(accepted(), { type: 'merge', into: '0000000001', reason }, bureau, asOf), asOf),
    ).toBeNull()
  })

  it('a missed deadline that the clock found later was missed by then', () => {
    const escalated = { type: 'escalated', office: 'subdistrict', missed: 'accept', dueAt: acceptBy } as const
    const found = clocked(filed(), escalated, '2026-11-06T00:00:00.000Z')
    expect(countedOf(found, '2026-11-05T00:00:00.000Z')).toMatchObject({ accepted: 'late', answered: 'open' })
    expect(countedOf(found, acceptBy)).toMatchObject({ accepted: 'open' })
  })

  it('the households affected are those that were by then', () => {
    const found = filed({ households: ['first', 'second'] })
    const by = { role: 'resident', desk: null, account: 'third' } as const
    const after = withFacts(found, [{ type: 'joined' }], { at: later(found), by, timing })
    const third = { tag: 'third', account: 'third', at: '2026-11-20T00:00:00.000Z' }
    const joined = { ...after, households: [...found.households, third] }
    expect(countedOf(joined)?.affectedHouseholds).toBe(3)
    expect(countedOf(joined, '2026-11-20T00:00:00.000Z')?.affectedHouseholds).toBe(2)
  })
})

describe('a case that came by another way', () => {
  const said = { source: 'letter', category: 'lift', responsible: 'company', linkedTo: null } as const

  it('counts under its source where the company answers for it, and is never closed or in time', () => {
    expect(countedOutsideCaseOf(said)).toMatchObject({
      ...{ source: 'letter', category: 'lift', counts: true, affectedHouseholds: 1 },
      ...{ accepted: 'open', answered: 'open', closed: false, handlingLevel: null },
    })
    expect(countedOutsideCaseOf({ ...said, responsible: 'utility' })?.counts).toBe(false)
  })

  it('is left out where it is the same matter as a case of this app', () => {
    expect(countedOutsideCaseOf({ ...said, linkedTo: '1000000001' })).toBeNull()
  })
})
