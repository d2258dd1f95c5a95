import { describe, expect, it } from 'vitest'
import { defaultChoices } from '../../core/method/parameters-v1'
import { periodKeyCheck } from '../../core/rating/keys'
import type { Account } from '../../core/record/accounts'
import type { Compound } from '../../core/record/compounds'
import type { Household } from '../../core/record/households'
import type { Tally } from '../../core/record/tallies'
import { passingCity } from '../city/passing-city'
import { compoundA, compoundB, contentOf, type SmallCity } from '../city/small-city'

const merge = { compound: 'B', into: 'A', why: '分期合并管理' }
/** After the last period has been folded. */
const between = '2026-12-15T00:00:00.000Z'

async function cityBetweenPeriods(options: Parameters<typeof passingCity>[0] = {}): Promise<SmallCity> {
  const city = await passingCity(options)
  await city.moveTo(between)
  await city.runClock()
  return city
}

const householdsIn = async (city: SmallCity, compound: string) =>
  (await city.all<Household>('households')).filter((household) => household.compound === compound)

describe('a merge', () => {
  it('is refused while a period is announced, runs, or has no final scorecards', async () => {
    const city = await passingCity({ now: '2026-10-01T00:00:00.000Z' })
    const bureau = await city.official('bureau', '320700')
    expect(await city.refused(bureau, 'mergeCompounds', merge)).toBe('period_running')
    await city.moveTo('2026-11-10T00:00:00.000Z')
    expect(await city.refused(bureau, 'mergeCompounds', merge)).toBe('period_running')
    // Closed, and the clock has not folded it yet.
    await city.cloud.clock.setTo(Date.parse('2026-11-30T16:00:30.000Z'))
    expect(await city.refused(bureau, 'mergeCompounds', merge)).toBe('period_running')
    await city.moveTo(between)
    await city.runClock()
    await city.ask(bureau, 'mergeCompounds', merge)
  })

  it('moves households, buildings and the members’ bindings; codes of households and old scorecards stay', async () => {
    const city = await passingCity()
    const who = await city.member('B-01-003')
    await city.ask(who, 'submitRating', { household: 'B-01-003', period: '2026H2', content: contentOf(2) })
    await city.moveTo(between)
    await city.runClock()
    const before = (await city.views()).filter(({ compound }) => compound === 'B')
    const bureau = await city.official('bureau', '320700')
    const key = city.newKey()
    await city.ask(bureau, 'mergeCompounds', merge, { key })
    await city.ask(bureau, 'mergeCompounds', merge, { key })
    expect(await city.refused(bureau, 'mergeCompounds', merge)).toBe('compound_merged')
    await city.runClock()
    expect(await householdsIn(city, 'B')).toEqual([])
    expect(await city.read<Household>('households', 'B-01-003')).toMatchObject({
      compound: 'A',
      building: 'B~01',
    })
    expect((await city.read<Account>('accounts', who.accountId))?.households).toMatchObject([
      { household: 'B-01-003', compound: 'A', compoundName: '演示·甲小区', building: 'B~01' },
    ])
    expect((await city.read<Compound>('compounds', 'A'))?.buildings).toMatchObject([
      { code: '01' },
      { code: '02' },
      { code: 'B~01', section: 'B', households: 20 },
    ])
    expect(await city.audited('compoundsMerged')).toMatchObject([
      { subject: 'A', before: { compound: 'B' }, why: '分期合并管理' },
    ])
    // It is no compound of the present any more, and what it was stays.
    const lists = async (name: string, input: object) =>
      (await city.ask<{ compounds: { code: string }[] }>(bureau, name, input)).compounds.map(
        ({ code }) => code,
      )
    expect(await lists('listCompounds', {})).toEqual(['A'])
    expect(await lists('findCompounds', { name: '演示' })).toEqual(['A'])
    await city.ask(bureau, 'requestRebuild', { period: '2026H2' })
    await city.runClock()
    const after = (await city.views()).filter(({ compound }) => compound === 'B')
    expect(after).toEqual(before)
    expect(await city.ask(bureau, 'readCompoundFile', { compound: 'A' })).toMatchObject({
      file: { takenIn: [{ code: 'B' }], households: 100 },
    })
    expect(
      await city.refused(bureau, 'changeGovernance', {
        ...{ compound: 'B', from: '2027-01-01', governance: 'none', why: '更正' },
      }),
    ).toBe('compound_merged')
  })

  it('counts the households of both in the next period, under the compound that took the other in', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    const who = await city.member('B-01-005')
    await city.ask(bureau, 'mergeCompounds', merge)
    await city.runClock()
    const [last] = (await city.all<{ _id: string; keyCheck: string }>('periods')).filter(
      ({ _id }) => _id === '2026H2',
    )
    await city.put('periods', {
      ...(last as object),
      _id: '2027H1',
      opensAt: '2026-12-31T16:00:00.000Z',
      closesAt: '2027-01-31T16:00:00.000Z',
      publishesAt: '2027-02-09T16:00:00.000Z',
      keyCheck: periodKeyCheck(city.keys.answer, '2027H1'),
    })
    await city.moveTo('2027-01-05T00:00:00.000Z')
    await city.runClock()
    await city.ask(who, 'submitRating', { household: 'B-01-005', period: '2027H1', content: contentOf(5) })
    await city.runClock()
    const cards = (await city.views()).filter(({ period }) => period === '2027H1')
    expect(cards).toMatchObject([{ compound: 'A', households: 100, respondedHouseholds: 1, buildings: 3 }])
  })

  it('is finished by the next run when one dies in the middle, and by runs that overlap', async () => {
    const big = { ...compoundB, buildings: [{ code: '01', name: '1幢', households: 260 }] }
    const city = await cityBetweenPeriods({ compounds: [compoundA, big] })
    const who = await city.member('B-01-250')
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'mergeCompounds', merge)
    // As a run leaves it that died after some households: these have moved, their job still runs.
    for (const id of ['B-01-001', 'B-01-002']) {
      const household = (await city.read<Household>('households', id)) as Household
      await city.put('households', { ...household, compound: 'A', building: 'B~01' })
    }
    await Promise.all([
      city.cloud.runTimer('clock'),
      city.cloud.runTimer('clock'),
      city.cloud.runTimer('clock'),
    ])
    await city.runClock()
    expect(await householdsIn(city, 'B')).toEqual([])
    const moved = (await householdsIn(city, 'A')).filter(({ building }) => building === 'B~01')
    expect(moved).toHaveLength(260)
    expect((await city.read<Account>('accounts', who.accountId))?.households).toMatchObject([
      { household: 'B-01-250', compound: 'A', building: 'B~01' },
    ])
    expect(await city.read('jobs', 'merge|B')).toMatchObject({ state: 'done' })
  })

  it('takes a scope over both compounds', async () => {
    const city = await cityBetweenPeriods()
    for (const scope of ['320703', '320706']) {
      const district = await city.official('district', scope)
      expect(await city.refused(district, 'mergeCompounds', merge)).toBe('out_of_scope')
    }
    const otherCity = await city.official('bureau', '320701')
    expect(await city.refused(otherCity, 'mergeCompounds', merge)).toBe('out_of_scope')
  })

  it('and a binding to one of its households at the same time end with the same binding', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'mergeCompounds', merge)
    const binding = Promise.all(['B-01-010', 'B-01-011', 'B-01-012'].map((home) => city.member(home)))
    await city.cloud.runTimer('clock')
    for (const who of await binding) {
      const [bound] = (await city.read<Account>('accounts', who.accountId))?.households ?? []
      const household = await city.read<Household>('households', bound?.household ?? '')
      expect([bound?.compound, bound?.building]).toEqual([household?.compound, household?.building])
      expect(household?.compound).toBe('A')
    }
  })
})

