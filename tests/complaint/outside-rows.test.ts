import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isPersonsNumber } from '../../core/access/persons-number'
import { firstCategories } from '../../core/complaint/categories'
import { earliestReceived } from '../../core/complaint/outside-case'
import { outsideColumns } from '../../core/complaint/outside-columns'
import { type OutsideRow, readOutsideRows } from '../../core/complaint/outside-rows'
import { byCategory, leftOut, type SaidWords, unexplainedWords } from '../../core/complaint/outside-said'
import { likelyCategory, readParty, readReceivedDay, readResult } from '../../core/complaint/outside-words'
import { fieldRows, findHeader } from '../../core/import/columns'
import { nameKey } from '../../core/place/name-key'
import { readTableFile } from '../../src/platform/table-file/read-table-file'

const compound = (code: string, name: string, subdistrict: string, mergedInto: string | null = null) => ({
  ...{ code, name, subdistrict, mergedInto },
})

const compounds = [
  compound('A', '海棠花园', '111'),
  compound('B', '翠湖家园', '111'),
  compound('C', '翠湖家园', '121'),
  compound('D', '老海棠', '111', 'A'),
  compound('E', '锦绣新村', '111'),
  compound('F', '锦绣新村', '111', 'E'),
]
const nothingSaid: SaidWords = { category: {}, responsible: {} }
const today = '2026-11-10'

const right: OutsideRow['cells'] = {
  number: 'GD2026030001',
  compound: '海棠花园',
  compoundCode: '',
  subdistrict: '',
  receivedOn: '2026-03-01',
  kind: '',
  category: '电梯',
  responsible: '某某物业服务有限公司',
  result: '已办结',
}
const row = (changed: Partial<OutsideRow['cells']> = {}, line = 2): OutsideRow => ({
  ...{ sheet: '表一', line },
  cells: { ...right, ...changed },
})
const read = (rows: OutsideRow[], said: SaidWords = nothingSaid) =>
  readOutsideRows(rows, {
    ...{ compounds, categories: firstCategories, said, today },
    subdistricts: new Map([
      ['111', '朐阳街道'],
      ['121', '新海街道'],
    ]),
  })
const found = (changed: Partial<OutsideRow['cells']>, said?: SaidWords) =>
  read([row(changed)], said).read[0]?.found
const faultsOf = (changed: Partial<OutsideRow['cells']>) =>
  read([row(changed)]).faults.map(({ column, why }) => `${column}：${why}`)

describe('a row of outside cases', () => {
  it('is read with its compound, category and responsible party found', () => {
    expect(found({})).toEqual({
      ...{ number: 'GD2026030001', compound: 'A', receivedOn: '2026-03-01', category: 'lift' },
      ...{ responsible: 'company', result: 'resolved' },
    })
  })

  it('takes the party of its category where it names none, and no result where it says none', () => {
    expect(found({ category: '供水', responsible: '', result: '' })).toMatchObject({
      ...{ category: 'water', responsible: 'utility', result: null },
    })
  })

  it.each([
    ['the subdistrict beside it', { compound: '翠湖家园', subdistrict: '新海街道' }, 'C'],
    ['its code', { compound: '翠湖家园', compoundCode: 'B' }, 'B'],
    ['the name that a merged compound had', { compound: '老海棠' }, 'D'],
    ['a name that only a compound merged into it bears too', { compound: '锦绣新村' }, 'E'],
  ])('finds its compound by %s', (_, changed, code) => {
    expect(found(changed)?.compound).toBe(code)
  })

  it.each([
    ['no number', { number: '' }, '工单编号：请填写工单编号。'],
    ['a telephone number', { number: '13912345678' }, '手机号码或身份证号码'],
    ['an identity number', { number: '320705198001011234' }, '手机号码或身份证号码'],
    ['a number that a spreadsheet has cut', { number: '2.02601E+17' }, '已丢失位数'],
    ['a number with strange characters', { number: 'A|B' }, '40 位以内'],
    ['an unknown compound', { compound: '没有的小区' }, '小区名称：没有登记“没有的小区”'],
    ['an unknown code', { compoundCode: 'Z' }, '小区编码：没有编码为“Z”的小区'],
    ['a name that two bear', { compound: '翠湖家园' }, '有 2 个（朐阳街道、新海街道）'],
    ['a subdistrict that it is not in', { subdistrict: '新海街道' }, '街道（乡镇）：“海棠花园”不在新海街道'],
    ['no day', { receivedOn: '' }, '请填写受理日期'],
    ['a day that is none', { receivedOn: '2026-02-30' }, '看不懂日期'],
    ['a day to come', { receivedOn: '2026-11-11' }, '还没有到'],
    ['a day two years ago', { receivedOn: '2024-11-09' }, '早于 24 个月'],
    ['an unknown category', { category: '疑难杂症' }, '类别：没有“疑难杂症”这一类'],
    ['nobody who could be responsible', { responsible: '张三' }, '责任单位：看不出“张三”'],
    ['an unknown result', { result: '再议' }, '办理结果：看不懂“再议”'],
  ])('with %s is a fault of that column', (_, changed, said) => {
    const faults = faultsOf(changed)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(said)
  })

  it('says all that is wrong at once, and where it stands', () => {
    const { faults } = read([row({ number: '', receivedOn: '', result: '再议' }, 7)])
    expect(faults.map(({ column }) => column)).toEqual(['工单编号', '受理日期', '办理结果'])
    expect(faults[0]).toMatchObject({ sheet: '表一', line: 7 })
  })

  it('whose number stood before in the file is a fault, and the first one is taken', () => {
    const { read: taken, faults } = read([row(), row({ compound: '没有的小区' }, 3), row({}, 4)])
    expect(taken).toHaveLength(1)
    expect(faults.filter(({ column }) => column === '工单编号')).toMatchObject([
      { line: 3, why: expect.stringContaining('表一 第 2 行编号相同') },
      { line: 4 },
    ])
  })

  it('that is no complaint is left out, without a fault of its own', () => {
    const answer = read([row({ kind: '咨询', category: '疑难杂症' }), row({ kind: '投诉举报' })])
    expect(answer).toMatchObject({ leftOut: 1, faults: [], read: [{ found: { number: 'GD2026030001' } }] })
  })
})

