import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contest } from '../../core/record/contests'
import type { Household } from '../../core/record/households'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
let street: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('residentsCommittee', '320706001001')
  street = await city.official('subdistrict', '320706001')
})
afterAll(() => city.close())

type Raised = { number: string }
type Listed = { contests: { number: string; why: string; raisedBy: string; mayRule: boolean }[] }

let home = 0
const nextHome = () => {
  home += 1
  return `A-01-${String(home).padStart(3, '0')}`
}
const why = '有一位成员不住在这里'
const raise = (who: Person, household: string, key = city.newKey()) =>
  city.ask<Raised>(who, 'contestHousehold', { household, why }, { key })
const raiseAtDesk = (household: string) => city.ask<Raised>(committee, 'contestAtDesk', { household, why })
const ruling = (number: string, what: string) => ({ number, ruling: what, why: '已上门核实' })
const listed = async (who: Person) => (await city.ask<Listed>(who, 'listMatters', {})).contests
const kindsOf = async (who: Person) =>
  (await city.ask<{ notices: { kind: string }[] }>(who, 'readInbox', {})).notices.map(({ kind }) => kind)

describe('a contest', () => {
  it('by a member stops new bindings, lets the members go on rating, and tells them all', async () => {
    const target = nextHome()
    const [one, two] = [await city.member(target), await city.member(target)]
    const key = city.newKey()
    const raised = await raise(one, target, key)
    expect(raised.number).toMatch(/^\d{10}$/)
    expect(await raise(one, target, key)).toEqual(raised)
    expect(await kindsOf(two)).toEqual(['contestRaised'])
    expect(await city.ask(two, 'readHousehold', { household: target })).toMatchObject({ contested: true })
    const slip = await city.slipOf(target)
    expect(await city.refused(city.stranger(), 'bindHousehold', { slip, kind: 'owner' })).toBe(
      'household_contested',
    )
    const rating = { household: target, period: openPeriodCode, content: contentOf(4) }
    await city.ask(two, 'submitRating', rating)
    expect(await city.refused(two, 'contestHousehold', { household: target, why })).toBe('already_contested')
    expect(await city.refused(committee, 'contestAtDesk', { household: target, why })).toBe(
      'already_contested',
    )
    expect(await city.refused(committee, 'unbindHousehold', { household: target })).toBe('already_contested')
  })

  it('shows the office its number, reason and who may rule, and stores neither the account nor the words', async () => {
    const target = nextHome()
    const who = await city.member(target)
    const { number } = await raise(who, target)
    const seen = (await listed(committee)).find((each) => each.number === number)
    expect(seen).toMatchObject({ why, raisedBy: 'member', mayRule: true })
    const stored = JSON.stringify(await city.read<Contest>('contests', number))
    expect(stored).not.toContain(who.accountId)
    expect(stored).not.toContain(why)
    const elsewhere = await city.official('residentsCommittee', '320703001001')
    expect(await listed(elsewhere)).toEqual([])
    expect(await city.refused(elsewhere, 'ruleContest', ruling(number, 'kept'))).toBe('out_of_scope')
    const district = await city.official('district', '320706')
    expect((await listed(district)).map((each) => each.number)).toContain(number)
  })

  it('is a present member’s or the committee’s to raise, with a reason', async () => {
    const target = nextHome()
    await city.member(target)
    const other = await city.member(nextHome())
    expect(await city.refused(other, 'contestHousehold', { household: target, why })).toBe(
      'not_your_household',
    )
    expect(await city.refused(city.stranger(), 'contestHousehold', { household: target, why })).toBe(
      'not_allowed',
    )
    expect(await city.refused(committee, 'contestAtDesk', { household: target, why: '  ' })).toBe(
      'invalid_input',
    )
    const elsewhere = await city.official('residentsCommittee', '320703001001')
    expect(await city.refused(elsewhere, 'contestAtDesk', { household: target, why })).toBe('out_of_scope')
  })

  it('raised by two members at once is one', async () => {
    const target = nextHome()
    const people = [await city.member(target), await city.member(target)]
    const answers = await Promise.all(
      people.map((who) => city.call(who, 'contestHousehold', { household: target, why })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'already_contested' })
  })
})

