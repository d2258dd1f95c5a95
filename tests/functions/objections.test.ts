import { describe, expect, it, onTestFinished } from 'vitest'
import type { ObjectionView } from '../../core/contract/objections'
import type { AuditEntry } from '../../core/record/audit'
import type { Ruling } from '../../core/record/rulings'
import type { StoredScorecard } from '../../core/record/scorecards'
import { openCaseCity } from '../city/case-city'
import { afterClosing, afterPublication, openFlaggedCity, recount } from '../city/flagged-city'
import { compoundA, openPeriodCode, type Person, type SmallCity } from '../city/small-city'

const period = openPeriodCode

type Listed = {
  objections: ObjectionView[]
  may: { compound: string; buildings: object[] }[]
  until: string | null
}
const listed = (city: SmallCity, who: Person) => city.ask<Listed>(who, 'listObjections', { period })

const counts = { kind: 'householdCount', building: '02', claimed: 20 }
const raising = (subject: object = counts) => ({ period, compound: 'A', subject, why: '其中二十户尚未交付' })

const toldOf = async (city: SmallCity, who: Person) => (await city.noticesOf(who)).map(({ kind }) => kind)

async function publishedCity(options: Parameters<typeof openFlaggedCity>[0] = {}) {
  const city = await openFlaggedCity(options)
  const company = await city.official('propertyCompany', 'X')
  const district = await city.official('district', '320706')
  return { city, company, district, publish: () => city.moveTo(afterPublication) }
}

