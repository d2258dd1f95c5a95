import type { CityTableRow } from '../../../core/contract/figures'
import {
  bindingWords,
  marginWords,
  percentWords,
  rateRangeWords,
  rateWords,
  scoreWords,
} from '../../components/figures/figure-words'
import type { Column } from '../../components/table'

export type FigureColumn = Column<CityTableRow> & {
  /** What rows are ordered by; null comes last in either direction. */
  order: (row: CityTableRow) => number | string | null
  /** Only participation exists while the period is open. */
  afterClosing?: boolean
  /** What stands first is the least. */
  leastFirst?: boolean
  /** Makes room for the side panel, which says the same. */
  inPanel?: boolean
}

/** Text of the line 要求: which gate is shut and why. */
export function rowGateWords(row: CityTableRow): string {
  if (row.state === 'counting') return '还在统计，稍后可见'
  return bindingWords(row.bindingGate, { reason: row.bindingReason, shortfall: row.shortfall })
}

/** The complaint rate with its limits: “1.25（0.52～2.92）”. */
function rowRateWords(row: CityTableRow): string {
  const lower = row.complaintsPer100HouseholdYearsLower
  const upper = row.complaintsPer100HouseholdYearsUpper
  const limits = lower === null || upper === null ? null : { lower, upper }
  return rateRangeWords(row.complaintsPer100HouseholdYears, limits)
}

/** The table's columns, also those of the download. */
export const figureColumns: readonly FigureColumn[] = [
  {
    key: 'place',
    title: '名次',
    number: true,
    afterClosing: true,
    leastFirst: true,
    words: (row) => (row.place === null ? '—' : String(row.place)),
    order: (row) => row.place,
  },
  { key: 'name', title: '小区', words: (row) => row.name, order: (row) => row.name },
  {
    key: 'district',
    inPanel: true,
    title: '区县',
    wraps: true,
    words: (row) => row.districtName,
    order: (row) => row.district,
  },
  {
    key: 'subdistrict',
    inPanel: true,
    title: '街道（乡镇）',
    wraps: true,
    words: (row) => row.subdistrictName,
    order: (row) => row.subdistrict,
  },
  {
    key: 'company',
    inPanel: true,
    title: '物业服务企业',
    wraps: true,
    words: (row) => row.company ?? '—',
    order: (row) => row.company,
  },
  {
    key: 'score',
    title: '得分',
    number: true,
    afterClosing: true,
    words: (row) => scoreWords(row.score),
    order: (row) => row.score,
  },
  {
    key: 'satisfactionRate',
    title: '满意率',
    number: true,
    afterClosing: true,
    words: (row) => percentWords(row.satisfactionRate),
    order: (row) => row.satisfactionRate,
  },
  {
    key: 'favourableRate',
    title: '好评率',
    number: true,
    afterClosing: true,
    words: (row) => percentWords(row.favourableRate),
    order: (row) => row.favourableRate,
  },
  {
    key: 'respondedHouseholds',
    title: '参评户',
    number: true,
    words: (row) => String(row.respondedHouseholds),
    order: (row) => row.respondedHouseholds,
  },
  {
    key: 'households',
    title: '总户数',
    number: true,
    words: (row) => String(row.households),
    order: (row) => row.households,
  },
  {
    key: 'responseRate',
    title: '参评率',
    number: true,
    words: (row) => percentWords(row.responseRate),
    order: (row) => row.responseRate,
  },
  {
    key: 'margin',
    title: '误差',
    number: true,
    afterClosing: true,
    words: (row) => marginWords(row.margin),
    order: (row) => row.margin,
  },
  {
    key: 'complaints',
    inPanel: true,
    title: '投诉',
    number: true,
    afterClosing: true,
    words: (row) => (row.complaints === null ? '—' : String(row.complaints)),
    order: (row) => row.complaints,
  },
  {
    key: 'complaintRate',
    title: '投诉率',
    number: true,
    afterClosing: true,
    words: rowRateWords,
    order: (row) => row.complaintsPer100HouseholdYears,
  },
  {
    key: 'steadiedRate',
    inPanel: true,
    title: '修匀率',
    number: true,
    afterClosing: true,
    words: (row) => rateWords(row.steadiedComplaintsPer100HouseholdYears),
    order: (row) => row.steadiedComplaintsPer100HouseholdYears,
  },
  {
    key: 'unresolvedRate',
    inPanel: true,
    title: '未解决率',
    number: true,
    afterClosing: true,
    words: (row) => rateWords(row.unresolvedPer100HouseholdYears),
    order: (row) => row.unresolvedPer100HouseholdYears,
  },
  {
    key: 'gate',
    title: '要求',
    wraps: true,
    words: rowGateWords,
    order: (row) => row.shortfall,
  },
]

type Shown = { phase: 'open' | 'final'; placed: boolean; besidePanel?: boolean }

/** The columns that a phase has; places where there are any, and beside an open side panel nothing that it says itself. */
export function columnsOf({ phase, placed, besidePanel }: Shown): readonly FigureColumn[] {
  return figureColumns.filter(
    ({ key, afterClosing, inPanel }) =>
      (phase === 'final' || !afterClosing) && (placed || key !== 'place') && !(besidePanel && inPanel),
  )
}

/** Whether a table tells places: whoever sees only what is published is told none. */
export function tellsPlaces(rows: readonly CityTableRow[]): boolean {
  return rows.some(({ place }) => place !== null)
}
