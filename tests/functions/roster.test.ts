import { describe, expect, it } from 'vitest'
import type { RosterBuilding } from '../../core/place/roster'
import type { Compound } from '../../core/record/compounds'
import type { Household } from '../../core/record/households'
import type { Tally } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { compoundA, type Person, type SmallCity } from '../city/small-city'

/** Between two periods of the small city, when registers may change. */
const between = '2026-10-20T02:00:00.000Z'

type Comparison = {
  fingerprint: string
  before: number
  after: number
  unchanged: number
  buildingsAdded: string[]
  buildingsGone: string[]
  added: { count: number }
  removed: { count: number }
  changed: { count: number }
  occupied: { count: number; first: { members: number; becomes: unknown }[] }
  brokenOff: boolean
  frozen: unknown
}
type Sent = { compound: string; whole: boolean; buildings: RosterBuilding[] }

const homes = (count: number, changed: Partial<RosterBuilding['homes'][number]> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ unit: '', room: String(index + 1), use: 'home' as const, delivered: true },
    ...changed,
  }))

/** The register of compound A as the small city has it. */
const rosterA = (): Sent => ({
  compound: 'A',
  whole: true,
  buildings: [
    { name: '1号楼', homes: homes(40) },
    { name: '2栋', homes: homes(40) },
  ],
})

async function betweenPeriods() {
  const city = await passingCity({ now: between })
  return { city, committee: await city.official('residentsCommittee', '320706001001') }
}

const compare = (city: SmallCity, who: Person, sent: Sent) => city.ask<Comparison>(who, 'compareRoster', sent)

async function apply(city: SmallCity, who: Person, sent: Sent, occupied = 0) {
  const { fingerprint } = await compare(city, who, sent)
  return city.ask<Record<string, unknown>>(who, 'applyRoster', { ...sent, fingerprint, occupied })
}

const compoundOf = async (city: SmallCity, code = 'A') => (await city.read<Compound>('compounds', code))!
const countsOf = async (city: SmallCity, code = 'A') =>
  Object.fromEntries((await compoundOf(city, code)).buildings.map((each) => [each.name, each.households]))

