import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../core/record/audit'
import type { Region } from '../../core/record/regions'
import { compoundA, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let bureau: Person
let district: Person
beforeAll(async () => {
  city = await openSmallCity({
    compounds: [
      compoundA,
      { ...compoundA, _id: 'AB', name: '演示·乙小区', service: served('Y', '2025-06-30') },
    ],
  })
  bureau = await city.official('bureau', '320700')
  district = await city.official('district', '320706')
  await city.put('companies', { ...companyY })
})
afterAll(() => city.close())

const companyY = {
  ...{ _id: 'Y', city: '320700', name: '演示·乙物业', creditCode: null, hotline: null, requestKeys: [] },
}
const served = (code: string, from: string) => [
  { from: '2020-12-31T16:00:00.000Z', kind: 'company' as const, company: { code: 'X', name: '演示·甲物业' } },
  { from: `${from}T16:00:00.000Z`, kind: 'company' as const, company: { code, name: code } },
]

type Made = { region: { code: string; name: string; closedAt: string | null } }
const committee = (name: string) => ({ kind: 'residentsCommittee', parent: '320706001', name })
const auditOf = async (subject: string) =>
  (await city.all<AuditEntry>('audit')).filter((entry) => entry.subject === subject)

describe('regions', () => {
  it('a residents’ committee that the list lacks is made below its subdistrict, once for each request', async () => {
    const key = city.newKey()
    const made = await city.ask<Made>(district, 'createRegion', committee('云台社区'), { key })
    expect(made.region.code).toBe('320706001900')
    expect(await city.ask(district, 'createRegion', committee('云台社区'), { key })).toEqual(made)
    expect(await city.refused(district, 'createRegion', committee('云台 社区'))).toBe('name_taken')
    expect(await city.read<Region>('regions', '320706001900')).toMatchObject({
      ...{ city: '320700', district: '320706', subdistrict: '320706001', functionalZone: false },
    })
    expect(await auditOf('320706001900')).toMatchObject([
      { action: 'regionCreated', after: { name: '云台社区' } },
    ])
  })

  it('two made at once get two codes', async () => {
    const made = await Promise.all(
      ['山前社区', '山后社区'].map((name) => city.ask<Made>(bureau, 'createRegion', committee(name))),
    )
    expect(new Set(made.map(({ region }) => region.code)).size).toBe(2)
  })

  it('a 功能板块 is a district of the city with a code that no national one can be; only the bureau makes it', async () => {
    const zone = { kind: 'functionalZone', parent: '320700', name: '徐圩新区' }
    expect(await city.refused(district, 'createRegion', zone)).toBe('out_of_scope')
    const { region } = await city.ask<Made>(bureau, 'createRegion', zone)
    expect(region).toMatchObject({ code: '320700F01', kind: 'district', functionalZone: true })
    const { districts } = await city.ask<{ districts: object[] }>(null, 'listPlaces', {})
    expect(districts).toContainEqual({ code: '320700F01', name: '徐圩新区' })
    // Its office is shown the subdistricts of the whole city, as its compounds may stand in any of them.
    const office = await city.official('district', '320700F01')
    const { regions } = await city.ask<{ regions: object[] }>(office, 'listRegions', {})
    expect(regions).toContainEqual(expect.objectContaining({ code: '320703001' }))
  })

  it('are listed as far as a scope reaches', async () => {
    const codes = async (who: Person) =>
      (await city.ask<{ regions: { code: string }[] }>(who, 'listRegions', {})).regions.map(
        ({ code }) => code,
      )
    expect(await codes(bureau)).toContain('320703001001')
    expect(await codes(district)).not.toContain('320703001001')
    expect(await codes(await city.official('subdistrict', '320706001'))).toContain('320706001001')
    expect(await codes(await city.official('residentsCommittee', '320706001001'))).toEqual(['320706001001'])
  })

  it('a district renames what is below it, never itself', async () => {
    const rename = (region: string) => ({ region, name: '新名街道', why: '区划调整' })
    expect(await city.refused(district, 'renameRegion', rename('320706'))).toBe('out_of_scope')
    expect(await city.refused(bureau, 'renameRegion', rename('320700'))).toBe('out_of_scope')
    await city.ask(district, 'renameRegion', rename('320706006'))
    expect(await auditOf('320706006')).toMatchObject([{ after: { name: '新名街道' }, why: '区划调整' }])
    const taken = { region: '320706009', name: '新名街道', why: '区划调整' }
    expect(await city.refused(district, 'renameRegion', taken)).toBe('name_taken')
  })

  it('is closed only when no compound stands there now or by a change to come, and nothing below is open', async () => {
    const close = (region: string) => ({ region, why: '撤并' })
    expect(await city.refused(bureau, 'closeRegion', close('320706001001'))).toBe('region_in_use')
    expect(await city.refused(bureau, 'closeRegion', close('320706001'))).toBe('region_in_use')
    const { region } = await city.ask<Made>(bureau, 'createRegion', committee('待并社区'))
    const seat = { district: '320706', subdistrict: '320706001', residentsCommittee: region.code }
    await city.ask(bureau, 'changeSeat', { compound: 'AB', from: '2027-01-01', ...seat, why: '划入' })
    expect(await city.refused(bureau, 'closeRegion', close(region.code))).toBe('region_in_use')
    const back = { ...seat, residentsCommittee: '320706001001' }
    await city.ask(bureau, 'changeSeat', { compound: 'AB', from: '2027-01-01', ...back, why: '不划' })
    const closed = await city.ask<Made>(bureau, 'closeRegion', close(region.code))
    expect(closed.region.closedAt).not.toBeNull()
    expect(await city.refused(bureau, 'closeRegion', close(region.code))).toBe('unknown_region')
    expect(
      await city.refused(bureau, 'changeSeat', { compound: 'AB', from: '2027-01-01', ...seat, why: '划入' }),
    ).toBe('unknown_region')
  })
})

describe('property companies', () => {
  const company = {
    company: null,
    name: '演示·丙物业',
    creditCode: '91350100m000100y43',
    hotline: '0518-85000000',
  }

  it('are registered once, with a credit code that its check character proves', async () => {
    const key = city.newKey()
    const saved = await city.ask<{ company: { code: string } }>(bureau, 'saveCompany', company, { key })
    expect(saved.company).toMatchObject({ creditCode: '91350100M000100Y43' })
    expect(await city.ask(bureau, 'saveCompany', company, { key })).toEqual(saved)
    expect(await city.refused(bureau, 'saveCompany', company)).toBe('name_taken')
    const sameCode = { ...company, name: '演示·丁物业' }
    expect(await city.refused(bureau, 'saveCompany', sameCode)).toBe('name_taken')
    const wrongCode = { ...sameCode, creditCode: '91350100M000100Y44' }
    expect(await city.refused(bureau, 'saveCompany', wrongCode)).toBe('invalid_input')
    const { companies } = await city.ask<{ companies: object[] }>(district, 'listCompanies', {})
    expect(companies).toHaveLength(3)
  })

  it('show the compounds that they serve or have served within the caller’s scope, and since when', async () => {
    expect(await city.ask(district, 'readCompany', { company: 'X' })).toMatchObject({
      served: [
        { compound: 'A', since: '2020-12-31T16:00:00.000Z', until: null, months: 70 },
        { compound: 'AB', until: '2025-06-30T16:00:00.000Z', months: 54 },
      ],
    })
    const elsewhere = await city.official('district', '320703')
    expect(await city.ask(elsewhere, 'readCompany', { company: 'X' })).toMatchObject({ served: [] })
    const otherCity = await city.official('bureau', '320701')
    expect(await city.refused(otherCity, 'readCompany', { company: 'X' })).toBe('out_of_scope')
    expect(await city.ask(otherCity, 'listCompanies', {})).toMatchObject({ companies: [] })
  })
})
