import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import {
  type listPublishedPeriods,
  type readAnnex,
  type readAreaResults,
  type readResults,
  resultsAPage,
} from '../../core/contract/public-results'
import type { readCompoundResult } from '../../core/contract/results'
import type { Compound } from '../../core/record/compounds'
import { type Finding, findingId } from '../../core/record/findings'
import type { Tally } from '../../core/record/tallies'
import {
  closedPeriodCode,
  compoundA,
  compoundB,
  openPeriodCode,
  openSmallCity,
  type SmallCity,
} from '../city/small-city'

/** How many of a compound's hundred households said 非常满意, the others 非常不满意; null: nobody answered. */
const satisfied: Record<string, number | null> = {
  丙苑: 90,
  乙苑: 90,
  甲苑: 60,
  丁苑: 30,
  戊苑: null,
}

const compoundOf = (name: string, index: number): Compound => ({
  ...(index % 2 === 0 ? compoundA : { ...compoundB, service: compoundA.service }),
  _id: `C${index}`,
  name,
  buildings: [{ code: '01', name: '1幢', households: 200 }],
})
const named = Object.keys(satisfied).map(compoundOf)
/** So many without a single answer that the table takes a second page. */
const silent = Array.from({ length: resultsAPage }, (_, index) =>
  compoundOf(`无声 ${String(index).padStart(2, '0')}`, index + named.length),
)

const dismissed = (compound: string, name: string): Finding => ({
  _id: findingId(openPeriodCode, compound, 'turnout'),
  ...{ period: openPeriodCode, city: compoundA.city, district: compoundA.district, compound, name },
  evidence: { kind: 'turnout', compound: null, cityRate: null, buildings: [], cityBuildingRate: null },
  ...{ foundAt: '2026-12-01T00:00:00.000Z', state: 'dismissed', decisions: [], requestKeys: [] },
})

type Table = OutputOf<typeof readResults>

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity({ compounds: [...named, ...silent] })
  for (const { _id, name } of named) {
    const best = satisfied[name]
    if (best === null || best === undefined) continue
    const tally = (await city.read<Tally>('tallies', `${openPeriodCode}|${_id}|01`)) as Tally
    tally.cells.self_owner.answered = 100
    tally.cells.self_owner.levels = { overall: { 5: best, 1: 100 - best } }
    await city.put('tallies', { ...tally, moves: 100, revision: tally.revision + 1, dirty: true })
    // Beside so many silent ones it stands out by its turnout, which was looked into.
    await city.put('findings', dismissed(_id, name))
  }
  await city.runClock()
}, 120_000)
afterAll(() => city.close())

const table = (input: object = {}) =>
  city.ask<Table>(null, 'readResults', { period: openPeriodCode, ...input })
const namesOf = ({ rows }: Table) => rows.map(({ name }) => name)

/** Round trips of the newest call of an endpoint. */
function tripsOf(name: string): number {
  const line = city.lines.filter((each) => each.includes(`"endpoint":"${name}"`)).at(-1) as string
  return JSON.parse(line.slice(line.indexOf('{'))).roundTrips
}

describe('before the publication', () => {
  it.each(['readResults', 'readAreaResults', 'readAnnex'])(
    '%s tells nothing of a period that is open or unknown',
    async (name) => {
      expect(await city.refused(null, name, { period: openPeriodCode })).toBe('not_published_yet')
      expect(await city.refused(null, name, { period: 'none' })).toBe('unknown_period')
    },
  )

  it('the list of published periods does not hold one that is closed and counted, but not published', async () => {
    await city.moveTo('2026-12-02T00:00:00.000Z')
    await city.runClock()
    expect((await city.sealed('C0'))?.phase).toBe('final')
    const { periods } = await city.ask<OutputOf<typeof listPublishedPeriods>>(
      null,
      'listPublishedPeriods',
      {},
    )
    expect(periods.map(({ code }) => code)).not.toContain(openPeriodCode)
    expect(await city.refused(null, 'readResults', { period: openPeriodCode })).toBe('not_published_yet')
  })
})