describe('a register is compared before it is applied', () => {
  it('the same register again, buildings written otherwise, makes no difference', async () => {
    const { city, committee } = await betweenPeriods()
    const compared = await compare(city, committee, rosterA())
    expect(compared).toMatchObject({ unchanged: 80, before: 80, after: 80, frozen: null })
    for (const kind of ['added', 'removed', 'changed', 'occupied'] as const) {
      expect(compared[kind].count, kind).toBe(0)
    }
  })

  it('what is shown is what is applied: homes come, go and change, and the counts follow', async () => {
    const { city, committee } = await betweenPeriods()
    const sent = rosterA()
    sent.buildings[0] = { name: '1幢', homes: [...homes(39), ...homes(1, { room: '商铺1', use: 'shop' })] }
    sent.buildings[1] = { name: '2幢', homes: homes(40).map((home, at) => ({ ...home, delivered: at > 4 })) }
    sent.buildings.push({ name: '3幢', homes: homes(10, { unit: '1' }) })
    const compared = await compare(city, committee, sent)
    expect(compared).toMatchObject({
      added: { count: 11 },
      removed: { count: 1 },
      changed: { count: 5 },
      buildingsAdded: ['3幢'],
      before: 80,
      after: 84,
    })
    const applied = await apply(city, committee, sent)
    expect(applied).toMatchObject({ households: 84, added: 11, removed: 1, changed: 5, unbound: 0 })
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 35, '3幢': 10 })
    expect(await compare(city, committee, sent)).toMatchObject({ unchanged: 90, added: { count: 0 } })
    const [entry] = await city.audited('rosterApplied')
    expect(entry).toMatchObject({
      subject: 'A',
      before: { households: 80, buildings: 2 },
      after: { households: 84, buildings: 3, added: 11, removed: 1 },
    })
    expect(await city.read<Household>('households', 'A-003-1-0010')).toMatchObject({
      building: '003',
      label: '3幢1单元10室',
    })
    const listed = await city.ask<{ households: { label: string }[] }>(committee, 'listHouseholds', {
      compound: 'A',
      building: '01',
    })
    expect(listed.households).toHaveLength(39)
    expect(await city.refused(committee, 'issueSlip', { household: 'A-01-040' })).toBe('unknown_household')
  })

  it('a building that is gone and comes back has the households that it had', async () => {
    const { city, committee } = await betweenPeriods()
    const third = { name: '3幢', homes: homes(2, { unit: '1' }).slice(0, 1) }
    const more = { ...rosterA(), buildings: [...rosterA().buildings, third] }
    await apply(city, committee, more)
    expect(await compare(city, committee, rosterA())).toMatchObject({ buildingsGone: ['3幢'] })
    await apply(city, committee, rosterA())
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
    expect((await city.read<Household>('households', 'A-003-1-0001'))?.removedAt).not.toBeNull()
    await apply(city, committee, more)
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40, '3幢': 1 })
    expect((await city.read<Household>('households', 'A-003-1-0001'))?.removedAt).toBeNull()
    expect(await city.all('households')).toHaveLength(101)
  })

  it('some buildings may be sent alone: the others stay', async () => {
    const { city, committee } = await betweenPeriods()
    const part = { compound: 'A', whole: false, buildings: [{ name: '2幢', homes: homes(30) }] }
    await apply(city, committee, part)
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 30 })
    await apply(city, committee, { ...part, buildings: [{ name: '2幢', homes: [] }] })
    expect(await countsOf(city)).toEqual({ '1幢': 40 })
  })

  it('a register that names a building twice, a home twice or a room as nobody writes it is refused whole', async () => {
    const { city, committee } = await betweenPeriods()
    const wrong: RosterBuilding[][] = [
      [
        { name: '1幢', homes: homes(1) },
        { name: '1号楼', homes: homes(1) },
      ],
      [{ name: '1幢', homes: [...homes(1), ...homes(1)] }],
      [{ name: '1幢', homes: homes(1, { room: '0101' }) }],
      [{ name: '幢', homes: homes(1) }],
    ]
    for (const buildings of wrong) {
      const sent = { compound: 'A', whole: true, buildings }
      expect(await city.refused(committee, 'compareRoster', sent)).toBe('invalid_input')
    }
  })
})

