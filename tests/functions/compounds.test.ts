import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../core/record/audit'
import type { Compound } from '../../core/record/compounds'
import type { StoredScorecard } from '../../core/record/scorecards'
import { passingCity } from '../city/passing-city'
import { compoundA, contentOf, type Person, type SmallCity } from '../city/small-city'

const seatA = { district: '320706', subdistrict: '320706001', residentsCommittee: '320706001001' }
const seatB = { district: '320703', subdistrict: '320703001', residentsCommittee: '320703001001' }
const newCompound = (name: string, more: object = {}) => ({
  ...{ name, ...seatA, service: 'company', company: 'X', governance: 'ownersCommittee' },
  ...{ from: '2024-01-05', register: 300, ...more },
})
const imported = (name: string, more: object = {}) => newCompound(name, { company: { code: 'X' }, ...more })

const bureauOf = (city: SmallCity) => city.official('bureau', '320700')
const compoundOf = async (city: SmallCity, id: string) =>
  (await city.read<Compound>('compounds', id)) as Compound
const auditOf = async (city: SmallCity, subject: string) =>
  (await city.all<AuditEntry>('audit')).filter((entry) => entry.subject === subject)

describe('registering a compound', () => {
  it('makes it once, with all its facts from one day on, and says so in the audit', async () => {
    const city = await passingCity()
    const district = await city.official('district', '320706')
    const key = city.newKey()
    const made = await city.ask<{ compound: string }>(district, 'createCompound', newCompound('演示·新'), {
      key,
    })
    expect(await city.ask(district, 'createCompound', newCompound('演示·新'), { key })).toEqual(made)
    expect(await compoundOf(city, made.compound)).toMatchObject({
      seats: [{ from: '2024-01-04T16:00:00.000Z', ...seatA }],
      service: [
        { from: '2024-01-04T16:00:00.000Z', kind: 'company', company: { code: 'X', name: '演示·甲物业' } },
      ],
      governance: [{ kind: 'ownersCommittee' }],
      register: 300,
      mergedInto: null,
    })
    expect(await auditOf(city, made.compound)).toMatchObject([
      { action: 'compoundCreated', district: '320706', after: { name: '演示·新', company: 'X' } },
    ])
    expect(await city.refused(district, 'createCompound', newCompound('演示· 新'))).toBe('name_taken')
    expect(await city.refused(district, 'createCompound', newCompound('演示·甲小区'))).toBe('name_taken')
  })

  it('is refused by name, and changes nothing', async () => {
    const city = await passingCity()
    const district = await city.official('district', '320706')
    const refused = (more: object) => city.refused(district, 'createCompound', newCompound('演示·新', more))
    expect(await refused({ subdistrict: '320703001' }), 'a region that does not hold the next').toBe(
      'unknown_region',
    )
    expect(await refused({ residentsCommittee: '320703001001' })).toBe('unknown_region')
    expect(await refused({ company: 'Z' })).toBe('unknown_company')
    expect(await refused({ service: 'none' }), 'a company without being served by one').toBe('invalid_input')
    expect(await refused({ from: '2026-11-11' })).toBe('date_not_come')
    expect(await refused({ from: '2026-02-30' })).toBe('invalid_input')
    expect(await refused(seatB)).toBe('out_of_scope')
    expect(await city.all('compounds')).toHaveLength(2)
  })

  it('whose facts begin after an opening is in no figures of that period, and no run stumbles over it', async () => {
    const from = '2026-11-04T16:00:00.000Z'
    const later: Compound = {
      ...compoundA,
      _id: 'L',
      seats: [{ from, ...seatA }],
      service: [{ from, kind: 'none', company: null }],
      governance: [{ from, kind: 'none' }],
    }
    const city = await passingCity({ compounds: [compoundA, later] })
    const who = await city.member('L-01-001')
    const rating = { household: 'L-01-001', period: '2026H2', content: contentOf(3) }
    expect(await city.refused(who, 'submitRating', rating)).toBe('period_not_prepared')
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await city.runClock()
    const cards = (await city.views()).filter(({ phase }) => phase === 'final')
    expect(new Set(cards.map(({ compound }) => compound))).toEqual(new Set(['A']))
  })
})

