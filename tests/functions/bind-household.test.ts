import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatSlipCode, slipCodeFromHex } from '../../core/place/slip-code'
import type { Account } from '../../core/record/accounts'
import type { Household } from '../../core/record/households'
import type { Slip } from '../../core/record/slips'
import { slipId } from '../../core/record/slips'
import { cityNow, openSmallCity, type SmallCity } from '../city/small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
})
afterAll(() => city.close())

type Inbox = { unread: number; notices: { at: string; read: boolean }[] }

const owner = (slip: string) => ({ slip, kind: 'owner' })
/** A right code that no slip has. */
const unknownCode = (index: number) =>
  slipCodeFromHex((987_654_321_000_000n + BigInt(index)).toString(16).padStart(16, '0'))

describe('binding by a slip', () => {
  it('makes the account a member, in whatever form the digits come', async () => {
    const who = city.stranger()
    const code = await city.slipOf('A-01-001')
    const bound = await city.ask(who, 'bindHousehold', owner(formatSlipCode(code)))
    expect(bound).toMatchObject({
      household: { household: 'A-01-001', label: '1幢1室', kind: 'owner' },
      members: 1,
    })
    const home = await city.ask<{ household: { household: string } }>(who, 'readHome', {})
    expect(home.household.household).toBe('A-01-001')
  })

  it('serves the household’s members up to the limit, and tells those who are there', async () => {
    const code = await city.slipOf('A-01-002')
    const people = [0, 1, 2, 3, 4].map(() => city.stranger())
    for (const who of people) await city.ask(who, 'bindHousehold', owner(code))
    expect(await city.refused(city.stranger(), 'bindHousehold', owner(await city.slipOf('A-01-002')))).toBe(
      'too_many_members',
    )
    const inbox = await city.ask<Inbox>(people[0]!, 'readInbox', {})
    expect(inbox.unread).toBe(4)
    expect(inbox.notices[0]).toMatchObject({ kind: 'memberJoined', label: '1幢2室', read: false })
    const seen = { upTo: inbox.notices[0]!.at }
    expect(await city.ask(people[0]!, 'markInboxRead', seen)).toEqual({ marked: 4 })
    expect(await city.ask(people[0]!, 'readInbox', {})).toMatchObject({ unread: 0 })
  })

  it('leaves a notice unread that came after the list was read, and marks nobody else’s', async () => {
    const code = await city.slipOf('A-01-020')
    const [first, second, third] = [city.stranger(), city.stranger(), city.stranger()]
    await city.ask(first, 'bindHousehold', owner(code))
    await city.ask(second, 'bindHousehold', owner(code))
    const inbox = await city.ask<Inbox>(first, 'readInbox', {})
    expect(inbox.notices).toHaveLength(1)
    await city.cloud.clock.advance(1000)
    await city.ask(third, 'bindHousehold', owner(code))
    const seen = { upTo: inbox.notices[0]!.at }
    expect(await city.ask(first, 'markInboxRead', seen)).toEqual({ marked: 1 })
    expect(await city.ask(first, 'markInboxRead', seen)).toEqual({ marked: 0 })
    const read = (await city.ask<Inbox>(first, 'readInbox', {})).notices.map((notice) => notice.read)
    expect(read).toEqual([false, true])
    expect(await city.ask(second, 'readInbox', {})).toMatchObject({ unread: 1 })
  })

  it('by two people at the same instant counts both', async () => {
    const code = await city.slipOf('A-01-003')
    await Promise.all(
      [city.stranger(), city.stranger()].map((who) => city.ask(who, 'bindHousehold', owner(code))),
    )
    expect((await city.read<Household>('households', 'A-01-003'))?.members).toHaveLength(2)
    expect((await city.read<Slip>('slips', slipId(city.keys.slip, code)))?.uses).toBe(2)
  })

  it('repeated with the same key is answered again and uses the slip once', async () => {
    const who = city.stranger()
    const code = await city.slipOf('A-01-004')
    const key = city.newKey()
    const first = await city.ask(who, 'bindHousehold', owner(code), { key })
    expect(await city.ask(who, 'bindHousehold', owner(code), { key })).toEqual(first)
    expect((await city.read<Slip>('slips', slipId(city.keys.slip, code)))?.uses).toBe(1)
  })

  it('by somebody who is a member already changes nothing and says so', async () => {
    const who = city.stranger()
    const code = await city.slipOf('A-01-005')
    await city.ask(who, 'bindHousehold', owner(code))
    expect(await city.ask(who, 'bindHousehold', owner(code))).toMatchObject({
      alreadyMember: true,
      members: 1,
    })
    expect((await city.read<Slip>('slips', slipId(city.keys.slip, code)))?.uses).toBe(1)
  })

  it('is refused for a revoked, an expired and a used-up slip, each by its name', async () => {
    const who = city.stranger()
    const revoked = await city.slipOf('A-01-006', { revokedAt: cityNow })
    const expired = await city.slipOf('A-01-006', { expiresAt: cityNow })
    const usedUp = await city.slipOf('A-01-006', { uses: 5 })
    expect(await city.refused(who, 'bindHousehold', owner(revoked))).toBe('slip_revoked')
    expect(await city.refused(who, 'bindHousehold', owner(expired))).toBe('slip_expired')
    expect(await city.refused(who, 'bindHousehold', owner(usedUp))).toBe('slip_used_up')
    expect((await city.read<Household>('households', 'A-01-006'))?.members).toEqual([])
    expect(await city.read('accounts', who.accountId)).toMatchObject({ joined: [], attempts: [] })
  })

  it('is refused for a contested household and beyond three households', async () => {
    const who = city.stranger()
    const contested = (await city.read<Household>('households', 'A-01-007')) as Household
    await city.put('households', { ...contested, contested: true })
    expect(await city.refused(who, 'bindHousehold', owner(await city.slipOf('A-01-007')))).toBe(
      'household_contested',
    )
    for (const home of ['A-01-008', 'A-01-009', 'A-01-010']) {
      await city.ask(who, 'bindHousehold', owner(await city.slipOf(home)))
    }
    expect(await city.refused(who, 'bindHousehold', owner(await city.slipOf('A-01-011')))).toBe(
      'too_many_households',
    )
  })
})