describe('nothing changes behind anybody’s back', () => {
  it('a register that moved since it was compared is refused', async () => {
    const { city, committee } = await betweenPeriods()
    const sent = { ...rosterA(), buildings: [{ name: '1幢', homes: homes(20) }] }
    const { fingerprint } = await compare(city, committee, sent)
    const mark = { compound: 'A', households: ['A-01-001'], use: 'shop', delivered: null }
    await city.ask(committee, 'markHouseholds', mark)
    const input = { ...sent, fingerprint, occupied: 0 }
    expect(await city.refused(committee, 'applyRoster', input)).toBe('roster_changed')
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 40 })
  })

  it('homes with members go only if somebody agreed to as many; their members are unbound and told', async () => {
    const { city, committee } = await betweenPeriods()
    const resident = await city.member('A-02-001')
    const slip = await city.slipOf('A-02-001')
    const sent = { ...rosterA(), buildings: [{ name: '1幢', homes: homes(40) }] }
    const compared = await compare(city, committee, sent)
    expect(compared.occupied).toMatchObject({ count: 1, first: [{ members: 1, becomes: null }] })
    const input = { ...sent, fingerprint: compared.fingerprint, occupied: 0 }
    expect(await city.refused(committee, 'applyRoster', input)).toBe('roster_changed')
    expect((await compoundOf(city)).roster).toBeUndefined()
    await city.ask(committee, 'applyRoster', { ...input, occupied: 1 })
    expect(await countsOf(city)).toEqual({ '1幢': 40 })
    expect((await city.read<Household>('households', 'A-02-001'))?.members).toEqual([])
    expect(await city.refused(resident, 'readHousehold', { household: 'A-02-001' })).toBe('not_allowed')
    const inbox = await city.ask<{ notices: { kind: string }[] }>(resident, 'readInbox', {})
    expect(inbox.notices[0]?.kind).toBe('householdUnbound')
    expect(await city.refused(city.stranger(), 'bindHousehold', { slip, kind: 'owner' })).toBe('slip_revoked')
  })

  it('a home with members that becomes a shop is one of those', async () => {
    const { city, committee } = await betweenPeriods()
    await city.member('A-01-001')
    const sent = rosterA()
    sent.buildings[0] = {
      name: '1幢',
      homes: homes(40).map((home, at) => (at === 0 ? { ...home, use: 'shop' } : home)),
    }
    const compared = await compare(city, committee, sent)
    expect(compared).toMatchObject({ occupied: { count: 1 }, changed: { count: 0 }, after: 79 })
    await apply(city, committee, sent, 1)
    const home = await city.read<Household>('households', 'A-01-001')
    expect(home).toMatchObject({ use: 'shop', members: [], removedAt: null })
  })

  it('a repeated request is answered as the first was, and changes nothing; the key with other input is refused', async () => {
    const { city, committee } = await betweenPeriods()
    const sent = { ...rosterA(), buildings: [{ name: '1幢', homes: homes(25) }] }
    const { fingerprint } = await compare(city, committee, sent)
    const input = { ...sent, fingerprint, occupied: 0 }
    const key = city.newKey()
    const first = await city.ask(committee, 'applyRoster', input, { key })
    expect(await city.ask(committee, 'applyRoster', input, { key })).toEqual(first)
    expect(await city.audited('rosterApplied')).toHaveLength(1)
    const other = { ...input, occupied: 7 }
    expect(await city.call(committee, 'applyRoster', other, { key })).toMatchObject({
      code: 'conflict_try_again',
    })
  })

  it('of two people who apply at once one succeeds, and the register is exactly theirs', async () => {
    const { city, committee } = await betweenPeriods()
    const bureau = await city.official('bureau', '320700')
    const sizes = [33, 21]
    const sents = sizes.map((size) => ({ ...rosterA(), buildings: [{ name: '1幢', homes: homes(size) }] }))
    const { fingerprint } = await compare(city, committee, sents[0] as Sent)
    const answers = await Promise.all(
      [committee, bureau].map((who, at) =>
        city.call(who, 'applyRoster', { ...sents[at], fingerprint, occupied: 0 }),
      ),
    )
    const winner = answers.findIndex(({ ok }) => ok)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = answers[1 - winner] as { code: string }
    expect(['roster_changed', 'conflict_try_again']).toContain(loser.code)
    expect(await countsOf(city)).toEqual({ '1幢': sizes[winner] })
    const staying = (await city.all<Household>('households')).filter(
      ({ compound, removedAt }) => compound === 'A' && removedAt === null,
    )
    expect(staying).toHaveLength(sizes[winner] as number)
  })
})

describe('an import that breaks off', () => {
  /** What an import leaves that died after it had written the households. */
  async function brokenOff() {
    const { city, committee } = await betweenPeriods()
    const sent = { ...rosterA(), buildings: [{ name: '1幢', homes: homes(50) }] }
    const { fingerprint } = await compare(city, committee, sent)
    const applying = { key: 'somebody-elses-key', digest: '-', claimedAt: between }
    const compound = await compoundOf(city)
    await city.put('compounds', { ...compound, roster: { revision: 0, at: null, applying, requestKeys: [] } })
    const leaked = { ...(await city.read<Household>('households', 'A-01-001'))!, room: '41' }
    await city.put('households', { ...leaked, _id: 'A-01--0041' })
    return { city, committee, sent, fingerprint }
  }

  it('holds off everybody for a while, then is told, and applying again completes it', async () => {
    const { city, committee, sent, fingerprint } = await brokenOff()
    const input = { ...sent, fingerprint, occupied: 0 }
    expect(await city.refused(committee, 'applyRoster', input)).toBe('conflict_try_again')
    await city.cloud.clock.advance(60_000)
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
    const summary = await city.ask<{ compounds: { brokenOff: boolean }[] }>(committee, 'listRosters', {})
    expect(summary.compounds[0]?.brokenOff).toBe(true)
    expect(await city.refused(committee, 'applyRoster', input)).toBe('roster_changed')
    const mark = { compound: 'A', households: ['A-01-001'], use: 'shop', delivered: null }
    expect(await city.refused(committee, 'markHouseholds', mark)).toBe('roster_unfinished')
    const again = await compare(city, committee, sent)
    expect(again).toMatchObject({ brokenOff: true, added: { count: 9 }, after: 50 })
    await apply(city, committee, sent)
    expect(await countsOf(city)).toEqual({ '1幢': 50 })
    expect((await compoundOf(city)).roster?.applying).toBeNull()
  })
})