describe('words of another system', () => {
  const said: SaidWords = {
    category: {
      [nameKey('电梯 故障')]: 'lift',
      [nameKey('出租车')]: leftOut,
      [nameKey('老类')]: 'goneCategory',
    },
    responsible: { [nameKey('海州区住建局')]: byCategory, [nameKey('某某服务公司')]: 'company' },
  }

  it('mean what a person has said once', () => {
    expect(found({ category: '电梯故障', responsible: '某某服务公司' }, said)).toMatchObject({
      ...{ category: 'lift', responsible: 'company' },
    })
    expect(found({ category: '供水', responsible: '海州区住建局' }, said)).toMatchObject({
      responsible: 'utility',
    })
    expect(read([row({ category: '出租车' })], said)).toMatchObject({ leftOut: 1, read: [], faults: [] })
  })

  it('that meant a category which is no more are asked for again', () => {
    expect(found({ category: '老类' }, said)).toBeUndefined()
  })

  it('are asked for with the number of their rows, the most frequent first, complaints alone', () => {
    const rows = [
      row({ responsible: '—' }),
      row({ category: '甲类', responsible: '海州区住建局' }),
      row({ category: '乙类' }),
      row({ category: '乙 类' }),
      row({ category: '丙类', kind: '咨询' }),
    ]
    expect(unexplainedWords(rows, { categories: firstCategories, said: nothingSaid })).toEqual({
      category: [
        { words: '乙类', rows: 2 },
        { words: '甲类', rows: 1 },
      ],
      responsible: [{ words: '海州区住建局', rows: 1 }],
    })
    expect(unexplainedWords(rows, { categories: firstCategories, said }).responsible).toEqual([])
  })

  it.each([
    ['电梯困人', 'lift'],
    ['楼道堆物', 'fireSafety'],
    ['物业费太高', 'charges'],
    ['停车乱', 'parking'],
    ['漏水', 'leaks'],
    ['宇宙', undefined],
  ])('%s may mean %s', (words, code) => {
    expect(likelyCategory(words, firstCategories)?.code).toBe(code)
  })

  it.each([
    ['安居物业', 'company'],
    ['东园社区居委会', 'residentsCommittee'],
    ['朐阳街道办事处', 'subdistrict'],
    ['市自来水公司', 'utility'],
    ['海州区城管局', 'department'],
    ['某街道物业办', null],
    ['市住房和城乡建设局', null],
    ['业委会', null],
    ['李四', null],
  ])('%s is %s', (words, party) => {
    expect(readParty(words)).toBe(party)
  })

  it.each([
    ['办结', 'resolved'],
    ['未解决', 'unresolved'],
    ['不满意', 'unresolved'],
    ['—', null],
    ['再议', undefined],
  ])('%s ends a case as %s', (words, result) => {
    expect(readResult(words)).toBe(result)
  })
})

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026/3/1 9:05', '2026-03-01'],
  ['2026-03-01 13:22:10', '2026-03-01'],
  ['2026-03-01T13:22:10.000Z', '2026-03-01'],
  ['2026年3月1日 10时20分', '2026-03-01'],
  ['20260301132210', '2026-03-01'],
  ['20260301', '2026-03-01'],
  ['46082', '2026-03-01'],
  ['46082.5563', '2026-03-01'],
  ['29999', null],
  ['昨天', null],
])('the day of %s is %s', (text, day) => {
  expect(readReceivedDay(text)).toBe(day)
})