describe('wrong codes', () => {
  it('with a wrong check digit are refused without counting as a try', async () => {
    const who = city.stranger()
    const right = unknownCode(1)
    const wrong = `${right.slice(0, -1)}${(Number(right.slice(-1)) + 1) % 10}`
    expect(await city.refused(who, 'bindHousehold', owner(wrong))).toBe('slip_unknown')
    expect(await city.read('accounts', who.accountId)).toMatchObject({ joined: [], attempts: [] })
  })

  it('are remembered on the account and make it wait, even for a right one', async () => {
    const who = city.stranger()
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await city.refused(who, 'bindHousehold', owner(unknownCode(attempt)))).toBe('slip_unknown')
    }
    expect((await city.read<Account>('accounts', who.accountId))?.attempts).toHaveLength(5)
    const right = await city.slipOf('A-01-012')
    expect(await city.refused(who, 'bindHousehold', owner(right))).toBe('too_many_attempts')
    expect((await city.read<Household>('households', 'A-01-012'))?.members).toEqual([])
  })

  it('tried in parallel are throttled all the same', async () => {
    const who = city.stranger()
    const codes = Array.from({ length: 12 }, (_, index) => unknownCode(index + 100))
    const answers = await Promise.all(codes.map((code) => city.call(who, 'bindHousehold', owner(code))))
    const tried = answers.filter((answer) => !answer.ok && answer.code === 'slip_unknown')
    expect(tried.length).toBeLessThanOrEqual(5)
  })
})

describe('leaving', () => {
  it('ends the membership, tells the others and keeps the answer as the household’s', async () => {
    const [one, two] = [await city.member('A-01-013'), await city.member('A-01-013')]
    const content = { residentKind: 'owner', overall: 4, dimensions: {}, reasons: [], text: '' }
    await city.ask(one, 'submitRating', { household: 'A-01-013', period: '2026H2', content })
    const key = city.newKey()
    await city.ask(one, 'leaveHousehold', { household: 'A-01-013' }, { key })
    expect(await city.ask(one, 'leaveHousehold', { household: 'A-01-013' }, { key })).toEqual({
      left: 'A-01-013',
    })
    expect(await city.refused(one, 'leaveHousehold', { household: 'A-01-013' })).toBe('not_your_household')
    expect(await city.refused(one, 'readHousehold', { household: 'A-01-013' })).toBe('not_allowed')
    expect(await city.ask(two, 'readInbox', {})).toMatchObject({ notices: [{ kind: 'memberLeft' }] })
    expect(await city.ask(two, 'readRatingForm', { household: 'A-01-013' })).toMatchObject({ answered: true })
    const members = await city.ask<{ members: object[] }>(two, 'readHousehold', { household: 'A-01-013' })
    expect(members.members).toEqual([{ kind: 'owner', since: expect.any(String), self: true }])
  })
})

