import { describe, expect, it, test } from 'vitest'
import type { CompoundColumn } from '../../core/place/compound-columns'
import { type CompoundRow, type KnownPlaces, readCompoundRows } from '../../core/place/compound-rows'
import {
  governanceTitles,
  readGovernanceKind,
  readServiceKind,
  serviceTitles,
} from '../../core/place/compound-words'
import type { KnownRegion } from '../../core/place/seat-names'

const region = (
  code: string,
  kind: KnownRegion['kind'],
  name: string,
  parent: string | null,
  more: Partial<KnownRegion> = {},
): KnownRegion => ({ code, kind, name, parent, functionalZone: false, closedAt: null, ...more })

const known: KnownPlaces = {
  regions: [
    region('1', 'city', '市', null),
    region('11', 'district', '海州区', '1'),
    region('12', 'district', '连云区', '1'),
    region('1F01', 'district', '高新区', '1', { functionalZone: true }),
    region('111', 'subdistrict', '朐阳街道', '11'),
    region('112', 'subdistrict', '新海街道', '11'),
    region('121', 'subdistrict', '新海街道', '12'),
    region('1111', 'residentsCommittee', '东园社区居委会', '111'),
    region('1112', 'residentsCommittee', '西园社区', '111'),
    region('1113', 'residentsCommittee', '西园村委会', '111'),
    region('1114', 'residentsCommittee', '老街社区', '111', { closedAt: '2026-01-01T00:00:00.000Z' }),
  ],
  companies: [
    { code: 'X', name: '安居物业（连云港）有限公司' },
    { code: 'Y1', name: '万家物业' },
    { code: 'Y2', name: '万家 物业' },
  ],
  compounds: [{ code: 'A', name: '海棠花园', subdistrict: '111' }],
}

const right: Record<CompoundColumn, string> = {
  name: '翠湖家园',
  district: '海州区',
  subdistrict: '朐阳街道',
  residentsCommittee: '东园社区',
  service: '物业公司',
  company: '安居物业(连云港)有限公司',
  from: '2024/1/5',
  governance: '业主委员会',
  register: '1,204户',
}
const row = (changed: Partial<Record<CompoundColumn, string>> = {}, line = 2): CompoundRow => ({
  sheet: '表一',
  line,
  cells: { ...right, ...changed },
})
const read = (rows: CompoundRow[], createCompanies = false) =>
  readCompoundRows(rows, { known, today: '2026-11-10', createCompanies })

