import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Happening } from '../../core/complaint/facts'
import type { Scorecard } from '../../core/method/scorecard'
import type { OutsideCase } from '../../core/record/outside-cases'
import type { StoredScorecard } from '../../core/record/scorecards'
import type { Snapshot } from '../../core/record/snapshots'
import { openCaseCity } from '../city/case-city'
import { compoundA, openPeriodCode } from '../city/small-city'

type CaseCity = Awaited<ReturnType<typeof openCaseCity>>

/** The period closes on 30 November 2026, 24:00 in China; the twelve months before begin a year earlier. */
const closing = '2026-11-30T16:00:00.000Z'
const begins = '2025-11-30T16:00:00.000Z'
const afterClosing = '2026-12-01T00:00:00.000Z'
/** (365 days ÷ 365.25) */
const year = 365 / 365.25

const resident: Actor = { role: 'resident', desk: null, account: 'complainant' }
const reason = '情况说明'
const answered: Happening[] = [
  { type: 'answered', text: '已修好', textCheck: 'none', photos: [], confirmBy: '2026-11-17T10:00:00.000Z' },
]
const confirmed = (level: number): Happening => ({
  ...{ type: 'confirmed', level, text: '', textCheck: 'none', followUpBy: null },
})
const withdrawn: Happening = {
  ...{ type: 'withdrawalAsked', reason: 'solved', questionBy: '2026-11-17T10:00:00.000Z' },
}

const cardOf = (city: CaseCity, compound = 'A') =>
  city.read<StoredScorecard>('scorecards', `${openPeriodCode}|${compound}`) as Promise<StoredScorecard>

/** What is stored of every compound, but for how often it was written. */
async function bytes(city: CaseCity): Promise<string> {
  const cards = await city.views()
  return JSON.stringify(cards.map(({ talliesRevision: _own, ...card }) => card))
}

async function countAgain(city: CaseCity): Promise<void> {
  await city.ask(city.people.bureau, 'requestRebuild', { period: openPeriodCode })
  await city.runClock()
}

const outside = (number: string, more: Partial<OutsideCase> = {}): OutsideCase => ({
  _id: `320700|hotline12345|${number}`,
  ...{ city: '320700', source: 'hotline12345', number, compound: 'A', compoundName: '演示·甲小区' },
  ...{ district: '320706', subdistrict: '320706001', residentsCommittee: '320706001001' },
  company: { code: 'X', name: '演示·甲物业' },
  ...{ receivedOn: '2026-05-01', category: 'lift', responsible: 'company', result: 'resolved' },
  ...{ linkedTo: null, link: null, ruling: null, importedAt: '2026-11-01T00:00:00.000Z', requestKeys: [] },
  ...more,
})

describe('the complaints of a compound, once its period has closed', () => {
  let city: CaseCity
  let numbers: Record<string, string>
  beforeAll(async () => {
    city = await openCaseCity()
    numbers = await layCases(city)
    await city.moveTo(afterClosing)
    await city.runClock()
  })
  afterAll(() => city.close())

  it('are those that the present company answers for, each once, within the twelve months before', async () => {
    const { complaints } = await cardOf(city)
    // Resolved, merged, withdrawn, objected, first of the exposure, of a merged compound, gone wrong; one of 12345.
    expect(complaints).toMatchObject({
      ...{ counted: 8, notCounted: 5, affectedHouseholds: 9 },
      bySource: { app: 7, hotline12345: 1, letter: 0, hotline: 0 },
      byCategory: [
        { category: 'facilities', counted: 6 },
        { category: 'lift', counted: 2 },
      ],
    })
  })

  it('divided by households and years are a rate; what went wrong in one case counts once', async () => {
    const { complaints } = await cardOf(city)
    expect(complaints?.exposureYears).toBeCloseTo(year, 12)
    expect(complaints?.rate).toBeCloseTo(800 / (80 * year), 10)
    expect(complaints?.unresolved.count).toBe(5)
    expect(complaints?.unresolved.rate).toBeCloseTo(500 / (80 * year), 10)
  })

  it('were in time, resolved and rated well as the residents said', async () => {
    expect((await cardOf(city)).complaints).toMatchObject({
      onTimeAcceptance: { numerator: 1, denominator: 6 },
      onTimeAnswer: { numerator: 2, denominator: 6 },
      confirmedResolved: { numerator: 2, denominator: 2 },
      handlingSatisfaction: { numerator: 1, denominator: 2, mean: 50 },
    })
  })

  it('are none of another company’s tenure, and none are told where no company serves', async () => {
    expect((await cardOf(city, 'B')).complaints).toMatchObject({ counted: 0, rate: 0 })
    expect((await cardOf(city, 'C')).complaints).toBeNull()
    expect((await cardOf(city, 'E')).complaints).toMatchObject({ counted: 1, rate: null })
  })

  it('are the same bytes when everything is counted again', async () => {
    const before = await bytes(city)
    await countAgain(city)
    expect(await bytes(city)).toBe(before)
  })

  it('stand as they stood at the closing; only a ruling changes them, at the next count', async () => {
    const before = (await cardOf(city)).complaints
    await city.befall(numbers.merged as string, [{ type: 'accepted' }, ...answered, confirmed(1)])
    await city.befall(numbers.withdrawn as string, [{ type: 'withdrawalQuestioned' }])
    await city.file({ at: closing })
    await countAgain(city)
    expect((await cardOf(city)).complaints).toEqual(before)
    const ruling = { type: 'ruleResponsibility', responsible: 'department', to: null, reason }
    await city.ask(city.people.district, 'actOnCase', { number: numbers.merged, act: ruling })
    expect((await cardOf(city)).complaints?.counted).toBe(8)
    await countAgain(city)
    expect((await cardOf(city)).complaints).toMatchObject({ counted: 7, notCounted: 6 })
  })
})