describe('an import of compounds', () => {
  it('registers what is new, leaves alone what is there, and creates nothing twice when it is repeated', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const rows = Array.from({ length: 40 }, (_, index) => imported(`演示·${index}号院`))
    const input = { compounds: [imported('演示·甲 小区'), ...rows], createCompanies: false }
    const first = await city.ask<{ rows: { state: string; compound: string }[] }>(
      bureau,
      'importCompounds',
      input,
    )
    expect(first.rows[0]).toEqual({ state: 'unchanged', compound: 'A' })
    expect(first.rows.slice(1).every(({ state }) => state === 'created')).toBe(true)
    const again = await city.ask<typeof first>(bureau, 'importCompounds', input)
    expect(again.rows.map(({ compound }) => compound)).toEqual(first.rows.map(({ compound }) => compound))
    expect(again.rows.every(({ state }) => state === 'unchanged')).toBe(true)
    expect(await city.all('compounds')).toHaveLength(42)
  })

  it('by two people at the same time makes each compound and each company once', async () => {
    const city = await passingCity()
    const people = [await bureauOf(city), await city.official('district', '320706')]
    const named = { company: { name: '演示·新来物业' } }
    const input = {
      compounds: Array.from({ length: 20 }, (_, index) => imported(`演示·${index}号院`, named)),
      createCompanies: true,
    }
    await Promise.all(people.map((who) => city.ask(who, 'importCompounds', input)))
    expect(await city.all('compounds')).toHaveLength(22)
    expect(await city.all('companies')).toHaveLength(2)
    expect(await city.audited('companySaved')).toHaveLength(1)
  })

  it('with one row that may not be written writes none', async () => {
    const city = await passingCity()
    const district = await city.official('district', '320706')
    const named = { company: { name: '演示·新来物业' } }
    for (const [more, code] of [
      [seatB, 'out_of_scope'],
      [{ company: { code: 'Z' } }, 'unknown_company'],
      [named, 'unknown_company'],
      [{ from: '2026-11-11' }, 'date_not_come'],
    ] as const) {
      const compounds = [imported('演示·一号院'), imported('演示·二号院', more)]
      expect(await city.refused(district, 'importCompounds', { compounds, createCompanies: false })).toBe(
        code,
      )
    }
    expect(await city.all('compounds')).toHaveLength(2)
    expect(await city.all('companies')).toHaveLength(1)
  })
})

describe('changes by date', () => {
  it('stand in the file with their history, and in the audit with before, after and why', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const change = {
      compound: 'A',
      from: '2027-01-01',
      service: 'selfManaged',
      company: null,
      why: '合同到期',
    }
    const key = city.newKey()
    await city.ask(bureau, 'changeService', change, { key })
    await city.ask(bureau, 'changeService', change, { key })
    await city.ask(bureau, 'changeGovernance', {
      ...{ compound: 'A', from: '2026-11-10', governance: 'betweenTerms', why: '换届' },
    })
    const { file } = await city.ask<{ file: object }>(bureau, 'readCompoundFile', { compound: 'A' })
    expect(file).toMatchObject({
      service: [{ company: { code: 'X' } }, { from: '2026-12-31T16:00:00.000Z', kind: 'selfManaged' }],
      governance: [{ kind: 'ownersCommittee' }, { kind: 'betweenTerms' }],
      tenureMonths: 70,
      earliestChange: '2026-11-02',
      seats: [{ district: { name: '海州区' }, residentsCommittee: { code: '320706001001' } }],
    })
    expect((await auditOf(city, 'A')).find(({ action }) => action === 'serviceChanged')).toMatchObject({
      before: { service: 'company', company: 'X' },
      after: { service: 'selfManaged', company: null, from: '2026-12-31T16:00:00.000Z' },
      why: '合同到期',
    })
    expect(await city.refused(bureau, 'changeService', change)).toBe('nothing_changes')
  })

  it('are refused where a period has closed or opened since, and change nothing then', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const from = (day: string) => ({ compound: 'A', from: day, governance: 'none', why: '更正' })
    expect(await city.refused(bureau, 'changeGovernance', from('2026-05-20'))).toBe('date_in_closed_period')
    expect(await city.refused(bureau, 'changeGovernance', from('2026-09-01'))).toBe('period_running')
    expect(await city.refused(bureau, 'changeGovernance', from('2026-11-01'))).toBe('period_running')
    expect((await compoundOf(city, 'A')).governance).toHaveLength(1)
  })

  it('of the company in the middle of a period shut its gates, and the tenure begins anew', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const who = await city.member('A-01-001')
    await city.ask(who, 'submitRating', { household: 'A-01-001', period: '2026H2', content: contentOf(4) })
    const { company } = await city.ask<{ company: { code: string } }>(bureau, 'saveCompany', {
      ...{ company: null, name: '演示·乙物业', creditCode: null, hotline: null },
    })
    await city.ask(bureau, 'changeService', {
      ...{ compound: 'A', from: '2026-11-05', service: 'company', company: company.code, why: '新合同' },
    })
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await city.runClock()
    const card = (await city.read<StoredScorecard>('scorecards', '2026H2|A')) as StoredScorecard
    expect(card.company?.code).toBe('X')
    expect(card.gates.shown.reason).toBe('company_changed')
  })
})