it('words of a table that are names of the language mean nothing', () => {
  expect(faultsOf({ responsible: 'constructor' })[0]).toContain('看不出“constructor”')
  expect(faultsOf({ category: 'constructor' })[0]).toContain('没有“constructor”这一类')
})

test('a spreadsheet’s count of days is that day, whatever the day', () => {
  const days = fc.integer({ min: 36_526, max: 73_050 })
  fc.assert(
    fc.property(days, (count) => {
      const day = new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10)
      return readReceivedDay(String(count)) === day && readReceivedDay(day) === day
    }),
  )
})

test('numbers of cases are told from those of persons', () => {
  for (const number of ['320700202603010001', 'GD13912345678', '20260301139123', '连信访〔2026〕12号']) {
    expect(isPersonsNumber(number), number).toBe(false)
  }
  expect(earliestReceived('2028-02-29')).toBe('2026-02-29')
})

describe('a file of outside cases', () => {
  const rowsIn = async (name: string, bytes: Uint8Array) => {
    const file = await readTableFile(name, bytes)
    if (!file.ok) throw new Error(file.fault)
    return file.table.sheets.flatMap((sheet) => {
      const header = findHeader(sheet, outsideColumns)
      return header === null ? [] : fieldRows(sheet, header, outsideColumns)
    })
  }

  it('in GBK, with a title above and blank lines between, is read by its headings; of the complainant nothing is', async () => {
    // 编号,来电人,联系电话,小区,来电时间,诉求类别,承办单位,诉求内容 and two rows below a title.
    // 编号,来电人,联系电话,小区,来电时间,诉求类别,承办单位,诉求内容, and two rows, as a spreadsheet in China saves them.
    const gbk = Buffer.from(
      [
        'cde2b2bfb9a4b5a52c2c2c2c2c2c2c0d0ab1e0bac52cc0b4b5e7c8cb2cc1aacfb5b5e7bbb02cd0a1c7f82cc0b4b5e7cab1bc',
        'e42ccbdfc7f3c0e0b1f02cb3d0b0ecb5a5cebb2ccbdfc7f3c4dac8dd0d0a47442d30312cc0eecbc42c313339313233343536',
        '37382cbaa3ccc4bba8d4b02c323032362f332f3120393a30352cb5e7ccdd2cb0b2bed3ceefd2b52cb5e7ccddbbb5c1cb0d0a',
        '2c2c2c2c2c2c2c0d0aa3c7a3c4a3ada3b0a3b22cc0eecbc42c31333931323334353637382cbaa3ccc4bba8d4b02ca3b2a3b0',
        'a3b2a3b62da3b0a3b32da3b0a3b22cb5e7ccdd2c2cb5e7ccddbbb5c1cb0d0a',
      ].join(''),
      'hex',
    )
    const rows = await rowsIn('外部工单.csv', Uint8Array.from(gbk))
    expect(rows.map(({ line }) => line)).toEqual([3, 5])
    // Who dealt with a case is not taken for who is responsible.
    expect(rows.map(({ cells }) => cells.responsible)).toEqual(['', ''])
    expect(JSON.stringify(rows)).not.toMatch(/李四|13912345678|电梯坏了/)
    expect(read(rows)).toMatchObject({
      faults: [],
      read: [
        { found: { number: 'GD-01', receivedOn: '2026-03-01', category: 'lift', responsible: 'company' } },
        { found: { number: 'GD-02', receivedOn: '2026-03-02', category: 'lift', responsible: 'company' } },
      ],
    })
  })
})