/** Every way in which a case of A may count or not; answers the numbers of those that tests go on with. */
async function layCases(city: CaseCity): Promise<Record<string, string>> {
  const { people, file, befall, ask, put, stored } = city
  const act = (who: keyof typeof people, number: string, given: object) =>
    ask(people[who], 'actOnCase', { number, act: given })

  const resolved = await file()
  await befall(resolved, [{ type: 'accepted' }, ...answered])
  await befall(resolved, [confirmed(5)], { by: resident })

  const merged = await file({ category: 'lift' })
  const joins = { by: people.neighbour, household: 'A-01-002', category: 'lift' }
  const duplicate = await file(joins)
  await act('subdistrict', duplicate, { type: 'merge', into: merged, reason })

  const unconfirmed = await file()
  await befall(unconfirmed, [withdrawn], { by: resident })
  const taken = await file()
  await befall(taken, [withdrawn], { by: resident })
  await act('subdistrict', taken, { type: 'questionWithdrawal' })
  const { acceptBy, answerBy } = (await stored(taken)).standing
  const voluntary = {
    type: 'withdrawalAnswered',
    voluntary: true,
    acceptBy,
    answerBy,
    confirmBy: null,
  } as const
  await befall(taken, [voluntary], { by: resident })

  const departments = await file()
  await act('district', departments, {
    type: 'ruleResponsibility',
    responsible: 'department',
    to: null,
    reason,
  })
  const enquiry = { type: 'reclassify', kind: 'enquiry', category: 'other', reason }
  const turned = await file()
  await act('subdistrict', turned, enquiry)
  const objected = await file()
  await act('subdistrict', objected, enquiry)
  const ruleBy = '2026-11-17T10:00:00.000Z'
  await befall(objected, [{ type: 'kindObjected', reason, ruleBy }], { by: resident })
  await file({ kind: 'enquiry' })

  const former = await stored(await file())
  await put('complaints', { ...former, company: { code: 'Z', name: '演示·前物业' } })
  await file({ at: '2025-11-30T15:59:59.999Z' })
  await file({ at: begins })

  // D was merged into A before the period, E after it: what was E’s is told of E.
  for (const [code, strata] of [
    ['D', {}],
    ['E', { [openPeriodCode]: [] }],
  ] as const) {
    await put('compounds', { ...compoundA, _id: code, buildings: [], mergedInto: 'A', strata })
    await put('complaints', { ...(await stored(await file())), filedIn: code })
  }

  const wrong = await file({ at: '2026-11-02T02:00:00.000Z' })
  await befall(wrong, [{ type: 'accepted' }], { at: '2026-11-09T02:00:00.000Z' })
  await befall(wrong, answered, { at: '2026-11-09T03:00:00.000Z' })
  const reopened: Happening = { type: 'reopened', text: '没修好', textCheck: 'none', answerBy: ruleBy }
  await befall(wrong, [reopened], { at: '2026-11-09T04:00:00.000Z', by: resident })
  await befall(wrong, answered, { at: '2026-11-09T05:00:00.000Z' })
  await befall(wrong, [confirmed(1)], { at: '2026-11-09T06:00:00.000Z', by: resident })
  const asked: Happening = { type: 'reviewAsked', reason, decideBy: ruleBy }
  await befall(wrong, [asked], { at: '2026-11-09T07:00:00.000Z', by: resident })
  await act('subdistrict', wrong, { type: 'decideReview', upheld: true, reason })

  await put('outsideCases', outside('1'))
  await put('outsideCases', outside('2', { linkedTo: resolved, link: { at: begins, why: reason } }))
  await put('outsideCases', outside('3', { responsible: 'department' }))
  await put('outsideCases', outside('4', { company: { code: 'Z', name: '演示·前物业' } }))
  await put('outsideCases', outside('5', { receivedOn: '2026-12-01' }))
  return { merged, withdrawn: unconfirmed }
}