describe('the register stands still while a period is open', () => {
  it('neither imports nor marks change it, from two minutes before the opening until the closing', async () => {
    const { city, committee } = await betweenPeriods()
    const district = await city.official('district', '320706')
    const declare = { compound: 'A', households: ['A-01-003'], empty: true }
    await city.ask(committee, 'declareEmpty', declare)
    for (const instant of ['2026-10-31T15:59:00.000Z', '2026-11-10T00:00:00.000Z']) {
      await city.moveTo(instant)
      const { fingerprint, frozen } = await compare(city, committee, rosterA())
      expect(frozen).toMatchObject({ period: '2026 年下半年' })
      const input = { ...rosterA(), fingerprint, occupied: 0 }
      expect(await city.refused(committee, 'applyRoster', input)).toBe('roster_frozen')
      const mark = { compound: 'A', households: ['A-01-001'], use: null, delivered: false }
      expect(await city.refused(committee, 'markHouseholds', mark)).toBe('roster_frozen')
      expect(await city.refused(committee, 'declareEmpty', declare)).toBe('roster_frozen')
      const check = { household: 'A-01-003', confirmed: true, why: null }
      expect(await city.refused(district, 'checkEmpty', check)).toBe('roster_frozen')
    }
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await apply(city, committee, rosterA())
  })

  it('what was imported before the opening is what the period counts by', async () => {
    const { city, committee } = await betweenPeriods()
    await apply(city, committee, { ...rosterA(), buildings: [{ name: '3幢', homes: homes(7) }] })
    await city.moveTo('2026-10-31T16:00:30.000Z')
    await city.runClock()
    const tallies = (await city.all<Tally>('tallies')).filter(
      ({ period, compound }) => period === '2026H2' && compound === 'A',
    )
    expect(tallies.map(({ building, households }) => [building, households])).toEqual([['003', 7]])
  })
})

describe('marks', () => {
  it('shops and undelivered homes leave N, and come back; the entry says how many there were and are', async () => {
    const { city, committee } = await betweenPeriods()
    const mark = (change: object) =>
      city.ask(committee, 'markHouseholds', {
        ...{ compound: 'A', households: ['A-01-001', 'A-02-001'], use: null, delivered: null },
        ...change,
      })
    await mark({ use: 'shop' })
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 39 })
    await mark({ delivered: false })
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 39 })
    await mark({ use: 'home', delivered: true })
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
    const entries = await city.audited('householdsMarked')
    expect(entries).toHaveLength(3)
    expect(entries.find(({ before }) => before?.households === 80)).toMatchObject({
      after: { households: 78, marked: 2 },
    })
  })

  it('a home with members cannot cease to count, and a home of elsewhere cannot be marked', async () => {
    const { city, committee } = await betweenPeriods()
    await city.member('A-01-001')
    const mark = { compound: 'A', households: ['A-01-001'], use: 'shop', delivered: null }
    expect(await city.refused(committee, 'markHouseholds', mark)).toBe('household_occupied')
    const declare = { compound: 'A', households: ['A-01-001'], empty: true }
    expect(await city.refused(committee, 'declareEmpty', declare)).toBe('household_occupied')
    const other = { ...mark, households: ['A-01-002', 'B-01-001'] }
    expect(await city.refused(committee, 'markHouseholds', other)).toBe('unknown_household')
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
  })

  it('parallel marks of one compound are all counted', async () => {
    const { city, committee } = await betweenPeriods()
    const codes = ['001', '002', '003', '004', '005', '006'].map((number) => `A-01-${number}`)
    await Promise.all(
      codes.map((code) =>
        city.ask(committee, 'markHouseholds', {
          ...{ compound: 'A', households: [code], use: null, delivered: false },
        }),
      ),
    )
    expect(await countsOf(city)).toEqual({ '1幢': 34, '2幢': 40 })
  })
})