describe('what is open about a household', () => {
  const committeeOfA = '320706001001'
  const committeeOfB = '320703001001'

  /** A wish, a claim and a contest for homes of B, made between the periods. */
  async function cityWithMatters() {
    const city = await cityBetweenPeriods()
    const worker = await city.official('residentsCommittee', committeeOfB)
    const { posters } = await city.ask<{ posters: { token: string }[] }>(worker, 'issuePosters', {
      compound: 'B',
      buildings: ['01'],
    })
    const poster = posters[0]?.token ?? ''
    const claimant = city.stranger()
    const called = { name: '王女士', phoneEnd: null }
    const claim = { poster, household: 'B-01-001', kind: 'owner', called }
    await city.ask(claimant, 'claimHousehold', claim)
    const landlord = city.stranger()
    for (const home of ['A-01-001', 'A-01-002', 'A-01-003']) {
      await city.ask(landlord, 'bindHousehold', { slip: await city.slipOf(home, fresh), kind: 'owner' })
    }
    const wish = { slip: await city.slipOf('B-01-002', fresh), kind: 'owner', reason: '帮父母办理' }
    await city.ask(landlord, 'askForHousehold', wish)
    await city.member('B-01-003')
    await city.ask(worker, 'contestAtDesk', { household: 'B-01-003', why: '成员不住在这里' })
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'mergeCompounds', merge)
    return { city, claimant, landlord, claim, worker }
  }
  const fresh = { issuedAt: between, expiresAt: '2027-02-01T00:00:00.000Z' }

  it('goes with it: claim, wish and contest are decided by the committee of the compound that took it in', async () => {
    const { city, claimant, landlord } = await cityWithMatters()
    await city.runClock()
    const worker = await city.official('residentsCommittee', committeeOfA)
    const street = await city.official('subdistrict', '320706001')
    const { claims } = await city.ask<{ claims: { claim: string }[] }>(worker, 'listClaims', {
      compound: 'A',
    })
    const decided = { compound: 'A', claims: claims.map(({ claim }) => claim), refuseFor: null }
    expect(await city.ask(worker, 'decideClaims', decided)).toMatchObject({
      results: [{ result: 'confirmed' }],
    })
    const { approvals } = await city.ask<{ approvals: { id: string }[] }>(worker, 'listMatters', {})
    await city.ask(worker, 'decideApproval', {
      ...{ approval: approvals[0]?.id, decision: 'approved', why: '' },
    })
    for (const [who, home] of [
      [claimant, 'B-01-001'],
      [landlord, 'B-01-002'],
    ] as const) {
      const bound = (await city.read<Account>('accounts', who.accountId))?.households.at(-1)
      expect(bound).toMatchObject({ household: home, compound: 'A', building: 'B~01' })
    }
    const { contests } = await city.ask<{ contests: { number: string; compoundName: string }[] }>(
      street,
      'listMatters',
      {},
    )
    expect(contests).toMatchObject([{ compoundName: '演示·甲小区', mayRule: true }])
    const ruling = { number: contests[0]?.number, ruling: 'kept', why: '已上门核实' }
    await city.ask(street, 'ruleContest', ruling)
  })

  it('is found by a slip as before, and by a poster of the merged compound no more', async () => {
    const { city, claim, worker } = await cityWithMatters()
    const late = city.stranger()
    expect(await city.refused(late, 'readPoster', { poster: claim.poster })).toBe('poster_revoked')
    expect(await city.refused(late, 'claimHousehold', { ...claim, household: 'B-01-009' })).toBe(
      'poster_revoked',
    )
    expect(await city.refused(worker, 'issuePosters', { compound: 'B', buildings: ['01'] })).toBe(
      'compound_merged',
    )
    await city.runClock()
    const slip = await city.slipOf('B-01-010', fresh)
    expect(await city.ask(late, 'bindHousehold', { slip, kind: 'owner' })).toMatchObject({
      household: { compoundName: '演示·甲小区' },
    })
  })
})