describe('complaints beside the city’s', () => {
  let city: CaseCity
  beforeAll(async () => {
    // C has a company too, and nobody complains there.
    const service = [{ ...compoundA.service[0]!, company: { code: 'V', name: '演示·丙物业' } }]
    city = await openCaseCity()
    await city.database.collection('compounds').doc('C').update({ service })
    for (let index = 0; index < 3; index += 1) await city.file()
    await city.file({ by: city.people.residentOfB, household: 'B-01-001' })
    await city.moveTo(afterClosing)
    await city.runClock()
  })
  afterAll(() => city.close())

  it('are drawn towards the city’s rate and held against what it expects, by hand', async () => {
    // 4 complaints in 120 households: r0 = 4 / (120 · 0.99931554) = 0.03335616; κ·r0 = 6.671233.
    const [a, b, c] = await Promise.all(
      ['A', 'B', 'C'].map(async (code) => (await city.sealed(code))?.complaints),
    )
    const snapshot = await city.read<Snapshot>('snapshots', `${openPeriodCode}|1`)
    expect(snapshot?.fit.cityRate).toBeCloseTo(0.03335616, 8)
    expect(snapshot?.fit.phi).toBe(1)
    expect(a).toMatchObject({ counted: 3, countCheck: false })
    expect(a?.steadiedRate).toBeCloseTo((100 * 9.671233) / 279.945243, 6)
    expect(b?.steadiedRate).toBeCloseTo((100 * 7.671233) / 219.986311, 6)
    expect(c?.steadiedRate).toBeCloseTo((100 * 6.671233) / 219.986311, 6)
    expect([a?.expected, b?.expected, c?.expected].map((each) => each?.toFixed(6))).toEqual([
      '2.666667',
      '0.666667',
      '0.666667',
    ])
    // z = 2(√C − √E)
    expect([a?.z, b?.z, c?.z].map((each) => each?.toFixed(5))).toEqual(['0.19812', '0.36701', '-1.63299'])
  })

  it('stand in the city’s table and in what a bureau’s system pulls, in two round trips', async () => {
    const from = city.lines.length
    const { rows } = await city.ask<{ rows: Record<string, unknown>[] }>(
      city.people.bureau,
      'readCityTable',
      {
        period: openPeriodCode,
      },
    )
    const line = city.lines.slice(from).find((each) => each.includes('"endpoint":"readCityTable"')) as string
    expect(JSON.parse(line.slice(line.indexOf('{'))).roundTrips).toBeLessThanOrEqual(3)
    const row = rows.find(({ compound }) => compound === 'A')
    const complaints = (await city.sealed('A'))?.complaints
    expect(row).toMatchObject({
      complaints: 3,
      complaintsPer100HouseholdYears: complaints?.rate,
      complaintsPer100HouseholdYearsLower: complaints?.limits?.lower,
      complaintsPer100HouseholdYearsUpper: complaints?.limits?.upper,
      steadiedComplaintsPer100HouseholdYears: complaints?.steadiedRate,
      unresolvedPer100HouseholdYears: complaints?.unresolved.rate,
    })
  })

  it('tell of a doubtful count to bureau and district alone', async () => {
    await city.database
      .collection('scorecards')
      .doc((await city.sealed('A'))?._id ?? '')
      .update({ 'complaints.countCheck': true })
    const seenBy = async (who: keyof CaseCity['people']) => {
      const input = { period: openPeriodCode, compound: 'A' }
      const { scorecard } = await city.ask<{ scorecard: Scorecard }>(
        city.people[who],
        'readCompoundFigures',
        input,
      )
      expect(scorecard.complaints).toMatchObject({ counted: 3 })
      return scorecard.complaints
    }
    const hidden = ['countCheck', 'z', 'expected']
    for (const who of ['bureau', 'district'] as const)
      expect(await seenBy(who)).toMatchObject({ countCheck: true })
    for (const who of ['subdistrict', 'committee'] as const)
      for (const field of hidden) expect(await seenBy(who)).not.toHaveProperty(field)
    await city.moveTo('2026-12-12T00:00:00.000Z')
    for (const field of hidden) expect(await seenBy('company')).not.toHaveProperty(field)
    const published = await city.ask<{ results: object[]; categories: object[] }>(
      null,
      'readCompoundResult',
      {
        compound: 'A',
      },
    )
    for (const field of hidden) expect(JSON.stringify(published)).not.toContain(`"${field}"`)
    expect(published.categories).toEqual([{ code: 'facilities', title: '设施设备' }])
  })
})