describe('a change of seat', () => {
  const move = { compound: 'A', from: '2026-11-20', ...seatB, why: '区划调整' }
  const scopesOf = async (city: SmallCity) => {
    const [a, b] = [await city.official('district', '320706'), await city.official('district', '320703')]
    const seen = async (who: Person) =>
      (await city.ask<{ compounds: { code: string }[] }>(who, 'listCompounds', {})).compounds.map(
        ({ code }) => code,
      )
    return async () => [await seen(a), await seen(b)]
  }

  it('to come is carried out by the clock on its day: scopes and lists follow then', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    await city.ask(bureau, 'changeSeat', move)
    const seen = await scopesOf(city)
    await city.runClock()
    expect(await seen()).toEqual([['A'], ['B']])
    await city.moveTo('2026-11-19T16:00:00.000Z')
    await city.runClock()
    expect(await seen()).toEqual([[], ['A', 'B']])
    expect(await compoundOf(city, 'A')).toMatchObject({ ...seatB, nextSeatAt: null })
  })

  it('leaves a compound in its old place for the period that had opened: also when that is counted again later', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const who = await city.member('A-01-001')
    await city.ask(who, 'submitRating', { household: 'A-01-001', period: '2026H2', content: contentOf(4) })
    await city.ask(bureau, 'changeSeat', move)
    await city.moveTo('2026-12-01T00:00:00.000Z')
    await city.runClock()
    const before = await city.views()
    expect(before.find(({ _id }) => _id === '2026H2|A')).toMatchObject({ ...seatA, districtName: '海州区' })
    for (const period of ['2026H1', '2026H2']) await city.ask(bureau, 'requestRebuild', { period })
    await city.runClock()
    const sorted = (cards: StoredScorecard[]) => cards.sort((a, b) => (a._id < b._id ? -1 : 1))
    expect(sorted(await city.views())).toEqual(sorted(before))
  })

  it('takes a scope over both places, unless it is the bureau’s', async () => {
    const city = await passingCity()
    const district = await city.official('district', '320706')
    expect(await city.refused(district, 'changeSeat', move)).toBe('out_of_scope')
  })
})

describe('corrections', () => {
  it('a new name reaches the members’ bindings by the clock; the register is flagged beyond 3 %', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const who = await city.member('A-02-007')
    await city.ask(bureau, 'correctCompound', { compound: 'A', name: '演示·新名', register: 83, why: '更名' })
    await city.runClock()
    expect(await city.ask(who, 'readHome', {})).toMatchObject({ household: { compoundName: '演示·新名' } })
    const { compounds } = await city.ask<{ compounds: object[] }>(bureau, 'listCompounds', { name: '新名' })
    expect(compounds).toMatchObject([{ code: 'A', households: 80, register: 83, offRegister: true }])
  })

  it('sections are saved with their buildings; a building or section that is not there is refused', async () => {
    const city = await passingCity()
    const bureau = await bureauOf(city)
    const sections = [
      { code: 's1', name: '一期' },
      { code: 's2', name: '二期' },
    ]
    const save = (more: object) => ({ compound: 'A', sections, buildings: [], ...more })
    await city.ask(bureau, 'saveSections', save({ buildings: [{ code: '02', section: 's2' }] }))
    expect((await compoundOf(city, 'A')).buildings.map(({ section }) => section)).toEqual([undefined, 's2'])
    const wrong = (code: string, section: string) => save({ buildings: [{ code, section }] })
    expect(await city.refused(bureau, 'saveSections', wrong('09', 's1'))).toBe('unknown_building')
    expect(await city.refused(bureau, 'saveSections', wrong('01', 's9'))).toBe('invalid_input')
    await city.ask(bureau, 'saveSections', save({ sections: [] }))
    expect((await compoundOf(city, 'A')).buildings.map(({ section }) => section)).toEqual([
      undefined,
      undefined,
    ])
  })
})
