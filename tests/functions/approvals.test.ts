import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Approval } from '../../core/record/approvals'
import type { Household } from '../../core/record/households'
import { type Slip, slipId } from '../../core/record/slips'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('residentsCommittee', '320706001001')
})
afterAll(() => city.close())

type Matters = { approvals: { id: string; label: string; reason: string; has: number }[] }

let home = 0
const nextHome = (building = '01') => {
  home += 1
  return `A-${building}-${String(home).padStart(3, '0')}`
}

/** Somebody with three households already. */
async function landlord(): Promise<Person> {
  const who = city.stranger()
  for (let more = 0; more < 3; more += 1) {
    await city.ask(who, 'bindHousehold', { slip: await city.slipOf(nextHome()), kind: 'owner' })
  }
  return who
}

const reason = '帮父母和岳父母办理'
const wish = (slip: string, more = {}) => ({ slip, kind: 'owner', reason, ...more })
const listed = async (who = committee) => (await city.ask<Matters>(who, 'listMatters', {})).approvals
const idOf = async (household: string) =>
  (await city.all<Approval>('approvals')).find((each) => each.household === household)?._id as string
const decide = (approval: string, decision: string, why = '') => ({ approval, decision, why })
const kindsOf = async (who: Person) =>
  (await city.ask<{ notices: { kind: string }[] }>(who, 'readInbox', {})).notices.map(({ kind }) => kind)

describe('asking for one more household', () => {
  it('is open to who is refused for having three, and shows the committee the wish but never the account', async () => {
    const who = await landlord()
    const target = nextHome()
    const slip = await city.slipOf(target)
    expect(await city.refused(who, 'bindHousehold', { slip, kind: 'owner' })).toBe('too_many_households')
    await city.ask(who, 'askForHousehold', wish(slip))
    const seen = await listed()
    expect(seen).toMatchObject([{ has: 3, reason, kind: 'owner' }])
    expect(JSON.stringify(seen)).not.toContain(who.accountId)
    expect(JSON.stringify(await city.all('approvals'))).not.toContain(reason)
    expect((await city.read<Household>('households', target))?.members).toEqual([])
    await city.ask(committee, 'decideApproval', decide(await idOf(target), 'refused', '请到居委会说明'))
  })

  it('twice is asking once, and uses the slip once', async () => {
    const who = await landlord()
    const slip = await city.slipOf(nextHome())
    const key = city.newKey()
    const first = await city.ask(who, 'askForHousehold', wish(slip), { key })
    expect(await city.ask(who, 'askForHousehold', wish(slip), { key })).toEqual(first)
    expect(await city.ask(who, 'askForHousehold', wish(slip, { reason: '再说一次' }))).toEqual(first)
    expect(await listed()).toMatchObject([{ reason }])
    expect((await city.read<Slip>('slips', slipId(city.keys.slip, slip)))?.uses).toBe(1)
  })

  it('is refused to who may bind directly, for a contested or full household, and for a wrong code, which counts', async () => {
    expect(await city.refused(city.stranger(), 'askForHousehold', wish(await city.slipOf(nextHome())))).toBe(
      'approval_not_needed',
    )
    const who = await landlord()
    const contested = nextHome()
    const stored = (await city.read<Household>('households', contested)) as Household
    await city.put('households', { ...stored, contested: true })
    const slip = await city.slipOf(contested)
    expect(await city.refused(who, 'askForHousehold', wish(slip))).toBe('household_contested')
    const expired = await city.slipOf(nextHome(), { expiresAt: '2026-11-01T00:00:00.000Z' })
    expect(await city.refused(who, 'askForHousehold', wish(expired))).toBe('slip_expired')
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await city.refused(who, 'askForHousehold', wish('604477300906'))).toBe('slip_unknown')
    }
    expect(await city.refused(who, 'bindHousehold', { slip, kind: 'owner' })).toBe('too_many_attempts')
  })
})

