import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportedCase } from '../../core/contract/outside-cases'
import { newCompoundJob } from '../../core/record/compound-jobs'
import type { Compound } from '../../core/record/compounds'
import type { OutsideCase } from '../../core/record/outside-cases'
import { compoundA, compoundB, openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let bureau: Person
let districtOfA: Person
let districtOfB: Person
beforeAll(async () => {
  city = await openSmallCity({ compounds: [movedA, compoundB] })
  bureau = await city.official('bureau', '320700')
  districtOfA = await city.official('district', '320706')
  districtOfB = await city.official('district', '320703')
})
afterAll(() => city.close())
beforeEach(async () => {
  for (const name of ['outsideCases', 'complaints', 'audit']) {
    await city.database.collection(name).where({}).remove()
  }
  await city.put('compounds', compoundB)
})

/** A has stood elsewhere until July, and another company served it until then. */
const july = '2026-06-30T16:00:00.000Z'
const movedA: Compound = {
  ...compoundA,
  seats: [
    {
      from: '2026-01-31T16:00:00.000Z',
      district: '320706',
      subdistrict: '320706002',
      residentsCommittee: null,
    },
    { ...(compoundA.seats[0] as Compound['seats'][number]), from: july },
  ],
  service: [
    { from: '2026-01-31T16:00:00.000Z', kind: 'company', company: { code: 'W', name: '演示·旧物业' } },
    { from: july, kind: 'company', company: { code: 'X', name: '演示·甲物业' } },
  ],
}

const one = (number: string, changed: Partial<ImportedCase> = {}): ImportedCase => ({
  ...{
    number,
    compound: 'A',
    receivedOn: '2026-08-01',
    category: 'lift',
    responsible: 'company',
    result: null,
  },
  ...changed,
})
const source = 'hotline12345'
const idOf = (number: string) => `320700|${source}|${number}`
const importing = (cases: ImportedCase[], overwrite = false) => ({
  source,
  cases: cases.map((each) => ({ ...each, overwrite })),
})
type States = { rows: { state: string; fault?: string }[] }
const statesOf = async (
  who: Person,
  cases: ImportedCase[],
  options: { overwrite?: boolean; key?: string } = {},
) => {
  const { overwrite, ...more } = options
  const { rows } = await city.ask<States>(who, 'importOutsideCases', importing(cases, overwrite), more)
  return rows.map(({ state }) => state)
}
const compared = async (who: Person, cases: ImportedCase[]) => {
  const { rows } = await city.ask<States>(who, 'compareOutsideCases', { source, cases })
  return rows.map(({ state, fault }) => fault ?? state)
}
const stored = () => city.all<OutsideCase>('outsideCases')
type Listed = { cases: { number: string; categoryTitle: string }[]; next: { at: string; id: string } | null }
const listed = async (who: Person, input: object = {}) =>
  (await city.ask<Listed>(who, 'listOutsideCases', input)).cases.map(({ number }) => number)

describe('an import', () => {
  it('keeps seat and company as they were on the day of receipt', async () => {
    await statesOf(bureau, [
      one('new'),
      one('last-day', { receivedOn: '2026-06-30' }),
      one('before', { receivedOn: '2025-12-31' }),
    ])
    expect(await city.read('outsideCases', idOf('new'))).toMatchObject({
      ...{ compoundName: '演示·甲小区', subdistrict: '320706001', residentsCommittee: '320706001001' },
      company: { code: 'X' },
    })
    const earlier = { subdistrict: '320706002', residentsCommittee: null }
    expect(await city.read('outsideCases', idOf('last-day'))).toMatchObject({
      ...earlier,
      company: { code: 'W' },
    })
    // Nobody is known to have served it then: nobody answers for it.
    expect(await city.read('outsideCases', idOf('before'))).toMatchObject({ ...earlier, company: null })
  })

  it('of the same file twice is one, by whomever; the audit counts and tells no contents', async () => {
    const file = [one('1'), one('2')]
    expect(await statesOf(bureau, file)).toEqual(['added', 'added'])
    const before = await stored()
    expect(await compared(districtOfA, file)).toEqual(['unchanged', 'unchanged'])
    expect(await statesOf(districtOfA, file)).toEqual(['unchanged', 'unchanged'])
    expect(await stored()).toEqual(before)
    const [entry, ...others] = await city.audited('outsideCasesImported')
    expect(others).toEqual([])
    expect(entry).toMatchObject({ subject: '320700', after: { source, added: 2, corrected: 0, kept: 0 } })
    expect(JSON.stringify(entry)).not.toContain('"number"')
  })

  it('sent again with its key is answered as before, and the key with other rows is refused', async () => {
    const key = city.newKey()
    expect(await statesOf(bureau, [one('1')], { key })).toEqual(['added'])
    expect(await statesOf(bureau, [one('1')], { key })).toEqual(['added'])
    const other = importing([one('1', { category: 'noise' })], true)
    expect(await city.refused(bureau, 'importOutsideCases', other, { key })).toBe('conflict_try_again')
    expect(await city.audited('outsideCasesImported')).toHaveLength(1)
  })

  it('by two people at once stores every number once, and each is told what they added', async () => {
    const cases = Array.from({ length: 60 }, (_, index) => one(`case-${index}`))
    const [mine, theirs] = await Promise.all([
      statesOf(bureau, cases),
      statesOf(districtOfA, cases.toReversed()),
    ])
    expect(await stored()).toHaveLength(60)
    const added = [...mine, ...theirs].filter((state) => state === 'added')
    expect(added).toHaveLength(60)
    expect([...mine, ...theirs].filter((state) => state === 'unchanged')).toHaveLength(60)
  })

  it('that broke off half-way is finished by importing again', async () => {
    const cases = [one('1'), one('2'), one('3')]
    const key = city.newKey()
    await statesOf(bureau, cases, { key })
    // As if the call had died after its first row.
    await city.database.collection('outsideCases').where({ number: '2' }).remove()
    await city.database.collection('outsideCases').where({ number: '3' }).remove()
    expect(await statesOf(bureau, cases, { key })).toEqual(['added', 'added', 'added'])
    expect(await stored()).toHaveLength(3)
    expect(await city.audited('outsideCasesImported')).toHaveLength(1)
    await city.database.collection('outsideCases').where({ number: '1' }).remove()
    expect(await statesOf(districtOfA, cases)).toEqual(['added', 'unchanged', 'unchanged'])
  })

  it('shows what differs, and changes it only when told to', async () => {
    await statesOf(bureau, [one('1')])
    const later = [one('1', { receivedOn: '2026-06-01', result: 'unresolved' })]
    const { rows } = await city.ask<States>(bureau, 'compareOutsideCases', { source, cases: later })
    expect(rows).toMatchObject([
      {
        state: 'changed',
        stored: { receivedOn: '2026-08-01', result: null },
        read: { receivedOn: '2026-06-01', result: 'unresolved' },
      },
    ])
    expect(await statesOf(bureau, later)).toEqual(['kept'])
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({ receivedOn: '2026-08-01' })
    const key = city.newKey()
    expect(await statesOf(bureau, later, { overwrite: true, key })).toEqual(['corrected'])
    expect(await statesOf(bureau, later, { overwrite: true, key })).toEqual(['corrected'])
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({
      ...{ receivedOn: '2026-06-01', result: 'unresolved', subdistrict: '320706002' },
      company: { code: 'W' },
    })
  })

  it.each([
    ['unknown_compound', one('1', { compound: 'Z' })],
    ['out_of_scope', one('1', { compound: 'B' })],
    ['unknown_category', one('1', { category: 'nothing' })],
    ['date_not_come', one('1', { receivedOn: '2026-11-11' })],
    ['received_too_early', one('1', { receivedOn: '2024-11-09' })],
  ])('names a row with %s, and is refused whole with it', async (fault, bad) => {
    const cases = [one('good'), bad]
    expect(await compared(districtOfA, cases)).toEqual(['new', fault])
    expect(await city.refused(districtOfA, 'importOutsideCases', importing(cases))).toBe(fault)
    expect(await stored()).toEqual([])
    expect(await city.audited('outsideCasesImported')).toEqual([])
  })

  it('takes no number from a compound beyond the caller’s district', async () => {
    await statesOf(bureau, [one('1')])
    const taken = [one('1', { compound: 'B' })]
    expect(await compared(districtOfB, taken)).toEqual(['outside_case_elsewhere'])
    const overwriting = importing(taken, true)
    expect(await city.refused(districtOfB, 'importOutsideCases', overwriting)).toBe('outside_case_elsewhere')
    expect(await compared(bureau, taken)).toEqual(['changed'])
    expect(await statesOf(bureau, taken, { overwrite: true })).toEqual(['corrected'])
  })

  it.each(['13912345678', '320705198001011234', 'A|B', ''])('refuses %s for a number', async (number) => {
    expect(await city.refused(bureau, 'importOutsideCases', importing([one(number)]))).toBe('invalid_input')
  })

  it('refuses one number twice in a call, and more than five hundred', async () => {
    const twice = importing([one('1'), one('1')])
    expect(await city.refused(bureau, 'importOutsideCases', twice)).toBe('invalid_input')
    const many = importing(Array.from({ length: 501 }, (_, index) => one(`case-${index}`)))
    expect(await city.refused(bureau, 'importOutsideCases', many)).toBe('invalid_input')
  })
})

describe('the list', () => {
  beforeEach(async () => {
    await statesOf(bureau, [
      one('a1', { receivedOn: '2026-08-01' }),
      one('a2', { receivedOn: '2026-09-01', category: 'noise' }),
      one('b1', { compound: 'B', receivedOn: '2026-08-15' }),
    ])
    await city.ask(bureau, 'importOutsideCases', { ...importing([one('letter')]), source: 'letter' })
  })

  it('holds what lies within the caller’s part of the city, newest first', async () => {
    expect(await listed(bureau)).toEqual(['a2', 'b1', 'letter', 'a1'])
    expect(await listed(districtOfA)).toEqual(['a2', 'letter', 'a1'])
    expect(await listed(districtOfB)).toEqual(['b1'])
    expect(await listed(await city.official('subdistrict', '320706001'))).toEqual(['a2', 'letter', 'a1'])
    expect(await listed(await city.official('bureau', '320701'))).toEqual([])
    expect(await city.refused(districtOfA, 'listOutsideCases', { district: '320703' })).toBe('out_of_scope')
    expect(await city.refused(districtOfA, 'listOutsideCases', { compound: 'B' })).toBe('out_of_scope')
    expect(await city.refused(bureau, 'listOutsideCases', { compound: 'Z' })).toBe('unknown_compound')
  })

  it('is narrowed by source, compound, name and link, and goes on where it stopped', async () => {
    expect(await listed(bureau, { source: 'letter' })).toEqual(['letter'])
    expect(await listed(bureau, { compound: 'B' })).toEqual(['b1'])
    expect(await listed(bureau, { name: '乙小' })).toEqual(['b1'])
    expect(await listed(bureau, { linked: true })).toEqual([])
    expect(await listed(bureau, { linked: false, district: '320703' })).toEqual(['b1'])
    const before = { at: '2026-08-01', id: '320700|letter|letter' }
    expect(await listed(bureau, { before })).toEqual(['a1'])
    const { cases } = await city.ask<Listed>(bureau, 'listOutsideCases', {})
    expect(cases[0]).toMatchObject({ categoryTitle: '噪声扰民' })
  })

  it('of more than a page is read to its end without a case twice', async () => {
    await statesOf(
      bureau,
      Array.from({ length: 120 }, (_, index) => one(`more-${index}`)),
    )
    const numbers: string[] = []
    for (let before: Listed['next'] = null, pages = 0; pages < 4; pages += 1) {
      const page: Listed = await city.ask<Listed>(bureau, 'listOutsideCases', { before })
      numbers.push(...page.cases.map(({ number }) => number))
      before = page.next
      if (before === null) break
    }
    expect(numbers).toHaveLength(124)
    expect(new Set(numbers).size).toBe(124)
  })
})

describe('a case that is the same matter as one of this app', () => {
  const link = (caseNumber: string | null) => ({ source, number: '1', caseNumber, why: '同一件事' })
  beforeEach(async () => {
    await statesOf(bureau, [one('1')])
    await city.put('complaints', { _id: 'c1', number: '0123456789', compound: 'A' })
    await city.put('complaints', { _id: 'c2', number: '9876543210', compound: 'B' })
  })

  it('is linked and unlinked by hand, once a request, with its reason in the audit', async () => {
    const key = city.newKey()
    await city.ask(districtOfA, 'linkOutsideCase', link('0123456789'), { key })
    await city.ask(districtOfA, 'linkOutsideCase', link('0123456789'), { key })
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({
      ...{ linkedTo: '0123456789', link: { why: '同一件事' } },
    })
    expect(await listed(bureau, { linked: true })).toEqual(['1'])
    expect(await city.refused(districtOfA, 'linkOutsideCase', link('0123456789'))).toBe('nothing_changes')
    // Reading the same file again keeps the link.
    expect(await compared(bureau, [one('1')])).toEqual(['unchanged'])
    expect(await statesOf(bureau, [one('1', { result: 'resolved' })], { overwrite: true })).toEqual([
      'corrected',
    ])
    expect(await listed(bureau, { linked: true })).toEqual(['1'])
    await city.ask(bureau, 'linkOutsideCase', link(null))
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({ linkedTo: null, link: null })
    expect(await city.audited('outsideCaseLinked')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          compound: 'A',
          why: '同一件事',
          after: { number: '1', linkedTo: '0123456789' },
        }),
        expect.objectContaining({ before: { number: '1', linkedTo: '0123456789' } }),
      ]),
    )
  })

  it('must be of the same compound, there, and within the caller’s reach', async () => {
    for (const other of ['9876543210', '0000000000']) {
      expect(await city.refused(bureau, 'linkOutsideCase', link(other))).toBe('case_not_in_compound')
    }
    expect(await city.refused(districtOfB, 'linkOutsideCase', link('0123456789'))).toBe('out_of_scope')
    const unknown = { ...link('0123456789'), number: '2' }
    expect(await city.refused(bureau, 'linkOutsideCase', unknown)).toBe('unknown_outside_case')
    const otherCity = await city.official('bureau', '320701')
    expect(await city.refused(otherCity, 'linkOutsideCase', link(null))).toBe('unknown_outside_case')
  })

  it('is no more when it turns out to be of another compound', async () => {
    await city.ask(bureau, 'linkOutsideCase', link('0123456789'))
    await statesOf(bureau, [one('1', { compound: 'B' })], { overwrite: true })
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({ compound: 'B', linkedTo: null })
  })
})