describe('a row of compounds', () => {
  it('is read with its names found among what is known', () => {
    expect(read([row()])).toMatchObject({
      made: [
        {
          compound: {
            name: '翠湖家园',
            district: '11',
            subdistrict: '111',
            residentsCommittee: '1111',
            service: 'company',
            company: { code: 'X' },
            governance: 'ownersCommittee',
            from: '2024-01-05',
            register: 1204,
          },
        },
      ],
      faults: [],
    })
  })

  test.each<[string, Partial<Record<CompoundColumn, string>>, object]>([
    [
      'without a district takes the one of a subdistrict of that only name',
      { district: '' },
      { district: '11' },
    ],
    [
      'of a 功能板块 stands in a subdistrict of another district',
      { district: '高新区' },
      { district: '1F01' },
    ],
    ['without a committee has none yet', { residentsCommittee: '' }, { residentsCommittee: null }],
    ['without a date begins today', { from: '' }, { from: '2026-11-10' }],
    ['without a number on the register has none', { register: '' }, { register: null }],
    ['without a company says so by a dash as well', { service: '自管', company: '—' }, { company: null }],
  ])('%s', (_name, changed, compound) => {
    expect(read([row(changed)])).toMatchObject({ made: [{ compound }], faults: [] })
  })

  test.each<[string, Partial<Record<CompoundColumn, string>>, string, RegExp]>([
    ['no name', { name: '' }, '小区名称', /请填写/],
    ['an unknown district', { district: '高新' }, '区县（功能板块）', /没有“高新”/],
    ['no subdistrict', { subdistrict: '' }, '街道（乡镇）', /请填写/],
    ['a subdistrict of another district', { district: '连云区' }, '街道（乡镇）', /连云区没有“朐阳街道”/],
    [
      'a subdistrict that two districts have',
      { district: '', subdistrict: '新海街道' },
      '街道（乡镇）',
      /2 个（海州区、连云区）/,
    ],
    ['an unknown committee', { residentsCommittee: '南园' }, '居委会（社区）', /先在行政区划中新建/],
    ['a committee that is closed', { residentsCommittee: '老街社区' }, '居委会（社区）', /没有“老街社区”/],
    ['a committee that may be two', { residentsCommittee: '西园' }, '居委会（社区）', /西园社区或西园村委会/],
    ['a service in other words', { service: '半托管' }, '物业服务形式', /看不懂“半托管”/],
    ['a company where there is none', { service: '无' }, '物业服务企业', /应为空/],
    ['no company where there is one', { company: '' }, '物业服务企业', /请填写企业名称/],
    ['a company that is not registered', { company: '新来物业' }, '物业服务企业', /没有登记“新来物业”/],
    ['a company registered twice', { company: '万家物业' }, '物业服务企业', /登记了 2 家/],
    ['a date that is none', { from: '2024-02-30' }, '起始日期', /看不懂日期/],
    ['a date to come', { from: '2026-11-11' }, '起始日期', /还没有到/],
    ['governance in other words', { governance: '有' }, '治理形式', /看不懂“有”/],
    ['a number that is none', { register: '约300' }, '登记户数', /不是/],
  ])('with %s is a fault that names its place', (_name, changed, column, why) => {
    const { made, faults } = read([row(changed)])
    expect(made).toEqual([])
    expect(faults).toEqual([{ sheet: '表一', line: 2, column, why: expect.stringMatching(why) }])
  })

  it('says all that is wrong with it at once', () => {
    expect(read([row({ name: '', service: '', from: '昨天' })]).faults).toHaveLength(3)
  })
})

describe('a table of compounds', () => {
  it('leaves alone what is there under the same name in the same subdistrict, however it is spaced', () => {
    const { made, unchanged } = read([
      row({ name: '海棠 花园' }),
      row({ name: '海棠花园', district: '连云区', subdistrict: '新海街道', residentsCommittee: '' }, 3),
    ])
    expect(unchanged).toMatchObject([{ code: 'A', row: { line: 2 } }])
    expect(made).toMatchObject([{ row: { line: 3 } }])
  })

  it('names the earlier line of a compound that stands in it twice', () => {
    const { made, faults } = read([row(), row({ name: '翠湖　家园' }, 9)])
    expect(made).toHaveLength(1)
    expect(faults).toMatchObject([{ line: 9, column: '小区名称', why: '与表一 第 2 行是同一个小区。' }])
  })

  it('registers companies only where that was asked for, each once', () => {
    const rows = [row({ company: '新来物业' }), row({ name: '银杏苑', company: '新来 物业' }, 3)]
    expect(read(rows)).toMatchObject({ made: [], faults: [{ line: 2 }, { line: 3 }] })
    expect(read(rows).newCompanies).toHaveLength(1)
    const { made, newCompanies } = read(rows, true)
    expect(made.map(({ compound }) => compound.company)).toEqual([
      { name: '新来物业' },
      { name: '新来 物业' },
    ])
    expect(newCompanies).toHaveLength(1)
  })
})

describe('the words of kinds', () => {
  it('are read as they are shown', () => {
    for (const [kind, title] of Object.entries(serviceTitles)) expect(readServiceKind(title)).toBe(kind)
    for (const [kind, title] of Object.entries(governanceTitles)) expect(readGovernanceKind(title)).toBe(kind)
  })
})