describe('the committee’s decision', () => {
  it('approved binds in the same step and tells the person and the members; the reason is gone then', async () => {
    const who = await landlord()
    const target = nextHome('02')
    const family = await city.member(target)
    await city.ask(
      who,
      'askForHousehold',
      wish(await city.slipOf(target), { kind: 'occupant', leaseUntil: '2027-05-31' }),
    )
    const id = await idOf(target)
    const key = city.newKey()
    const approve = decide(id, 'approved')
    expect(await city.ask(committee, 'decideApproval', approve, { key })).toEqual({ decision: 'approved' })
    expect(await city.ask(committee, 'decideApproval', approve, { key })).toEqual({ decision: 'approved' })
    const { households } = await city.ask<{ households: object[] }>(who, 'readHome', {})
    expect(households).toHaveLength(4)
    expect(households.at(-1)).toMatchObject({
      household: target,
      kind: 'occupant',
      until: '2027-05-31T16:00:00.000Z',
    })
    expect(await kindsOf(who)).toEqual(['approvalGranted'])
    expect(await kindsOf(family)).toEqual(['memberJoined'])
    expect(await city.read<Approval>('approvals', id)).toMatchObject({ state: 'approved', reason: null })
    const entries = await city.all<{ subject: string; action: string; after: object }>('audit')
    expect(
      entries.filter(({ subject, action }) => subject === target && action === 'approvalDecided'),
    ).toMatchObject([{ after: { decision: 'approved' } }])
  })

  it('refused needs a reason, which the person is told, and lets them ask again', async () => {
    const who = await landlord()
    const target = nextHome('02')
    const slip = await city.slipOf(target)
    await city.ask(who, 'askForHousehold', wish(slip))
    const id = await idOf(target)
    expect(await city.refused(committee, 'decideApproval', decide(id, 'refused', ' '))).toBe('invalid_input')
    await city.ask(committee, 'decideApproval', decide(id, 'refused', '请本人来居委会说明'))
    expect(await city.ask(who, 'readInbox', {})).toMatchObject({
      notices: [{ kind: 'approvalRefused', why: '请本人来居委会说明' }],
    })
    await city.ask(who, 'askForHousehold', wish(slip))
    expect((await listed()).map(({ id: open }) => open)).toContain(id)
  })

  it('of two workers at once is one; the other is refused by name', async () => {
    const who = await landlord()
    const target = nextHome('02')
    await city.ask(who, 'askForHousehold', wish(await city.slipOf(target)))
    const id = await idOf(target)
    const other = await city.official('residentsCommittee', '320706001001')
    const answers = await Promise.all([
      city.call(committee, 'decideApproval', decide(id, 'approved')),
      city.call(other, 'decideApproval', decide(id, 'refused', '不清楚情况')),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'already_decided' })
  })

  it('holds the limit of five members, and is the household’s own committee’s', async () => {
    const who = await landlord()
    const target = nextHome('02')
    await city.ask(who, 'askForHousehold', wish(await city.slipOf(target)))
    const id = await idOf(target)
    for (let more = 0; more < 5; more += 1) await city.member(target)
    expect(await city.refused(committee, 'decideApproval', decide(id, 'approved'))).toBe('too_many_members')
    const elsewhere = await city.official('residentsCommittee', '320703001001')
    expect(await city.refused(elsewhere, 'decideApproval', decide(id, 'approved'))).toBe('out_of_scope')
    expect(await listed(elsewhere)).toEqual([])
    const street = await city.official('subdistrict', '320706001')
    expect(await listed(street)).toEqual([])
    expect(await city.refused(committee, 'decideApproval', decide('none', 'approved'))).toBe(
      'unknown_approval',
    )
  })

  it('lapses with the household’s slips when everybody is unbound', async () => {
    const who = await landlord()
    const target = nextHome('02')
    await city.ask(who, 'askForHousehold', wish(await city.slipOf(target)))
    await city.ask(committee, 'unbindHousehold', { household: target })
    expect(await kindsOf(who)).toEqual(['approvalLapsed'])
    const approve = decide(await idOf(target), 'approved')
    expect(await city.refused(committee, 'decideApproval', approve)).toBe('unknown_approval')
  })

  it('that nobody makes in thirty days lapses, and the person is told once', async () => {
    const who = await landlord()
    const target = nextHome('02')
    await city.ask(who, 'askForHousehold', wish(await city.slipOf(target)))
    await city.moveTo('2026-12-10T03:00:00.000Z')
    await city.runClock()
    await city.runClock()
    expect(await kindsOf(who)).toEqual(['approvalLapsed'])
    expect(await listed()).toEqual([])
    const approve = decide(await idOf(target), 'approved')
    expect(await city.refused(committee, 'decideApproval', approve)).toBe('unknown_approval')
  })
})