describe('a ruling on category and party', () => {
  const ruling = { source, number: '1', category: 'water', responsible: 'utility', why: '市政管网' }

  it('changes what is counted, stands when the file is read again, and is told in the audit', async () => {
    await statesOf(bureau, [one('1')])
    const key = city.newKey()
    await city.ask(districtOfA, 'correctOutsideCase', ruling, { key })
    await city.ask(districtOfA, 'correctOutsideCase', ruling, { key })
    expect(await compared(bureau, [one('1')])).toEqual(['unchanged'])
    expect(await compared(bureau, [one('1', { category: 'gas' })])).toEqual(['changed'])
    expect(await city.read('outsideCases', idOf('1'))).toMatchObject({
      ...{ category: 'water', responsible: 'utility' },
      ruling: { why: '市政管网', was: { category: 'lift', responsible: 'company' } },
    })
    expect(await city.audited('outsideCaseCorrected')).toMatchObject([
      {
        ...{ why: '市政管网', district: '320706', subject: `${source}|1` },
        before: { number: '1', category: 'lift', responsible: 'company' },
        after: { number: '1', category: 'water', responsible: 'utility' },
      },
    ])
    expect(await city.refused(districtOfA, 'correctOutsideCase', ruling)).toBe('nothing_changes')
    expect(await city.refused(districtOfB, 'correctOutsideCase', ruling)).toBe('out_of_scope')
    const nowhere = { ...ruling, category: 'nothing' }
    expect(await city.refused(bureau, 'correctOutsideCase', nowhere)).toBe('unknown_category')
  })
})