describe('an objection of a company', () => {
  it('is raised once a subject, from the publication on and for fifteen days', async () => {
    const { city, company, publish } = await publishedCity()
    expect(await city.refused(company, 'raiseObjection', raising())).toBe('not_published_yet')
    expect(await listed(city, company)).toEqual({ isCompany: true, objections: [], may: [], until: null })
    await publish()
    const before = await listed(city, company)
    expect(before.until).toBe('2026-12-24T16:00:00.000Z')
    expect(before.may).toContainEqual({
      ...{ compound: 'A', name: '演示·甲小区' },
      buildings: [
        { code: '01', name: '1幢', households: 40 },
        { code: '02', name: '2幢', households: 40 },
      ],
    })
    const same = { ...counts, claimed: 40 }
    expect(await city.refused(company, 'raiseObjection', raising(same))).toBe('nothing_changes')
    const unknown = { ...counts, building: '09' }
    expect(await city.refused(company, 'raiseObjection', raising(unknown))).toBe('unknown_building')
    const key = city.newKey()
    await city.ask(company, 'raiseObjection', raising(), { key })
    await city.ask(company, 'raiseObjection', raising(), { key })
    expect(await city.refused(company, 'raiseObjection', raising())).toBe('already_objected')
    expect((await listed(city, company)).objections).toMatchObject([
      { state: 'open', subject: { building: '2幢', from: 40, claimed: 20 }, mayRule: false },
    ])
    await city.moveTo('2026-12-25T00:00:00.000Z')
    const late = raising({ kind: 'tenure', claimed: '2026-06-01' })
    expect(await city.refused(company, 'raiseObjection', late)).toBe('objection_too_late')
  })

  it('is nobody’s but the rated company’s, and read by it, its district and the bureau alone', async () => {
    const { city, company, district, publish } = await publishedCity()
    await publish()
    const [otherCompany, otherDistrict] = [
      await city.official('propertyCompany', 'Y'),
      await city.official('district', '320703'),
    ]
    expect(await city.refused(otherCompany, 'raiseObjection', raising())).toBe('out_of_scope')
    const { objection } = await city.ask<{ objection: string }>(company, 'raiseObjection', raising())
    const seen = async (who: Person) => (await listed(city, who)).objections.length
    expect([
      await seen(company),
      await seen(district),
      await seen(otherCompany),
      await seen(otherDistrict),
    ]).toEqual([1, 1, 0, 0])
    expect(await toldOf(city, district)).toEqual(['objectionRaised'])
    const ruling = { objection, upheld: null, why: '楼盘表无误' }
    expect(await city.refused(otherDistrict, 'ruleObjection', ruling)).toBe('out_of_scope')
    expect(await city.refused(company, 'ruleObjection', ruling)).toBe('not_allowed')
    const wrong = { ...ruling, upheld: { kind: 'tenure', since: '2026-01-01' } }
    expect(await city.refused(district, 'ruleObjection', wrong)).toBe('invalid_input')
    expect(await city.ask(district, 'ruleObjection', ruling)).toEqual({ state: 'rejected' })
    expect(await city.refused(district, 'ruleObjection', ruling)).toBe('already_decided')
    expect(await toldOf(city, company)).toEqual(['objectionRejected'])
    expect(await city.all('rulings')).toEqual([])
    const acts = (await city.all<AuditEntry>('audit')).map(({ action }) => action)
    expect(acts).toEqual(expect.arrayContaining(['objectionRaised', 'objectionRuled']))
  })

  it('to a building’s households enters with the next count as the office found it: N changes, the strata stay', async () => {
    const { city, company, district, publish } = await publishedCity()
    await publish()
    const { objection } = await city.ask<{ objection: string }>(company, 'raiseObjection', raising())
    const upheld = { kind: 'householdCount', households: 22 }
    await city.ask(district, 'ruleObjection', { objection, upheld, why: '实有 22 户' })
    const before = await city.sealed('A')
    expect(before).toMatchObject({ households: 80, strata: [{ buildings: 2, households: 80 }] })
    await recount(city)
    const after = await city.sealed('A')
    expect(after).toMatchObject({ households: 62, strata: [{ buildings: 2, households: 62 }] })
    expect(after?.overall?.answers).toBe(44)
    expect(await city.all<Ruling>('rulings')).toMatchObject([
      { state: 'applied', matter: { kind: 'householdCount', building: '02', from: 40, to: 22 } },
    ])
    expect((await listed(city, company)).objections).toMatchObject([
      { state: 'upheld', found: upheld, ruled: { role: 'district', why: '实有 22 户' } },
    ])
    expect(await toldOf(city, company)).toEqual(['objectionUpheld'])
  })

  it('to the tenure opens the gate that was shut by it', async () => {
    const recent = {
      ...compoundA,
      service: [{ ...compoundA.service[0]!, from: '2026-08-31T16:00:00.000Z' }],
    }
    const { city, company, district, publish } = await publishedCity({ compounds: [recent] })
    await publish()
    expect((await city.sealed('A'))?.gates.selectable.reason).toBe('tenure_too_short')
    const subject = { kind: 'tenure', claimed: '2025-03-01' }
    const { objection } = await city.ask<{ objection: string }>(company, 'raiseObjection', raising(subject))
    const upheld = { kind: 'tenure', since: '2025-04-01' }
    await city.ask(district, 'ruleObjection', { objection, upheld, why: '合同自 2025 年 4 月起' })
    await recount(city)
    const view = await city.read<StoredScorecard>('scorecards', `${period}|A`)
    expect(view?.inputs?.tenure).toEqual({ months: 20, changed: false })
    expect((await city.sealed('A'))?.gates.selectable.reason).not.toBe('tenure_too_short')
  })

  it('to answering for a complaint changes the case with the ruling, and the rate with the next count', async () => {
    const city = await openCaseCity()
    onTestFinished(city.close)
    const { company, district } = city.people
    const [disputed, other] = [await city.file(), await city.file({ category: 'lift' })]
    const elsewhere = await city.file({ by: city.people.residentOfB, household: 'B-01-001' })
    await city.moveTo(afterClosing)
    await city.runClock()
    const late = await city.file()
    await city.moveTo(afterPublication)
    expect((await city.sealed('A'))?.complaints).toMatchObject({ counted: 2 })
    const raise = (complaint: string) => raising({ kind: 'responsibility', complaint })
    for (const number of [elsewhere, late, '0000000000']) {
      expect(await city.refused(company, 'raiseObjection', raise(number))).toBe('case_not_counted')
    }
    const { objection } = await city.ask<{ objection: string }>(company, 'raiseObjection', raise(disputed))
    await city.ask(company, 'raiseObjection', raise(other))
    const ruling = (responsible: string) => ({
      ...{ objection, upheld: { kind: 'responsibility', responsible }, why: '消防门由消防部门查处' },
    })
    expect(await city.refused(district, 'ruleObjection', ruling('company'))).toBe('invalid_input')
    const key = city.newKey()
    const ruled = () => city.ask(district, 'ruleObjection', ruling('department'), { key })
    expect(await ruled()).toEqual({ state: 'upheld' })
    expect(await ruled()).toEqual({ state: 'upheld' })
    const { standing, timeline } = await city.stored(disputed)
    expect(standing.responsible).toBe('department')
    expect(timeline.filter(({ type }) => type === 'responsibilityRuled')).toHaveLength(1)
    expect((await listed(city, company)).objections).toMatchObject([
      { state: 'upheld', found: { responsible: 'department' }, subject: { complaint: disputed } },
      { state: 'open', subject: { complaint: other } },
    ])
    expect((await city.sealed('A'))?.complaints).toMatchObject({ counted: 2 })
    await recount(city)
    expect((await city.sealed('A'))?.complaints).toMatchObject({ counted: 1 })
  })
})