describe('a merge and the registers of both', () => {
  const homes = { whole: true, buildings: [{ name: '1幢', homes: [] }] }

  it('is refused while an import of either is unfinished', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    const applying = { key: 'k', digest: 'd', claimedAt: '2026-12-14T00:00:00.000Z' }
    for (const code of ['A', 'B']) {
      const compound = (await city.read<Compound>('compounds', code)) as Compound
      const roster = { revision: 3, at: null, applying, requestKeys: [] }
      await city.put('compounds', { ...compound, roster })
      expect(await city.refused(bureau, 'mergeCompounds', merge), code).toBe('roster_unfinished')
      await city.put('compounds', compound)
    }
    await city.ask(bureau, 'mergeCompounds', merge)
  })

  it('makes what was compared before stale, and nothing is imported until all households have come', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    const worker = await city.official('residentsCommittee', '320706001001')
    const { fingerprint } = await city.ask<{ fingerprint: string }>(worker, 'compareRoster', {
      ...{ ...homes, compound: 'A' },
    })
    await city.ask(bureau, 'mergeCompounds', merge)
    const old = { ...homes, compound: 'A', fingerprint, occupied: 0 }
    expect(await city.refused(worker, 'applyRoster', old)).toBe('merge_unfinished')
    expect(await city.refused(worker, 'compareRoster', { ...homes, compound: 'A' })).toBe('merge_unfinished')
    expect(await city.refused(bureau, 'mergeCompounds', { ...merge, compound: 'A', into: 'B' })).toBe(
      'compound_merged',
    )
    await city.runClock()
    expect(await city.refused(worker, 'applyRoster', old)).toBe('roster_changed')
    const ofB = await city.official('residentsCommittee', '320703001001')
    expect(await city.refused(ofB, 'compareRoster', { ...homes, compound: 'B' })).toBe('compound_merged')
    const mark = { compound: 'B', households: ['B-01-001'], use: 'shop', delivered: null }
    expect(await city.refused(ofB, 'markHouseholds', mark)).toBe('compound_merged')
    const listed = await city.ask<{ compounds: { code: string }[] }>(bureau, 'listRosters', {})
    expect(listed.compounds.map(({ code }) => code)).toEqual(['A'])
  })
})