describe('one account over many households', () => {
  it('cannot rate for one after the other by joining, rating and leaving', async () => {
    const who = city.stranger()
    for (const home of ['A-01-014', 'A-01-015', 'A-01-016']) {
      await city.ask(who, 'bindHousehold', owner(await city.slipOf(home)))
      await city.ask(who, 'leaveHousehold', { household: home })
    }
    const fourth = await city.slipOf('A-01-017')
    expect(await city.refused(who, 'bindHousehold', owner(fourth))).toBe('too_many_households')
    // Coming back to one of them is no new one.
    await city.ask(who, 'bindHousehold', owner(await city.slipOf('A-01-015')))
    expect((await city.read<Account>('accounts', who.accountId))?.joined).toHaveLength(4)
  })
})

describe('unbinding by the residents’ committee', () => {
  it('ends every membership, revokes the slips, tells those who were bound, and keeps the answer', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    const [one, two] = [await city.member('A-01-018'), await city.member('A-01-018')]
    const content = { residentKind: 'owner', overall: 1, dimensions: {}, reasons: [], text: '' }
    await city.ask(one, 'submitRating', { household: 'A-01-018', period: '2026H2', content })
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-01-018' })
    const key = city.newKey()
    expect(await city.ask(committee, 'unbindHousehold', { household: 'A-01-018' }, { key })).toEqual({
      unbound: 2,
    })
    const later = await city.member('A-01-018')
    // Repeated by a lost answer, it does not unbind those who came since.
    expect(await city.ask(committee, 'unbindHousehold', { household: 'A-01-018' }, { key })).toEqual({
      unbound: 2,
    })
    for (const who of [one, two]) {
      expect(await city.ask(who, 'readHome', {})).toMatchObject({ households: [] })
      expect(await city.ask(who, 'readInbox', {})).toMatchObject({
        notices: expect.arrayContaining([expect.objectContaining({ kind: 'householdUnbound' })]),
      })
    }
    expect(await city.refused(city.stranger(), 'bindHousehold', owner(slip))).toBe('slip_revoked')
    expect(await city.ask(later, 'readRatingForm', { household: 'A-01-018' })).toMatchObject({
      answered: true,
      own: null,
    })
  })
})

describe('slips from the residents’ committee', () => {
  it('a revocation repeated after its answer was lost does not revoke the slip that was issued since', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    await city.ask(committee, 'issueSlip', { household: 'A-02-005' })
    const key = city.newKey()
    expect(await city.ask(committee, 'revokeSlips', { household: 'A-02-005' }, { key })).toEqual({
      revoked: 1,
    })
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-02-005' })
    expect(await city.ask(committee, 'revokeSlips', { household: 'A-02-005' }, { key })).toEqual({
      revoked: 1,
    })
    await city.ask(city.stranger(), 'bindHousehold', owner(slip))
  })

  it('bind; issuing anew ends the last one, revoking ends it at once, and a repeated request shows the same slip', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    const key = city.newKey()
    const first = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-02-001' }, { key })
    expect(await city.ask(committee, 'issueSlip', { household: 'A-02-001' }, { key })).toEqual(first)
    await city.ask(city.stranger(), 'bindHousehold', owner(first.slip))
    const second = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-02-001' })
    expect(await city.refused(city.stranger(), 'bindHousehold', owner(first.slip))).toBe('slip_revoked')
    expect(await city.ask(committee, 'revokeSlips', { household: 'A-02-001' })).toEqual({ revoked: 1 })
    expect(await city.refused(city.stranger(), 'bindHousehold', owner(second.slip))).toBe('slip_revoked')
    expect(await city.ask(committee, 'revokeSlips', { household: 'A-02-001' })).toEqual({ revoked: 0 })
  })

  it('issued by two workers at once leave one that works', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    await Promise.all([1, 2].map(() => city.ask(committee, 'issueSlip', { household: 'A-02-002' })))
    const slips = (await city.all<Slip>('slips')).filter((slip) => slip.household === 'A-02-002')
    expect(slips).toHaveLength(2)
    expect(slips.filter((slip) => slip.revokedAt === null)).toHaveLength(1)
  })

  it('leave an audit entry each, and the code is stored nowhere', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-02-003' })
    const audit = await city.all<{ subject: string; action: string; account: string }>('audit')
    expect(audit.filter((entry) => entry.subject === 'A-02-003')).toMatchObject([
      { action: 'slipIssued', account: committee.accountId },
    ])
    expect(JSON.stringify(await city.all('slips'))).not.toContain(slip)
  })

  it('show the committee how many members a household has, never who or what they said', async () => {
    const committee = await city.official('residentsCommittee', '320706001001')
    const listed = await city.ask(committee, 'listHouseholds', { compound: 'A', building: '01' })
    expect(Object.keys((listed as { households: object[] }).households[0]!)).toEqual([
      'code',
      'label',
      'members',
    ])
  })
})
