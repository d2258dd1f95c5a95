import { describe, expect, it } from 'vitest'
import type { FindingView } from '../../core/contract/findings'
import { canonicalCounts, foldAnswers } from '../../core/rating/tally'
import { type Answer, countedAnswer } from '../../core/record/answers'
import type { Finding } from '../../core/record/findings'
import type { Ruling } from '../../core/record/rulings'
import type { StoredScorecard, StoredSealedCard } from '../../core/record/scorecards'
import type { Snapshot } from '../../core/record/snapshots'
import type { Tally } from '../../core/record/tallies'
import { afterPublication, busyHour, home, openFlaggedCity, recount } from '../city/flagged-city'
import { openPeriodCode, type Person, type SmallCity } from '../city/small-city'

const period = openPeriodCode
const burstInA = `${period}|A|burst`

type Listed = { findings: FindingView[] }
const listed = (city: SmallCity, who: Person) => city.ask<Listed>(who, 'listFindings', { period })

/** What was ruled on the burst in A and is not taken back. */
async function exclusionsIn(city: SmallCity, who: Person) {
  const { findings } = await listed(city, who)
  return findings.find(({ id }) => id === burstInA)?.exclusions
}

const districtOf = (city: SmallCity, code = '320706') => city.official('district', code)

type Exclusion = { buildings?: string[]; homes?: string[] }
async function exclude(city: SmallCity, who: Person, { buildings = [], homes = [] }: Exclusion) {
  const input = { finding: burstInA, decision: 'excluded', buildings, homes, why: '物业人员代为操作，已核实' }
  return city.ask<{ ruling: string }>(who, 'ruleFinding', input)
}

/** Every tally as the answers say it is. */
async function expectTalliesAsCounted(city: SmallCity): Promise<void> {
  const answers = (await city.all<Answer>('answers')).filter((each) => each.period === period)
  for (const tally of (await city.all<Tally>('tallies')).filter((each) => each.period === period)) {
    const own = answers.filter(
      ({ compound, building }) => compound === tally.compound && building === tally.building,
    )
    expect(canonicalCounts(tally)).toEqual(foldAnswers(own.map(countedAnswer)))
  }
}

const viewOfA = (city: SmallCity) => city.read<StoredScorecard>('scorecards', `${period}|A`)

const numberOfSnapshots = async (city: SmallCity) =>
  (await city.all<Snapshot>('snapshots')).filter((each) => each.period === period).length

