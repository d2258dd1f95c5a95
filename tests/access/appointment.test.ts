import { describe, expect, it, test } from 'vitest'
import { type AppointmentFacts, appointmentState, claimRefusal } from '../../core/access/appointment'

const now = '2026-11-10T02:00:00.000Z'
const before = '2026-11-10T01:59:59.999Z'
const later = '2026-11-24T02:00:00.000Z'
const open: AppointmentFacts = {
  ...{ invitedBy: 'inviter', expiresAt: later, until: null, claimedBy: null, endedAt: null },
}
const held = { ...open, claimedBy: 'holder' }

test.each<[string, AppointmentFacts, string]>([
  ['waits to be accepted', open, 'open'],
  ['cannot be accepted from the instant at which it expires', { ...open, expiresAt: now }, 'expired'],
  ['cannot be accepted when the term that it gives is over', { ...open, until: now }, 'expired'],
  ['was withdrawn', { ...open, endedAt: before }, 'revoked'],
  ['was accepted', held, 'held'],
  ['does not expire once it was accepted', { ...held, expiresAt: before }, 'held'],
  ['ends with its term', { ...held, until: now }, 'over'],
  ['was ended', { ...held, endedAt: before }, 'ended'],
])('an invitation %s', (_, facts, state) => {
  expect(appointmentState(facts, now)).toBe(state)
})

describe('accepting', () => {
  it.each<[string, AppointmentFacts, string, string | null]>([
    ['is for whoever has the code', open, 'someone', null],
    ['is not for whoever invited', open, 'inviter', 'invitation_by_yourself'],
    ['works once', held, 'someone', 'invitation_used'],
    ['again by the same account is told so', held, 'holder', 'invitation_yours_already'],
    ['is too late', { ...open, expiresAt: now }, 'someone', 'invitation_expired'],
    ['is over when it was withdrawn', { ...open, endedAt: before }, 'someone', 'invitation_revoked'],
    ['works once, ended or not', { ...held, endedAt: before }, 'someone', 'invitation_used'],
  ])('%s', (_, facts, account, refusal) => {
    expect(claimRefusal(facts, account, now)).toBe(refusal)
  })
})
