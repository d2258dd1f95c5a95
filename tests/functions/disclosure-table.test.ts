import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listOverdueDisclosures, readDisclosureTable } from '../../core/contract/disclosure-table'
import type { OutputOf } from '../../core/contract/endpoint'
import { compoundA, compoundB, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { accounts, thirdQuarter } from './disclosure-world'

type Table = OutputOf<typeof readDisclosureTable>
type Overdue = OutputOf<typeof listOverdueDisclosures>

let city: SmallCity
let bureau: Person
let district: Person
beforeAll(async () => {
  const others = Array.from({ length: 104 }, (_, index) => ({
    ...compoundA,
    _id: `A${String(index).padStart(3, '0')}`,
    name: `演示·${index}`,
  }))
  city = await openSmallCity({ timers: false, compounds: [compoundA, compoundB, ...others], households: [] })
  bureau = await city.official('bureau', '320700')
  district = await city.official('district', '320703')
  const committee = await city.official('ownersCommittee', 'A')
  const content = accounts([['停车费', 1_00, 0]])
  await city.ask(committee, 'publishDisclosure', { ...thirdQuarter, newest: 0, content })
})
afterAll(() => city.close())

const table = (who: Person, input: object = {}) => city.ask<Table>(who, 'readDisclosureTable', input)

describe('how far disclosures are in time', () => {
  it('is told of every compound once, page by page, those with most overdue first', async () => {
    const first = await table(bureau)
    expect(first.sum).toMatchObject({ compounds: 106, withOverdue: 106 })
    const second = await table(bureau, { after: first.next })
    expect([first.rows.length, second.rows.length, second.next, second.sum]).toEqual([100, 6, null, null])
    const all = [...first.rows, ...second.rows]
    expect(new Set(all.map(({ compound }) => compound)).size).toBe(106)
    expect(all.map(({ overdue }) => overdue)).toEqual(all.map(({ overdue }) => overdue).sort((a, b) => b - a))
    expect(all.find(({ compound }) => compound === 'A')).toMatchObject({
      ...{
        name: '演示·甲小区',
        districtName: '海州区',
        company: '演示·甲物业',
        due: 7,
        onTime: 0,
        overdue: 6,
        share: 0,
      },
    })
  })

  it('lies within the caller’s part of the city, and a filter beyond it is refused', async () => {
    expect((await table(district)).rows.map(({ compound }) => compound)).toEqual(['B'])
    expect(await city.refused(district, 'readDisclosureTable', { district: '320706' })).toBe('out_of_scope')
    expect((await table(bureau, { district: '320703' })).rows.map(({ compound }) => compound)).toEqual(['B'])
  })

  it('what is overdue is listed, the longest first, without losing or doubling one', async () => {
    const seen: string[] = []
    let after: Overdue['next'] | undefined
    do {
      const page: Overdue = await city.ask(bureau, 'listOverdueDisclosures', after ? { after } : {})
      seen.push(...page.rows.map(({ dueDay, compound, kind }) => `${dueDay} ${compound} ${kind}`))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.map((each) => each.slice(0, 10))).toEqual(seen.map((each) => each.slice(0, 10)).sort())
    expect(seen).toHaveLength((await table(bureau)).sum?.overdue ?? 0)
    expect(seen).not.toContain('2026-10-15 A commonIncome')
    const one = await city.ask<Overdue>(bureau, 'listOverdueDisclosures', { compound: 'B' })
    expect(one.rows.at(-1)).toMatchObject({
      kindTitle: '公共收益',
      compoundName: '演示·乙小区',
      overdueDays: 26,
      publisher: 'residentsCommittee',
    })
  })

  it('is pulled over HTTP by the key’s scope, as JSON and CSV, page by page', async () => {
    const made = async (scope: object) =>
      (await city.ask<{ key: string }>(bureau, 'createApiKey', { title: '数据平台', scope, days: 3 })).key
    const [all, part] = [
      await made({ kind: 'city', code: '320700' }),
      await made({ kind: 'district', code: '320703' }),
    ]
    const get = async (key: string, query = '') => {
      const headers = { authorization: `Bearer ${key}` }
      return (await fetch(`${city.cloud.address}/open/v1/disclosures${query}`, { headers })).text()
    }
    const first = JSON.parse(await get(all, '?limit=100'))
    const second = JSON.parse(await get(all, `?limit=100&cursor=${first.next}`))
    expect([first.disclosures.length, second.disclosures.length, second.next]).toEqual([100, 6, null])
    expect(JSON.parse(await get(part)).disclosures).toMatchObject([{ compound: 'B', share: 0 }])
    const csv = await get(part, '?format=csv')
    expect(csv.split('\r\n')[0]).toContain(
      '小区编码,小区,县区,街道（乡镇）,物业服务企业,应公示,按时公示,已逾期,按时公示率（%）',
    )
    expect(csv.split('\r\n')[0]).toContain('街道（乡镇）按时公示率（%）')
    expect(csv.split('\r\n')[1]).toContain('B,演示·乙小区,连云区,')
    expect(JSON.parse(await get(all, '?limit=0'))).toMatchObject({ code: 'invalid_input' })
  })
})

describe('the compounds in which an office may have to publish', () => {
  it('are a company’s present ones, a committee’s own, a subdistrict’s, and nobody else’s', async () => {
    const codesOf = async (who: Person) =>
      (await city.ask<{ compounds: { code: string }[] }>(who, 'listPublishingCompounds', {})).compounds.map(
        ({ code }) => code,
      )
    expect(await codesOf(await city.official('ownersCommittee', 'A'))).toEqual(['A'])
    expect(await codesOf(await city.official('subdistrict', compoundB.subdistrict))).toEqual(['B'])
    const ofCompany = await codesOf(await city.official('propertyCompany', 'X'))
    expect([ofCompany.length, ofCompany.includes('A'), ofCompany.includes('B')]).toEqual([105, true, false])
    expect(await city.refused(bureau, 'listPublishingCompounds', {})).toBe('not_allowed')
  })
})