describe('a finding', () => {
  it('is made after the closing, before anything is sealed, and shuts the gate of selection alone', async () => {
    const city = await openFlaggedCity()
    expect(await numberOfSnapshots(city)).toBe(1)
    const found = await city.all<Finding>('findings')
    expect(found.map(({ _id, state }) => [_id, state])).toEqual([
      [burstInA, 'open'],
      [`${period}|A|movingBuilding`, 'open'],
    ])
    expect(found[1]?.evidence).toMatchObject({ building: '01', answers: 30, scoreWithout: 50 })
    expect(found[0]?.evidence).toEqual({
      kind: 'burst',
      hours: [{ hour: busyHour, answers: 30, share: 30 / 44, cityShare: 30 / 244 }],
    })
    const card = await city.sealed('A')
    expect(card?.gates.ranked.passed).toBe(true)
    expect((await viewOfA(city))?.inputs?.openFindings).toBe(2)
  })

  it('is found again by a later count, and what was ruled stays ruled', async () => {
    const city = await openFlaggedCity()
    const before = await city.all<Finding>('findings')
    await recount(city)
    expect(await city.all('findings')).toEqual(before)
    expect(await numberOfSnapshots(city)).toBe(1)
    const district = await districtOf(city)
    const input = {
      finding: burstInA,
      decision: 'dismissed',
      buildings: [],
      homes: [],
      why: '集中组织扫码，已走访',
    }
    expect(await city.ask(district, 'ruleFinding', input)).toEqual({ state: 'dismissed', ruling: null })
    await recount(city)
    const [after] = await city.all<Finding>('findings')
    expect(after).toMatchObject({
      state: 'dismissed',
      decisions: [{ decision: 'dismissed', role: 'district' }],
    })
    expect((await viewOfA(city))?.inputs?.openFindings).toBe(1)
    expect(await numberOfSnapshots(city)).toBe(2)
  })

  it('that a mended count does not bear out lapses, and opens again if it comes back', async () => {
    const city = await openFlaggedCity()
    const id = city.answerIdOf(home('01', 1))
    const gone = await city.read<Answer>('answers', id)
    const busy = { 'revisions.0.hour': '2026-10-31T16:00:00.000Z' }
    const all = city.database.collection('answers').where({ 'revisions.0.hour': busyHour })
    await all.update(busy)
    await recount(city)
    const stateOf = async () => (await city.read<Finding>('findings', burstInA))?.state
    expect(await stateOf()).toBe('lapsed')
    expect((await viewOfA(city))?.inputs?.openFindings).toBe(1)
    const opening = city.database.collection('answers').where(busy)
    await opening.update({ 'revisions.0.hour': busyHour })
    expect(await city.read<Answer>('answers', id)).toEqual(gone)
    await recount(city)
    expect(await stateOf()).toBe('open')
  })

  it('is read and ruled on by the district of the compound and the bureau, once, with a reason', async () => {
    const city = await openFlaggedCity()
    const [own, other, bureau] = [
      await districtOf(city),
      await districtOf(city, '320703'),
      await city.official('bureau', '320700'),
    ]
    expect((await listed(city, own)).findings).toHaveLength(2)
    expect((await listed(city, bureau)).findings).toHaveLength(2)
    expect((await listed(city, other)).findings).toHaveLength(0)
    const ruling = { finding: burstInA, decision: 'dismissed', buildings: [], homes: [], why: '已核实' }
    expect(await city.refused(other, 'ruleFinding', ruling)).toBe('out_of_scope')
    expect(await city.refused(own, 'ruleFinding', { ...ruling, why: '  ' })).toBe('invalid_input')
    expect(await city.refused(own, 'ruleFinding', { ...ruling, decision: 'excluded' })).toBe('invalid_input')
    expect(await city.refused(own, 'ruleFinding', { ...ruling, buildings: ['01'] })).toBe('invalid_input')
    const excluding = { ...ruling, decision: 'excluded' }
    expect(await city.refused(own, 'ruleFinding', { ...excluding, buildings: ['99'] })).toBe(
      'unknown_building',
    )
    expect(await city.refused(own, 'ruleFinding', { ...excluding, homes: ['9幢9室'] })).toBe(
      'unknown_household',
    )
    const key = city.newKey()
    const first = await city.ask(own, 'ruleFinding', { ...excluding, buildings: ['01'] }, { key })
    expect(await city.ask(own, 'ruleFinding', { ...excluding, buildings: ['01'] }, { key })).toEqual(first)
    expect(await city.refused(bureau, 'ruleFinding', ruling)).toBe('already_decided')
    expect(await city.all('rulings')).toHaveLength(1)
    const entries = await city.audited('findingRuled')
    expect(entries).toMatchObject([
      { why: '已核实', after: { findingKind: 'burst', buildings: 1, homes: 0 } },
    ])
  })
})

describe('two officials who rule at once', () => {
  it('come to one ruling, and the other is told so', async () => {
    const city = await openFlaggedCity()
    const ruling = { finding: burstInA, homes: [], why: '已核实' }
    const settled = await Promise.allSettled([
      city.ask(await districtOf(city), 'ruleFinding', { ...ruling, decision: 'dismissed', buildings: [] }),
      city.ask(await city.official('bureau', '320700'), 'ruleFinding', {
        ...{ ...ruling, decision: 'excluded', buildings: ['01'] },
      }),
    ])
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(/already_decided|conflict_try_again/)
    const found = await city.read<Finding>('findings', burstInA)
    expect(found?.decisions).toHaveLength(1)
    expect(found?.state).toBe(found?.decisions[0]?.decision)
    expect(await city.all('rulings')).toHaveLength(found?.state === 'excluded' ? 1 : 0)
    const entries = await city.audited('findingRuled')
    expect(entries).toHaveLength(1)
  })
})