describe('once it is published', () => {
  beforeAll(async () => {
    await city.moveTo('2026-12-12T00:00:00.000Z')
    await city.runClock()
  }, 120_000)

  it('the period stands first in the list, with the parameters that it was counted with', async () => {
    const { periods } = await city.ask<OutputOf<typeof listPublishedPeriods>>(
      null,
      'listPublishedPeriods',
      {},
    )
    expect(periods.map(({ code }) => code)).toEqual([openPeriodCode, closedPeriodCode])
    expect(periods[0]).toMatchObject({
      snapshot: { number: 1 },
      parameters: { version: '1', order: { grid: 3 } },
    })
  })

  it('compounds stand by bands from the best, within a band by name, and those without a band last', async () => {
    const first = await table()
    expect(namesOf(first).slice(0, 5)).toEqual(['丙苑', '乙苑', '甲苑', '丁苑', '无声 00'])
    expect(first.rows.slice(0, 5).map(({ bandRank }) => bandRank)).toEqual([1, 1, 2, 3, null])
    expect(first).toMatchObject({ total: 55, ranked: 4, unpublished: 0 })
    expect(tripsOf('readResults')).toBeLessThanOrEqual(2)
  })

  it('a compound without answers has no score, no zero, and says what is missing', async () => {
    const { rows } = await table({ name: '戊' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      ...{ score: null, lower: null, mean: null, bandRank: null },
      unranked: { reason: 'too_few_answers', shortfall: 10 },
    })
  })

  it('a page holds fifty; the next one goes on where it ended, and none is beyond the end', async () => {
    const [first, second, beyond] = [await table(), await table({ from: 50 }), await table({ from: 500 })]
    expect(first.rows).toHaveLength(resultsAPage)
    expect(namesOf(second)).toEqual(['无声 46', '无声 47', '无声 48', '无声 49', '戊苑'])
    expect(new Set([...first.rows, ...second.rows].map(({ compound }) => compound)).size).toBe(55)
    expect(beyond).toMatchObject({ rows: [], total: 55 })
  })

  it('every page carries the same dots, one a compound that has both figures', async () => {
    const [first, second] = [await table(), await table({ from: 50 })]
    expect(first.points).toHaveLength(4)
    expect(second.points).toEqual(first.points)
  })

  it('a district, a subdistrict or a part of the name narrows it; a sign means nothing but itself', async () => {
    const haizhou = await table({ district: compoundA.district })
    expect(new Set(haizhou.rows.map(({ districtName }) => districtName))).toEqual(new Set(['海州区']))
    expect(haizhou.total + (await table({ district: compoundB.district })).total).toBe(55)
    expect((await table({ subdistrict: compoundA.subdistrict })).total).toBe(haizhou.total)
    expect(namesOf(await table({ name: '苑', district: compoundA.district }))).toEqual([
      '丙苑',
      '甲苑',
      '戊苑',
    ])
    expect((await table({ name: '.*' })).total).toBe(0)
  })

  it('carries nothing that tells places or single strata', async () => {
    const all = JSON.stringify([await table(), await table({ from: 50 })])
    for (const word of ['"place"', 'weights', 'strata', 'sealedIn', 'behindBy'])
      expect(all).not.toContain(word)
    // What the page's setData and a phone's connection are spared.
    expect(JSON.stringify(await table()).length).toBeLessThan(30_000)
  })

  it('areas and companies are rolled up, and committees are left to those whose they are', async () => {
    const { units } = await city.ask<OutputOf<typeof readAreaResults>>(null, 'readAreaResults', {
      period: openPeriodCode,
    })
    expect(units.map(({ kind, code }) => `${kind}|${code}`)).toEqual([
      'city|320700',
      'company|X',
      ...['district|320703', 'district|320706', 'subdistrict|320703001', 'subdistrict|320706001'],
    ])
    expect(units[0]).toMatchObject({ compounds: 55, shown: 4, ranked: 4 })
    expect(tripsOf('readAreaResults')).toBeLessThanOrEqual(2)
  })

  it('the annex names the compounds that it speaks of', async () => {
    const { annex, names } = await city.ask<OutputOf<typeof readAnnex>>(null, 'readAnnex', {
      period: openPeriodCode,
    })
    expect(annex?.first).toEqual(
      ['C1', 'C0', 'C2', 'C3'].sort((a, b) => annex!.first.indexOf(a) - annex!.first.indexOf(b)),
    )
    expect([...names].sort((a, b) => (a.compound < b.compound ? -1 : 1))).toEqual(
      ['丙苑', '乙苑', '甲苑', '丁苑'].map((name, index) => ({ compound: `C${index}`, name })),
    )
    expect(tripsOf('readAnnex')).toBeLessThanOrEqual(3)
  })

  it('a compound’s own page says by what it was put in order', async () => {
    const { results } = await city.ask<OutputOf<typeof readCompoundResult>>(null, 'readCompoundResult', {
      compound: 'C2',
    })
    expect(results[0]).toMatchObject({
      ...{ period: openPeriodCode, ownOnly: false, order: { rule: 'bandThenSheet', grid: 3 } },
      scorecard: { order: { bandRank: 2, behindBy: 'band', aheadBy: 'band' } },
    })
    expect(JSON.stringify(results)).not.toContain('"place"')
  })
})