describe('a compound that was merged into another', () => {
  it('keeps its cases of before under its name; later ones are the other’s; both are found as one', async () => {
    await statesOf(bureau, [one('early', { compound: 'B', receivedOn: '2026-08-01' })])
    await city.put('compounds', { ...compoundB, mergedInto: 'A' })
    await city.put('jobs', newCompoundJob('merge', 'B', '2026-09-30T16:00:00.000Z'))
    await city.put('complaints', { _id: 'c1', number: '0123456789', compound: 'A' })
    const file = [
      one('early', { compound: 'B', receivedOn: '2026-08-01' }),
      one('eve', { compound: 'B', receivedOn: '2026-09-30' }),
      one('day', { compound: 'B', receivedOn: '2026-10-01' }),
    ]
    expect(await statesOf(bureau, file)).toEqual(['unchanged', 'added', 'added'])
    expect(await city.read('outsideCases', idOf('eve'))).toMatchObject({ compound: 'B', company: null })
    expect(await city.read('outsideCases', idOf('day'))).toMatchObject({
      compound: 'A',
      company: { code: 'X' },
    })
    expect(await compared(bureau, file)).toEqual(['unchanged', 'unchanged', 'unchanged'])
    for (const compound of ['A', 'B'])
      expect(await listed(bureau, { compound })).toEqual(['day', 'eve', 'early'])
    // The other’s district has it now; the one that had it before does not.
    expect(await compared(districtOfB, file)).toEqual(['out_of_scope', 'out_of_scope', 'out_of_scope'])
    const link = { source, number: 'early', caseNumber: '0123456789', why: '同一件事' }
    await city.ask(districtOfA, 'linkOutsideCase', link)
    const { compounds } = await city.ask<{ compounds: object[] }>(bureau, 'listCaseCompounds', {})
    expect(compounds).toMatchObject([
      { code: 'A', mergedInto: null },
      { code: 'B', mergedInto: 'A' },
    ])
  })
})