describe('an exclusion', () => {
  it('enters with the next count that is asked for: sealed anew, with and without, nothing deleted', async () => {
    const city = await openFlaggedCity()
    const district = await districtOf(city)
    const before = await city.sealed('A')
    const { ruling } = await exclude(city, district, { buildings: ['01'] })
    await city.runClock()
    expect(await city.sealed('A')).toEqual(before)
    expect(await exclusionsIn(city, district)).toMatchObject([{ number: ruling, state: 'waiting' }])
    await recount(city)
    const after = await city.sealed('A')
    expect(before?.overall).toMatchObject({ answers: 44 })
    expect(after?.overall).toMatchObject({ answers: 14, mean: 50 })
    expect(after?.exclusions).toMatchObject({
      answers: 30,
      figuresWith: { answers: 44, mean: before?.overall?.mean },
    })
    expect(await numberOfSnapshots(city)).toBe(2)
    expect(await exclusionsIn(city, district)).toMatchObject([{ state: 'applied' }])
    await expectTalliesAsCounted(city)
    const answers = (await city.all<Answer>('answers')).filter(({ compound }) => compound === 'A')
    expect(answers).toHaveLength(44)
    // The mark does not say which ruling it was to whoever reads the database.
    for (const { excludedBy } of answers) expect(excludedBy ?? '').not.toContain(ruling)
    await recount(city)
    expect(await numberOfSnapshots(city)).toBe(2)
  })

  it('of a handful changes nothing and does not tell whether they answered', async () => {
    const city = await openFlaggedCity()
    const district = await districtOf(city)
    const before = await city.sealed('A')
    // Five homes that answered; nobody can tell them from five that did not.
    await exclude(city, district, { homes: [1, 2, 3, 4, 5].map((number) => `1幢${number}室`) })
    await recount(city)
    expect(await exclusionsIn(city, district)).toMatchObject([
      { state: 'held', buildings: [], households: 5 },
    ])
    expect((await city.sealed('A'))?.overall).toEqual(before?.overall)
    expect((await city.sealed('A'))?.exclusions).toEqual({ answers: 0, figuresWith: null })
    const [stored] = await city.all<Ruling>('rulings')
    const audited = JSON.stringify(await city.all('audit'))
    for (const number of [1, 2, 3, 4, 5]) {
      expect(JSON.stringify(stored)).not.toContain(home('01', number))
      expect(audited).not.toContain(home('01', number))
    }
  })

  it('of a handful of silent homes looks the same', async () => {
    const city = await openFlaggedCity()
    const district = await districtOf(city)
    await exclude(city, district, { homes: ['1幢39室', '1幢40室'] })
    await recount(city)
    expect(await exclusionsIn(city, district)).toMatchObject([{ state: 'held' }])
  })

  it('names homes by what is on their doors, and is lifted again at a count', async () => {
    const city = await openFlaggedCity()
    const district = await districtOf(city)
    const homes = Array.from({ length: 12 }, (_, index) => `1幢${index + 1}室`)
    const { ruling } = await exclude(city, district, { homes })
    await recount(city)
    expect((await city.sealed('A'))?.exclusions).toMatchObject({ answers: 12 })
    const excluded = await city.read<Answer>('answers', city.answerIdOf(home('01', 1)))
    expect(excluded?.excludedBy).not.toBeNull()
    await expectTalliesAsCounted(city)
    const again = { finding: burstInA, why: '复查属实为本人作答' }
    expect(await city.refused(await districtOf(city, '320703'), 'reopenFinding', again)).toBe('out_of_scope')
    const key = city.newKey()
    expect(await city.ask(district, 'reopenFinding', again, { key })).toEqual({ state: 'open' })
    expect(await city.ask(district, 'reopenFinding', again, { key })).toEqual({ state: 'open' })
    expect(await city.refused(district, 'reopenFinding', again)).toBe('already_decided')
    expect(await exclusionsIn(city, district)).toMatchObject([{ number: ruling, state: 'lifting' }])
    await recount(city)
    expect(await exclusionsIn(city, district)).toEqual([])
    const found = await city.read<Finding>('findings', burstInA)
    expect(found).toMatchObject({
      state: 'open',
      decisions: [{ decision: 'excluded' }, { decision: 'reopened', role: 'district' }],
    })
    expect((await city.sealed('A'))?.exclusions).toMatchObject({ answers: 0 })
    expect((await city.sealed('A'))?.overall).toMatchObject({ answers: 44 })
    await expectTalliesAsCounted(city)
    expect((await city.all<Answer>('answers')).every(({ excludedBy }) => excludedBy === null)).toBe(true)
  })

  it('is gone on with by overlapping runs and after one that died half-way', async () => {
    const city = await openFlaggedCity({ timers: false })
    const district = await districtOf(city)
    await exclude(city, district, { buildings: ['01'] })
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'requestRebuild', { period })
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    const whole = (await city.sealed('A'))?.overall
    expect(whole).toMatchObject({ answers: 14 })
    await expectTalliesAsCounted(city)
    // As a run leaves it that was killed among the answers: some back, their tally with them, the ruling not marked yet.
    const { excludeAnswerBack, unmark } = halfWay(city)
    for (const number of [1, 2, 3]) await excludeAnswerBack(home('01', number))
    await unmark()
    await recount(city)
    expect((await city.sealed('A'))?.overall).toEqual(whole)
    expect(await exclusionsIn(city, district)).toMatchObject([{ state: 'applied' }])
    await expectTalliesAsCounted(city)
  })

  it('that is ruled while the period is counted and sealed is in a snapshot whole or not at all', async () => {
    const city = await openFlaggedCity({ timers: false })
    const district = await districtOf(city)
    await city.ask(await city.official('bureau', '320700'), 'requestRebuild', { period })
    await Promise.all([city.cloud.runTimer('clock'), exclude(city, district, { buildings: ['01'] })])
    await city.runClock()
    await recount(city)
    expect((await city.sealed('A'))?.overall).toMatchObject({ answers: 14 })
    expect(await exclusionsIn(city, district)).toMatchObject([{ state: 'applied' }])
    const sealed = (await city.all<StoredSealedCard>('scorecards')).filter(
      (card) => card.compound === 'A' && card.period === period && card.sealedIn !== '',
    )
    for (const { overall } of sealed) expect([44, 14]).toContain(overall?.answers)
    await expectTalliesAsCounted(city)
  })

  it('is published as it is with and without, and no list of what was found reaches the company', async () => {
    const city = await openFlaggedCity()
    await exclude(city, await districtOf(city), { buildings: ['01'] })
    await recount(city)
    await city.moveTo(afterPublication)
    const company = await city.official('propertyCompany', 'X')
    const { scorecard } = await city.ask<{ scorecard: { exclusions: unknown } }>(
      company,
      'readCompoundFigures',
      {
        ...{ period, compound: 'A' },
      },
    )
    expect(scorecard.exclusions).toMatchObject({ answers: 30, figuresWith: { answers: 44 } })
    expect(await city.refused(company, 'listFindings', { period })).toBe('not_allowed')
  })
})

function halfWay(city: SmallCity) {
  return {
    /** Puts an answer and its tally back as they were before the ruling. */
    async excludeAnswerBack(household: string) {
      const id = city.answerIdOf(household)
      await city.database.collection('answers').doc(id).update({ excludedBy: null })
      const { inc } = city.database.command
      const moved = (by: number, part: string) => ({
        [`${part}.self_owner.answered`]: inc(by),
        [`${part}.self_owner.levels.overall.5`]: inc(by),
      })
      const tally = city.database.collection('tallies').doc(`${period}|A|01`)
      await tally.update({ ...moved(1, 'cells'), ...moved(-1, 'excluded'), revision: inc(1) })
    },
    async unmark() {
      const [made] = await city.all<Ruling>('rulings')
      await city.database
        .collection('rulings')
        .doc(made?._id ?? '')
        .update({ state: 'waiting', appliedAt: null })
    },
  }
}
