import { describe, expect, it, test } from 'vitest'
import { cellText } from '../../core/import/cell-text'
import {
  type ColumnField,
  columnLetters,
  fieldRows,
  findHeader,
  missingColumns,
} from '../../core/import/columns'

const fields = [
  { key: 'name', title: '小区名称', synonyms: ['小区'], required: true },
  { key: 'subdistrict', title: '街道（乡镇）', synonyms: ['街道'], required: true },
  { key: 'register', title: '登记户数', synonyms: ['户数'], required: false },
] as const satisfies readonly ColumnField[]

const sheet = (...rows: string[][]) => ({ name: '表一', rows })

describe('the row of headings', () => {
  test.each([
    ['in the first line', sheet(['小区名称', '街道（乡镇）', '登记户数']), { line: 1 }],
    ['below a title', sheet(['2026 年登记表', '', ''], ['小区', '街道', '户数（户）']), { line: 2 }],
    ['with asterisks, units and blanks', sheet(['* 小 区 名 称：', '街道', '户数(套)']), { line: 1 }],
    [
      'in full-width letters and any order',
      sheet(['户数', '街道', '小区']),
      { columns: { name: 2, register: 0 } },
    ],
  ])('is found %s', (_name, table, header) => {
    expect(findHeader(table, fields)).toMatchObject(header)
  })

  it('is where most fields are recognised, of two that look like it', () => {
    const table = sheet(['小区', '街道', ''], ['小区名称', '街道', '户数'], ['海棠花园', '朐阳街道', '480'])
    expect(findHeader(table, fields)?.line).toBe(2)
  })

  it('is none where fewer than two fields are recognised', () => {
    expect(findHeader(sheet(['小区', '电话'], ['海棠花园', '1']), fields)).toBeNull()
  })

  it('says which required columns it lacks', () => {
    expect(missingColumns(fields, { name: 0 })).toEqual(['街道（乡镇）'])
  })
})

describe('the rows below', () => {
  it('keep the number of their line over blank ones, which are left out', () => {
    const table = sheet(
      ['小区', '街道', '备注'],
      ['', '', ''],
      ['海棠花园', '朐阳街道', ''],
      ['', '', '只有备注'],
      [],
      ['翠湖家园', '', ''],
    )
    const header = findHeader(table, fields)
    expect(header && fieldRows(table, header, fields)).toEqual([
      { sheet: '表一', line: 3, cells: { name: '海棠花园', subdistrict: '朐阳街道', register: '' } },
      { sheet: '表一', line: 6, cells: { name: '翠湖家园', subdistrict: '', register: '' } },
    ])
  })
})

describe('a cell', () => {
  test.each([
    ['　３幢 １单元 ', '3幢 1单元'],
    ['Ａ座\u200b', 'A座'],
    ['1\t2\n3', '1 2 3'],
    ['海棠（一期）', '海棠（一期）'],
  ])('%j is compared as %s', (text, compared) => {
    expect(cellText(text)).toBe(compared)
  })
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is shown as %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})