it('compounds to look names up among are those of the caller’s own part', async () => {
  const codes = async (who: Person) =>
    (await city.ask<{ compounds: { code: string }[] }>(who, 'listCaseCompounds', {})).compounds.map(
      ({ code }) => code,
    )
  expect(await codes(districtOfA)).toEqual(['A'])
  expect(await codes(bureau)).toEqual(['A', 'B'])
})

it('the clock is given all cases of compounds between two days, however many', async () => {
  await statesOf(
    bureau,
    Array.from({ length: 500 }, (_, index) => one(`first-${index}`)),
  )
  await statesOf(
    bureau,
    Array.from({ length: 500 }, (_, index) => one(`next-${index}`)),
  )
  await statesOf(bureau, [
    one('from', { receivedOn: '2026-07-01', result: 'unresolved' }),
    one('of-b', { compound: 'B', receivedOn: '2026-08-02' }),
    one('to', { receivedOn: '2026-09-01' }),
    one('before', { receivedOn: '2026-06-30' }),
  ])
  const { openDocuments } = await import('../../cloudfunctions/platform/documents')
  const { outsideCasesOf } = await import('../../cloudfunctions/platform/outside-of-compound')
  const summer = { from: '2026-07-01', to: '2026-09-01' }
  const counted = await outsideCasesOf(['A', 'B'], summer, openDocuments())
  expect(counted).toHaveLength(1002)
  expect(counted).toContainEqual({
    ...{ source, category: 'lift', responsible: 'company', receivedOn: '2026-07-01' },
    company: { code: 'X', name: '演示·甲物业' },
    ...{ linkedTo: null, result: 'unresolved' },
  })
})