describe('a home declared empty', () => {
  it('leaves N when the district has confirmed it, and not before', async () => {
    const { city, committee } = await betweenPeriods()
    const district = await city.official('district', '320706')
    const elsewhere = await city.official('district', '320703')
    await city.ask(committee, 'declareEmpty', {
      ...{ compound: 'A', households: ['A-01-001', 'A-01-002'], empty: true },
    })
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
    const pending = await city.ask<{ homes: { code: string }[] }>(district, 'listDeclaredEmpty', {})
    expect(pending.homes).toMatchObject([
      { code: 'A-01-001', label: '1幢1室', compoundName: '演示·甲小区' },
      { code: 'A-01-002' },
    ])
    expect(await city.ask(elsewhere, 'listDeclaredEmpty', {})).toMatchObject({ homes: [] })
    const check = { household: 'A-01-001', confirmed: true, why: null }
    expect(await city.refused(elsewhere, 'checkEmpty', check)).toBe('out_of_scope')
    await city.ask(district, 'checkEmpty', check)
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 40 })
    expect(await city.refused(district, 'checkEmpty', check)).toBe('not_declared_empty')
    const refusal = { household: 'A-01-002', confirmed: false, why: null }
    expect(await city.refused(district, 'checkEmpty', refusal)).toBe('invalid_input')
    await city.ask(district, 'checkEmpty', { ...refusal, why: '现场有人居住' })
    expect(await countsOf(city)).toEqual({ '1幢': 39, '2幢': 40 })
    expect(await city.ask(district, 'listDeclaredEmpty', {})).toMatchObject({ homes: [] })
    const entries = await city.audited('emptyChecked')
    expect(entries.map(({ why }) => why).sort()).toEqual(['现场有人居住', null].sort())
    // Somebody has moved in.
    await city.ask(committee, 'declareEmpty', { compound: 'A', households: ['A-01-001'], empty: false })
    expect(await countsOf(city)).toEqual({ '1幢': 40, '2幢': 40 })
    // Refused once, declared again: the district looks again.
    await city.ask(committee, 'declareEmpty', { compound: 'A', households: ['A-01-002'], empty: true })
    expect(await city.ask(district, 'listDeclaredEmpty', {})).toMatchObject({ homes: [{ code: 'A-01-002' }] })
  })
})

describe('what a call costs', () => {
  it('a register of a new compound takes at most 14 round trips a thousand households, and one of 5,000 fits an event', async () => {
    const city = await passingCity({
      now: between,
      compounds: [{ ...compoundA, buildings: [] }],
      households: [],
    })
    const bureau = await city.official('bureau', '320700')
    const tripsOf = async (sent: Sent) => {
      const { fingerprint } = await compare(city, bureau, sent)
      const input = { ...sent, fingerprint, occupied: 0 }
      expect(JSON.stringify(input).length).toBeLessThan(1_000_000)
      const from = city.lines.length
      await city.ask(bureau, 'applyRoster', input)
      const line = city.lines.slice(from).find((each) => each.includes('"endpoint":"applyRoster"')) as string
      return JSON.parse(line.slice(line.indexOf('{'))).roundTrips as number
    }
    const buildingsOf = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `${at + 1}幢`, homes: homes(500, { unit: '1' }) }))
    expect(await tripsOf({ compound: 'A', whole: true, buildings: buildingsOf(2) })).toBeLessThanOrEqual(14)
    expect(await tripsOf({ compound: 'A', whole: true, buildings: buildingsOf(10) })).toBeLessThanOrEqual(20)
    expect((await compoundOf(city)).buildings).toHaveLength(10)
  })
})
