import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { DisclosureContent } from '../../core/disclosure/content'
import { differenceOf } from '../../core/disclosure/content-difference'
import {
  balancesOf,
  type Ledger,
  ledger,
  ledgerFaults,
  mostFen,
  totalsOf,
} from '../../core/disclosure/ledger'
import { ledgerRowsOf } from '../../core/disclosure/ledger-rows'
import { readAmount, readBalance } from '../../core/disclosure/read-amount'

const row = (item: string, income: number, expense: number) => ({ item, income, expense, note: '' })
const accounts: Ledger = {
  opening: 100_00,
  rows: [row('停车费', 500_00, 0), row('绿化', 0, 200_50)],
  closing: 399_50,
  openingDiffersBecause: '',
}

test.each<[string, Partial<Ledger>, number | null, string[]]>([
  ['right ones', {}, 100_00, []],
  ['the first ones', {}, null, []],
  ['a closing that does not add up', { closing: 399_51 }, 100_00, ['ledger_closing_wrong']],
  ['an opening that is not the last closing', {}, 99_99, ['ledger_opening_differs']],
  ['one that says why', { openingDiffersBecause: '上季度漏记' }, 99_99, []],
  [
    'a balance beyond what is kept',
    {
      rows: [row('停车费', mostFen, 0), row('绿化', 0, mostFen)],
      ...{ closing: 100_00 },
    },
    100_00,
    ['ledger_amount_too_large 0'],
  ],
  ['a row of nothing', { rows: [...accounts.rows, row('空', 0, 0)] }, 100_00, ['ledger_row_empty 2']],
])('accounts: %s', (_, change, before, faults) => {
  const found = ledgerFaults({ ...accounts, ...change }, before)
  expect(found.map(({ fault, row: at }) => (at === null ? fault : `${fault} ${at}`))).toEqual(faults)
})

test.each([
  ['a negative fen', { rows: [row('停车费', -1, 0)] }],
  ['half a fen', { rows: [row('停车费', 0.5, 0)] }],
  ['no row', { rows: [] }],
  ['2,001 rows', { rows: Array.from({ length: 2001 }, () => row('停车费', 1, 0)) }],
])('a ledger takes no accounts with %s', (_, change) => {
  expect(ledger.safeParse({ ...accounts, ...change }).success).toBe(false)
})

test('the balance after the last row is the opening with everything that came and went', () => {
  const rows = fc.array(
    fc
      .record({ income: fc.maxSafeNat(), expense: fc.maxSafeNat() })
      .map(({ income, expense }) => row('x', income % 1e10, expense % 1e10)),
    { minLength: 1, maxLength: 50 },
  )
  fc.assert(
    fc.property(fc.integer(), rows, (opening, given) => {
      const { income, expense } = totalsOf(given)
      expect(balancesOf({ opening, rows: given }).at(-1)).toBe(opening + income - expense)
    }),
  )
})

test.each<[string, number | string]>([
  ['1,234.50', 1_234_50],
  ['￥ 80', 80_00],
  ['12.5元', 12_50],
  ['0.1', 10],
  ['', 0],
  ['—', 0],
  ['1,234,567.89', 1_234_567_89],
  ['１２', 'not_an_amount'],
  ['1,23', 'not_an_amount'],
  ['12.345', 'more_than_fen'],
  ['12.340', 12_34],
  ['-5', 'negative'],
  ['(5.00)', 'negative'],
  ['约500', 'not_an_amount'],
  ['1e3', 'not_an_amount'],
  ['10000000000', 1_000_000_000_000],
  ['10000000000.01', 'too_large'],
  ['99999999999', 'too_large'],
])('%s is read as %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test('every amount that is written out is read back to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 - 1 }), fc.boolean(), (fen, grouped) => {
      const whole = String(Math.floor(fen / 100))
      const yuan = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
      expect(readAmount(`${yuan}.${String(fen % 100).padStart(2, '0')}`)).toBe(fen)
    }),
  )
})

test('a balance may be negative, an amount not', () => {
  expect(readBalance('-1,000.25')).toBe(-1_000_25)
  expect(readBalance('（3）')).toBe(-3_00)
  expect(readBalance('3')).toBe(3_00)
})

describe('accounts in a spreadsheet', () => {
  const sheet = (...rows: string[][]) => ({ name: '收支', rows })
  const header = ['序号', '收支项目', '收入（元）', '支出（元）', '结余', '备注']

  it('are read below their headings; openings, sums and closings are no rows', () => {
    expect(
      ledgerRowsOf(
        sheet(
          ['三季度公共收益'],
          header,
          ['', '期初余额', '', '', '100.00', ''],
          ['1', '停车费', '500', '', '600.00', '地面车位'],
          ['2', '绿化', '', '200.50', '399.50', ''],
          ['', '合计', '500', '200.50', '', ''],
          ['', '期末余额', '', '', '399.50', ''],
        ),
      ),
    ).toEqual({
      rows: [
        { item: '停车费', income: 500_00, expense: 0, note: '地面车位' },
        { item: '绿化', income: 0, expense: 200_50, note: '' },
      ],
      faults: [],
      opening: 100_00,
      closing: 399_50,
    })
  })

  it.each([
    ['a negative amount', ['1', '退款', '-5', '', '', ''], '收入', '不能为负数'],
    ['a third decimal', ['1', '停车费', '5.001', '', '', ''], '收入', '最多到分'],
    ['words for an amount', ['1', '停车费', '', '若干', '', ''], '支出', '不是金额'],
    ['a row of nothing', ['1', '停车费', '', '', '', ''], '收入', '至少填写一项'],
    ['no item', ['1', '', '5', '', '', ''], '项目', '请填写项目'],
  ])('%s is told by its place', (_, given, column, why) => {
    const { rows, faults } = ledgerRowsOf(sheet(header, given))
    expect(rows).toEqual([])
    expect(faults).toEqual([{ sheet: '收支', line: 2, column, why: expect.stringContaining(why) }])
  })

  it('a balance that the row before does not lead to is told', () => {
    const { faults } = ledgerRowsOf(
      sheet(header, ['1', '停车费', '5', '', '5', ''], ['2', '广告', '5', '', '11', '']),
    )
    expect(faults).toMatchObject([{ line: 3, column: '余额' }])
  })

  it('a sheet without the columns is told so', () => {
    expect(ledgerRowsOf(sheet(['姓名', '电话'])).faults).toMatchObject([
      { line: 1, why: '没有找到这些列：项目、收入、支出。' },
    ])
  })
})

describe('what a version changes', () => {
  const content = (change: Partial<Ledger> = {}): DisclosureContent => ({
    ...{ form: 'ledger', ...accounts, note: '', files: [] },
    ...change,
  })
  it.each([
    ['nothing', content(), []],
    [
      'an amount',
      content({ rows: [row('停车费', 600_00, 0), row('绿化', 0, 200_50)] }),
      [{ field: 'income', row: 0, before: 500_00, after: 600_00 }],
    ],
    [
      'a row more',
      content({ rows: [row('停车费', 500_00, 0), row('广告', 9, 0), row('绿化', 0, 200_50)] }),
      [{ field: 'row', row: 1, before: null, after: '广告' }],
    ],
    [
      'a row less',
      content({ rows: [row('绿化', 0, 200_50)] }),
      [{ field: 'row', row: 0, before: '停车费', after: null }],
    ],
    ['the closing', content({ closing: 1 }), [{ field: 'closing', row: null, before: 399_50, after: 1 }]],
  ])('%s', (_, after, changes) => {
    expect(differenceOf(content(), after)).toEqual({ count: changes.length, changes })
  })
})
