import { describe, expect, it, test } from 'vitest'
import type { ResidentAct } from '../../core/complaint/acts'
import { possibleResidentActs } from '../../core/complaint/possible-acts'
import type { Complaint } from '../../core/record/complaints'
import {
  accepted,
  acted,
  answered,
  confirmed,
  filed,
  later,
  merged,
  person,
  reason,
  returned,
  silent,
  spoken,
  spokenRefusal,
  started,
  surroundingsAt,
  withdrawn,
} from './cases-in-tests'

const may = (found: Complaint) =>
  [...possibleResidentActs(found.standing, surroundingsAt(later(found)))].sort().join(' ')

const questioned = (found = withdrawn()) =>
  acted(found, { type: 'questionWithdrawal' }, person('subdistrict'))
const reclassified = () =>
  acted(
    filed(),
    { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason },
    person('subdistrict'),
  )

const daysAfter = (instant: string | null, days: number) =>
  new Date(Date.parse(instant as string) + days * 86_400_000).toISOString()

describe('what the complainant may do, in every situation', () => {
  test.each([
    ['submitted', filed(), 'confirm nudge supplement withdraw'],
    ['accepted', accepted(), 'confirm nudge supplement withdraw'],
    ['inProgress', started(), 'confirm nudge supplement withdraw'],
    ['returned', returned(), 'confirm nudge supplement withdraw'],
    ['answered', answered(), 'confirm reopen supplement withdraw'],
    ['reclassified', reclassified(), 'confirm nudge objectToKind supplement withdraw'],
    ['withdrawn', withdrawn(), ''],
    ['withdrawn and asked about it', questioned(), 'answerWithdrawal'],
    ['closed, well rated', confirmed(5), ''],
    ['closed, badly rated', confirmed(2), 'askReview'],
    ['closed, unrated', silent(), 'askReview confirm reopen'],
    ['merged', merged(), ''],
  ])('%s', (_situation, found, expected) => {
    expect(may(found)).toBe(expected)
  })
})

describe('closing', () => {
  it('is the resident’s: 已解决 with a level, or 未解决重办 with a time that begins anew', () => {
    expect(confirmed(4).standing).toMatchObject({
      state: 'closed',
      outcome: 'resolved',
      level: 4,
      followUp: null,
    })
    const again = spoken(answered(), { type: 'reopen', text: '还是不亮' }, '2026-11-10T02:00:00.000Z')
    expect(again.standing).toMatchObject({
      ...{ state: 'inProgress', reopened: 1, outcome: null, confirmBy: null },
      answerBy: '2026-11-17T10:00:00.000Z',
    })
  })

  it('silence closes as 未评价, never as resolved', () => {
    expect(silent().standing).toMatchObject({ state: 'closed', outcome: 'unrated', level: null })
  })

  it('after silence the resident still says what is so, and reopens within the days for a review', () => {
    const found = silent()
    const { closedAt } = found.standing
    expect(spoken(found, { type: 'confirm', level: 5, text: '' }).standing).toMatchObject({
      ...{ outcome: 'resolved', closedAt },
    })
    const reopen: ResidentAct = { type: 'reopen', text: '还是不亮' }
    expect(spokenRefusal(found, reopen, daysAfter(closedAt, 14))).toBeNull()
    expect(spokenRefusal(found, reopen, daysAfter(closedAt, 16))).toBe('review_too_late')
  })

  it('a 差评, level 1 or 2, opens a follow-up that has to be done', () => {
    const follow = (level: number) => confirmed(level).standing.followUp
    expect([1, 2].map((level) => follow(level)?.done)).toEqual([false, false])
    expect([3, 4, 5].map(follow)).toEqual([null, null, null])
  })

  it('a review is asked for once, and not when it is too late', () => {
    const ask: ResidentAct = { type: 'askReview', reason }
    expect(spokenRefusal(spoken(silent(), ask), ask)).toBe('act_not_possible')
    expect(spokenRefusal(silent(), ask, daysAfter(silent().standing.closedAt, 16))).toBe('review_too_late')
  })
})

describe('withdrawal', () => {
  it('counts only once the resident has confirmed it to a reviewer', () => {
    const asked = withdrawn()
    const say = (voluntary: boolean) => ({ type: 'answerWithdrawal', voluntary }) as const
    expect(asked.standing.withdrawal).toMatchObject({ questioned: false, confirmed: false })
    expect(spokenRefusal(asked, say(true))).toBe('act_not_possible')
    const said = spoken(questioned(asked), say(true))
    expect(said.standing).toMatchObject({ state: 'withdrawn', withdrawal: { confirmed: true } })
    expect(spokenRefusal(said, say(false))).toBe('act_not_possible')
  })

  it('not of the own will brings the case back as it was, with the time that was left', () => {
    const asked = spoken(accepted(), { type: 'withdraw', reason: 'pressed' }, '2026-11-05T02:00:00.000Z')
    const back = spoken(
      acted(asked, { type: 'questionWithdrawal' }, person('committee'), '2026-11-06T02:00:00.000Z'),
      { type: 'answerWithdrawal', voluntary: false },
      '2026-11-09T02:00:00.000Z',
    )
    // Seven working days were left on Thursday the 5th; from Monday the 9th they end on Wednesday the 18th.
    expect(back.standing).toMatchObject({
      ...{ state: 'accepted', withdrawal: null, answerBy: '2026-11-18T10:00:00.000Z', confirmBy: null },
    })
    expect(may(back)).toContain('withdraw')
  })
})

describe('in between', () => {
  it('one nudge a day', () => {
    const nudge: ResidentAct = { type: 'nudge' }
    const once = spoken(filed(), nudge, '2026-11-02T03:00:00.000Z')
    expect(spokenRefusal(once, nudge, '2026-11-03T02:59:59.999Z')).toBe('nudged_today')
    expect(spokenRefusal(once, nudge, '2026-11-03T03:00:00.000Z')).toBeNull()
  })

  it('a supplement says or shows something', () => {
    const nothing: ResidentAct = { type: 'supplement', text: '', photos: [] }
    expect(spokenRefusal(filed(), nothing)).toBe('invalid_input')
    expect(spokenRefusal(filed(), { ...nothing, photos: ['p'] })).toBeNull()
  })

  it('an objection to a changed kind is raised once, within the days for it', () => {
    const object: ResidentAct = { type: 'objectToKind', reason }
    const found = reclassified()
    expect(spokenRefusal(spoken(found, object), object)).toBe('act_not_possible')
    expect(spokenRefusal(found, object, daysAfter(later(found), 16))).toBe('review_too_late')
  })
})