describe('a merge and a period that is planned', () => {
  const draft = { period: '2027H1' }
  const plan = {
    ...{ code: '2027H1', isNew: true, name: '2027年上半年', reminders: [], methodChoices: defaultChoices },
    ...{ firstDay: '2027-01-05', lastDay: '2027-01-31', publicationDay: '2027-02-20' },
  }
  type Checked = { plan: { readiness: object }; checks: { name: string }[]; ready: boolean }

  it('a draft does not stand in its way, and is announced only when all households have come', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock()
    await city.ask(bureau, 'mergeCompounds', merge)
    const { checks, ready } = await city.ask<Checked>(bureau, 'readPeriodCheck', draft)
    expect([checks.find(({ name }) => name === 'merging'), ready]).toMatchObject([
      { state: 'failed', count: 1 },
      false,
    ])
    expect(await city.refused(bureau, 'announcePeriod', draft)).toBe('period_not_ready')
    await city.cloud.clock.advance(360_000)
    await city.runClock()
    await city.runClock()
    const after = await city.ask<Checked>(bureau, 'readPeriodCheck', draft)
    expect(after).toMatchObject({
      ready: true,
      plan: { readiness: { compounds: 1, prepared: 1, households: 100 } },
    })
    await city.ask(bureau, 'announcePeriod', draft)
  })

  it('what was laid for the merged compound is taken away: its households are counted once', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock()
    await city.ask(bureau, 'mergeCompounds', merge)
    await city.runClock()
    const laid = (await city.all<Tally>('tallies')).filter(({ period }) => period === '2027H1')
    expect(laid.map(({ compound, building }) => `${compound}|${building}`).sort()).toEqual([
      'A|01',
      'A|02',
      'A|B~01',
    ])
    await city.cloud.clock.advance(360_000)
    await city.runClock()
    await city.ask(bureau, 'announcePeriod', draft)
    await city.moveTo('2027-02-01T00:00:00.000Z')
    await city.runClock()
    const cards = (await city.views()).filter(({ period }) => period === '2027H1')
    expect(cards).toMatchObject([{ compound: 'A', households: 100, phase: 'final' }])
  })

  it('and announced at the same instant, exactly one goes through', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock()
    const [merged, announced] = await Promise.all([
      city.call(bureau, 'mergeCompounds', merge),
      city.call(bureau, 'announcePeriod', draft),
    ])
    expect([merged.ok, announced.ok].sort()).toEqual([false, true])
    const refused = [merged, announced].flatMap((answer) => (answer.ok ? [] : [answer.code]))
    expect(['period_running', 'period_not_ready']).toContain(refused[0])
  })

  it('an import that broke off is named among the checks, and stops nothing', async () => {
    const city = await cityBetweenPeriods()
    const bureau = await city.official('bureau', '320700')
    const compound = (await city.read<Compound>('compounds', 'A')) as Compound
    const applying = { key: 'k', digest: 'd', claimedAt: '2026-12-14T00:00:00.000Z' }
    const roster = { revision: 3, at: null, applying, requestKeys: [] }
    await city.put('compounds', { ...compound, roster })
    await city.ask(bureau, 'savePeriod', plan)
    await city.runClock()
    const { checks, ready } = await city.ask<Checked>(bureau, 'readPeriodCheck', draft)
    expect([checks.find(({ name }) => name === 'unfinished'), ready]).toMatchObject([
      { state: 'note', count: 1 },
      true,
    ])
  })
})
