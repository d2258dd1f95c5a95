import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityThemes, type DisclosureContent, meetingKinds } from '../../core/disclosure/content'
import { disclosureForms } from '../../core/disclosure/kinds'
import { formFields } from '../../src/features/publishing/form-fields'
import { type FormFault, readForm, typedTotals } from '../../src/features/publishing/read-form'
import { emptyForm, formOf, readDraft, type TypedForm, typedRow } from '../../src/features/publishing/typed'
import '../../src/platform/staff-words'

const plain = { files: [], before: null }
const words = (most: number) =>
  fc.string({ minLength: 1, maxLength: most, unit: fc.constantFrom('甲', '乙', '楼', 'A', '1', '-') })
const fen = fc.integer({ min: 0, max: 99_999_999 })
const day = fc.constantFrom('2026-01-31', '2026-11-01', '2027-02-28')
const count = fc.option(fc.integer({ min: 0, max: 5000 }))
const note = fc.constantFrom('', '见附件')
const noFiles = fc.constant<string[]>([])

/** Accounts that add up. */
const ledger = fc
  .record({
    opening: fc.integer({ min: -5_000_00, max: 5_000_00 }),
    rows: fc.array(fc.record({ item: words(20), income: fen, expense: fen, note }), {
      minLength: 1,
      maxLength: 8,
    }),
    note,
  })
  .map(({ opening, rows: all, note }): DisclosureContent => {
    const rows = all.map((row) => (row.income + row.expense === 0 ? { ...row, income: 1 } : row))
    const closing = rows.reduce((sum, { income, expense }) => sum + income - expense, opening)
    return { form: 'ledger', opening, rows, closing, openingDiffersBecause: '', note, files: [] }
  })

const contents: fc.Arbitrary<DisclosureContent> = fc.oneof(
  ledger,
  fc.record({
    form: fc.constant('prices' as const),
    rows: fc.array(fc.record({ item: words(20), price: fen, unit: words(6), basis: note }), { minLength: 1 }),
    ...{ note, files: noFiles },
  }),
  fc.record({
    form: fc.constant('contacts' as const),
    rows: fc.array(
      fc.record({ name: words(20), phone: fc.constantFrom('0518-85800000', '12345'), hours: note }),
      { minLength: 1 },
    ),
    ...{ note, files: noFiles },
  }),
  fc.record({ form: fc.constant('document' as const), note: words(40), files: noFiles }),
  fc.record({
    form: fc.constant('members' as const),
    rows: fc.array(fc.record({ seat: words(6), name: words(6), from: day, until: day }), { minLength: 1 }),
    ...{ note, files: noFiles },
  }),
  fc.record({
    ...{
      form: fc.constant('meeting' as const),
      kind: fc.constantFrom(...meetingKinds),
      title: words(20),
      day,
    },
    ...{ place: note, invited: count, present: count, note, files: noFiles },
    rows: fc.array(
      fc.record({
        text: words(30),
        votes: fc.option(fc.record({ for: fc.nat(900), against: fc.nat(900), abstained: fc.nat(900) })),
      }),
    ),
  }),
  fc.record({
    ...{
      form: fc.constant('activity' as const),
      theme: fc.constantFrom(...activityThemes),
      title: words(20),
    },
    ...{ day, place: note, note, files: noFiles },
  }),
)

const faultsOf = (found: ReturnType<typeof readForm>): FormFault[] => ('faults' in found ? found.faults : [])

it('accounts whose end is too large to be kept say so, as their end is no field', () => {
  const rows = [1, 2].map(() => typedRow({ item: '停车费', income: '9999999999', expense: '', note: '' }))
  const read = readForm('ledger', { ...emptyForm('ledger', null), rows }, plain)
  expect(read).toEqual({ faults: [{ field: null, row: null, words: '金额过大，请核对单位。' }] })
})

describe('what is published', () => {
  it('fills a form from which the very same is read again, whatever its form', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(readForm(content.form, formOf(content), plain)).toEqual({ content })
      }),
    )
  })

  it('is kept by a draft to the letter', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const draft = readDraft(JSON.stringify(formOf(content)))
        expect(draft && readForm(content.form, draft, plain)).toEqual({ content })
      }),
    )
  })
})

describe('a form of which nothing is filled in', () => {
  it.each(disclosureForms)('%s says what is missing, and never what nobody can read', (form) => {
    const faults = faultsOf(readForm(form, emptyForm(form, null), plain))
    expect(faults.length).toBeGreaterThan(0)
    for (const { words } of faults) expect(words).toMatch(/[\u4e00-\u9fff].*。$/)
  })

  it('of accounts begins with what those before ended with', () => {
    expect(emptyForm('ledger', { closing: 1_234_50 }).fields.opening).toBe('1234.50')
  })
})

describe('accounts', () => {
  const typed = (rows: [string, string, string][], opening = '0'): TypedForm => ({
    fields: { opening, openingDiffersBecause: '' },
    rows: rows.map(([item, income, expense]) => typedRow({ item, income, expense, note: '' })),
    note: '',
  })
  const faults = (form: TypedForm, before: number | null = null) =>
    faultsOf(readForm('ledger', form, { files: [], before }))

  it('are added up as they are typed, to the fen', () => {
    expect(
      typedTotals(
        typed(
          [
            ['停车费', '1,200.10', ''],
            ['绿化', '', '0.3'],
          ],
          '-10',
        ),
      ),
    ).toEqual({
      ...{ opening: -10_00, income: 1_200_10, expense: 30, closing: 1_189_80 },
    })
  })

  it.each<[string, string, RegExp]>([
    ['-5', '', /不能为负数/],
    ['1.234', '', /最多到分/],
    ['甲', '', /不是金额/],
    ['', '', /收入和支出都是零/],
  ])('refuse income “%s” and expense “%s” at their row', (income, expense, said) => {
    const form = typed([['停车费', income, expense]])
    const [fault] = faults(form)
    expect([fault?.row, fault?.words]).toEqual([form.rows[0]?.id, expect.stringMatching(said)])
  })

  it('that do not begin where those before ended have to say why', () => {
    const form = typed([['停车费', '5', '']], '10')
    expect(faults(form, 9_00)).toEqual([expect.objectContaining({ field: 'openingDiffersBecause' })])
    expect(faults({ ...form, fields: { ...form.fields, openingDiffersBecause: '审计调整' } }, 9_00)).toEqual(
      [],
    )
    expect(faults(form, 10_00)).toEqual([])
  })

  it('pass over rows of which nothing is filled in', () => {
    const form = typed([
      ['停车费', '5', ''],
      ['', '', ''],
      ['绿化', '', '1'],
    ])
    const read = readForm('ledger', form, plain)
    expect('content' in read && read.content).toMatchObject({
      rows: [{ item: '停车费' }, { item: '绿化' }],
      closing: 4_00,
    })
  })
})

it('a telephone number that is none is refused at its row', () => {
  const form = { fields: {}, rows: [typedRow({ name: '物业', phone: '找小王', hours: '' })], note: '' }
  expect(faultsOf(readForm('contacts', form, plain))).toEqual([
    { field: null, row: form.rows[0]?.id, words: '电话：请只填写数字、空格和短横线。' },
  ])
})

it('a draft that this version cannot read is none', () => {
  for (const text of ['', '{', '[]', '{"fields":{},"rows":[{"cells":1}],"note":""}']) {
    expect(readDraft(text)).toBeNull()
  }
})

it('every form has fields for all that its disclosures hold', () => {
  expect(Object.keys(formFields).sort()).toEqual([...disclosureForms].sort())
})
