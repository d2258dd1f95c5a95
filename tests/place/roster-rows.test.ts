import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldRows, findHeader } from '../../core/import/columns'
import { buildingKey, buildingName, homeLabel, roomOf, unitOf } from '../../core/place/home-names'
import { householdCode } from '../../core/place/household-code'
import { rosterFields } from '../../core/place/roster-fields'
import { rostersOf } from '../../core/place/roster-rows'

const compounds = [
  { code: 'A', name: '海棠花园' },
  { code: 'B', name: '翠湖·家园（一期）' },
  { code: 'C', name: '同名小区' },
  { code: 'D', name: '同名小区' },
]
const headings = ['小区', '小区编号', '楼栋', '单元', '室号', '用途', '交付']

function read(...rows: string[][]) {
  const sheet = { name: '楼盘表', rows: [headings, ...rows] }
  const header = findHeader(sheet, rosterFields)
  if (header === null) throw new Error('no header')
  return rostersOf(fieldRows(sheet, header, rosterFields), compounds)
}

const row = (building: string, unit: string, room: string, use = '', delivered = '') => [
  ...['海棠花园', '', building, unit, room, use, delivered],
]

describe('a register’s rows become one register a compound', () => {
  it('buildings, units and rooms are the same however they are written', () => {
    const { rosters, faults } = read(
      row('1号楼', '1单元', '101室'),
      row('１幢', '一单元', '０102'),
      row('一栋', '', '201'),
      row('01#', '无', '商铺3', '商业'),
      row('A座', '甲单元', '1204', '住宅', '未交付'),
      row('十二号楼', '2', '3-1', '', '是'),
    )
    expect(faults).toEqual([])
    expect(rosters).toEqual([
      {
        ...{ code: 'A', name: '海棠花园', households: 6, faults: 0 },
        buildings: [
          {
            name: '1号楼',
            homes: [
              { unit: '1', room: '101', use: null, delivered: null },
              { unit: '1', room: '102', use: null, delivered: null },
              { unit: '', room: '201', use: null, delivered: null },
              { unit: '', room: '商铺3', use: 'shop', delivered: null },
            ],
          },
          { name: 'A座', homes: [{ unit: '甲', room: '1204', use: 'home', delivered: false }] },
          { name: '十二号楼', homes: [{ unit: '2', room: '3-1', use: null, delivered: true }] },
        ],
      },
    ])
  })

  it.each([
    [row('', '1', '101'), '楼栋', '缺少楼栋'],
    [row('幢', '1', '101'), '楼栋', '缺少楼栋'],
    [row('1幢', '1', ''), '室号', '缺少室号'],
    [row('1幢', '1', '/'), '室号', '缺少室号'],
    [row('1幢', '1', '101', '宇宙'), '用途', '不认识用途“宇宙”，请写住宅、商铺或车位'],
    [row('1幢', '1', '101', '', '也许'), '交付', '不认识“也许”，请写是或否'],
    [row('1幢', '一二三四五六七八九', '101'), '单元', '单元超过 8 个字'],
    [['', '', '1幢', '', '101', '', ''], '小区', '缺少小区名称'],
    [['没有的小区', '', '1幢', '', '101', '', ''], '小区', '您的管理范围内没有“没有的小区”'],
    [['海棠花园', 'Z', '1幢', '', '101', '', ''], '小区编号', '您的管理范围内没有编号为“Z”的小区'],
  ])('%j: %s, %s', (wrong, column, why) => {
    const { faults, rosters } = read(row('9幢', '1', '901'), wrong)
    expect(faults).toEqual([{ sheet: '楼盘表', line: 3, column, why }])
    // The compound is known to be incomplete: applied, it would lose this home.
    expect(rosters[0]?.faults).toBe(wrong[0] === '海棠花园' && wrong[1] === '' ? 1 : 0)
  })

  it('of two rows for one home the second is named with the line of the first', () => {
    const { faults, rosters } = read(
      row('1幢', '1', '101'),
      row('2幢', '1', '101'),
      row('1号楼', '一单元', '0101'),
    )
    expect(faults).toEqual([{ sheet: '楼盘表', line: 4, column: '室号', why: '与第 2 行是同一户' }])
    expect(rosters[0]).toMatchObject({ households: 2, faults: 1 })
  })

  it('names are found without their blanks and dots, codes too; two compounds of one name need their code', () => {
    const of = (name: string, code = '') => read([name, code, '1', '', '1', '', ''])
    expect(of('翠湖 家园(一期)').rosters[0]?.code).toBe('B')
    expect(of('B').rosters[0]?.code).toBe('B')
    expect(of('同名小区', 'D').rosters[0]?.code).toBe('D')
    expect(of('同名小区').faults[0]?.why).toContain('有 2 个小区都叫“同名小区”')
    expect(of('同名小区').faults[0]?.why).toContain('C、D')
  })

  it('a column that was taken for the building is noticed by its size', () => {
    const rows = Array.from({ length: 901 }, (_, index) => row('1幢', '', String(index + 1)))
    const { faults, rosters } = read(...rows)
    expect(faults).toEqual([
      {
        ...{ sheet: '楼盘表', line: 2, column: '楼栋' },
        why: '“海棠花园”1幢有 901 户，一栋楼最多 900 户，请核对楼栋一列',
      },
    ])
    expect(rosters[0]?.faults).toBe(1)
  })

  it('blank rows and rows of other sheets keep their numbers', () => {
    const { faults } = read(['', '', '', '', '', '', ''], row('1幢', '', ''))
    expect(faults[0]?.line).toBe(3)
  })
})

describe('how a home is known', () => {
  const written = fc.oneof(
    fc.constantFrom(
      '1',
      '01',
      '１',
      '一',
      'a',
      'A座',
      '甲',
      '3-1',
      '商铺2',
      '十',
      '二十一',
      '',
      ' 5 ',
      '#',
      '｜',
    ),
    fc.string({ maxLength: 8 }),
  )

  it('what was read once is read the same again', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const read of [unitOf, roomOf]) expect(read(read(text))).toBe(read(text))
        expect(buildingKey(buildingName(text))).toBe(buildingKey(text))
      }),
    )
  })

  it('no two homes have one code', () => {
    const home = fc.record({
      compound: fc.constantFrom('A', 'A-1', '320706001001-001'),
      building: written.map((text) => buildingKey(text) || '1'),
      unit: written.map(unitOf),
      room: written.map((text) => roomOf(text) || '1'),
    })
    fc.assert(
      fc.property(home, home, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(householdCode(one) === householdCode(other)).toBe(same)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['3幢', '1', '502', '3幢1单元502室'],
    ['A座', '', '1204', 'A座1204室'],
    ['3幢', '', '商铺', '3幢商铺'],
  ])('%s %s %s is %s', (building, unit, room, label) => {
    expect(homeLabel(building, { unit, room })).toBe(label)
  })
})