describe('the ruling', () => {
  it('“kept” lets new people bind again, leaves the members, tells them why and is in the audit', async () => {
    const target = nextHome()
    const who = await city.member(target)
    const { number } = await raise(who, target)
    const key = city.newKey()
    const kept = ruling(number, 'kept')
    expect(await city.ask(committee, 'ruleContest', kept, { key })).toEqual({ ruling: 'kept' })
    expect(await city.ask(committee, 'ruleContest', kept, { key })).toEqual({ ruling: 'kept' })
    expect(await city.ask(who, 'readInbox', {})).toMatchObject({
      notices: [{ kind: 'contestKept', why: '已上门核实' }, { kind: 'contestRaised' }],
    })
    await city.member(target)
    expect((await city.read<Household>('households', target))?.members).toHaveLength(2)
    const entries = await city.audited('contestRuled')
    expect(entries.filter(({ subject }) => subject === target)).toMatchObject([
      { before: { contest: number, contested: true }, after: { ruling: 'kept' }, why: '已上门核实' },
    ])
    expect(await city.read<Contest>('contests', number)).toMatchObject({ state: 'kept', why: null })
    expect(await city.refused(committee, 'ruleContest', ruling(number, 'reset'))).toBe('already_decided')
  })

  it('“reset” unbinds everybody and revokes the slips; the answer stays, and who lives there binds anew', async () => {
    const target = nextHome()
    const [one, two] = [await city.member(target), await city.member(target)]
    await city.ask(one, 'submitRating', { household: target, period: openPeriodCode, content: contentOf(1) })
    const { slip } = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: target })
    const { number } = await raise(two, target)
    await city.ask(committee, 'ruleContest', ruling(number, 'reset'))
    for (const who of [one, two]) {
      expect(await city.ask(who, 'readHome', {})).toMatchObject({ households: [] })
      expect(await kindsOf(who)).toContain('contestReset')
    }
    expect(await city.refused(city.stranger(), 'bindHousehold', { slip, kind: 'owner' })).toBe('slip_revoked')
    const later = await city.member(target)
    expect(await city.ask(later, 'readRatingForm', { household: target })).toMatchObject({
      answered: true,
      own: null,
    })
  })

  it('on what the committee raised is a higher office’s', async () => {
    const target = nextHome()
    await city.member(target)
    const { number } = await raiseAtDesk(target)
    const colleague = await city.official('residentsCommittee', '320706001001')
    for (const who of [committee, colleague]) {
      expect((await listed(who)).find((each) => each.number === number)).toMatchObject({ mayRule: false })
      expect(await city.refused(who, 'ruleContest', ruling(number, 'reset'))).toBe('not_yours_to_rule')
    }
    expect((await listed(street)).find((each) => each.number === number)).toMatchObject({ mayRule: true })
    await city.ask(street, 'ruleContest', ruling(number, 'reset'))
  })

  it('is never that of an account that raised it or that is bound there', async () => {
    const target = nextHome()
    const worker = await city.official('residentsCommittee', '320706001001')
    const slip = await city.slipOf(target)
    await city.ask(worker, 'bindHousehold', { slip, kind: 'owner' })
    const other = await city.member(target)
    const own = await raise(worker, target)
    await city.ask(worker, 'leaveHousehold', { household: target })
    expect(await city.refused(worker, 'ruleContest', ruling(own.number, 'kept'))).toBe('not_yours_to_rule')
    await city.ask(committee, 'ruleContest', ruling(own.number, 'kept'))
    await city.ask(worker, 'bindHousehold', { slip: await city.slipOf(target), kind: 'owner' })
    const theirs = await raise(other, target)
    expect(await city.refused(worker, 'ruleContest', ruling(theirs.number, 'kept'))).toBe('not_yours_to_rule')
  })

  it('by two at once is one; the other is refused by name', async () => {
    const target = nextHome()
    const who = await city.member(target)
    const { number } = await raise(who, target)
    const answers = await Promise.all([
      city.call(committee, 'ruleContest', ruling(number, 'reset')),
      city.call(street, 'ruleContest', ruling(number, 'kept')),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'already_decided' })
    expect(await city.refused(committee, 'ruleContest', ruling('0000000000', 'kept'))).toBe('unknown_contest')
  })
})
