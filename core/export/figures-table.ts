import type { CityTableRow } from '../contract/figures'
import { gateReasonTitles, gateTitles } from '../method/gate-words'

/** One column of the table as a file: its name for machines, its heading for people, and its cell. */
export type Column = { key: keyof CityTableRow; heading: string; cell: (row: CityTableRow) => string }

const text = (key: keyof CityTableRow, heading: string): Column => ({
  key,
  heading,
  cell: (row) => (row[key] === null ? '' : String(row[key])),
})

const fixed = (key: keyof CityTableRow, heading: string, digits: number, factor = 1): Column => ({
  key,
  heading,
  cell: (row) => {
    const value = row[key]
    return typeof value === 'number' ? (value * factor).toFixed(digits) : ''
  },
})

const stateTitles = { open: '评价中', counting: '统计中', final: '已统计' } as const

/** The columns of the city's table as CSV, in the bureau's words. Shares are in percent. */
const figuresColumns: readonly Column[] = [
  text('compound', '小区编码'),
  text('name', '小区'),
  text('districtName', '县区'),
  text('subdistrictName', '街道（乡镇）'),
  text('company', '物业服务企业'),
  text('households', '总户数'),
  text('respondedHouseholds', '参评户数'),
  fixed('responseRate', '参评率（%）', 2, 100),
  fixed('score', '满意度（0–100）', 2),
  fixed('scoreLower', '满意度下限（95%）', 2),
  fixed('scoreUpper', '满意度上限（95%）', 2),
  fixed('mean', '加权平均（0–100）', 2),
  text('bandRank', '档次'),
  text('place', '位次'),
  fixed('satisfactionRate', '满意率（%）', 2, 100),
  fixed('favourableRate', '好评率（%）', 2, 100),
  fixed('margin', '误差（±%，按随机抽样换算）', 2),
  text('complaints', '投诉（件）'),
  fixed('complaintsPer100HouseholdYears', '投诉率（件/百户·年）', 2),
  fixed('complaintsPer100HouseholdYearsLower', '投诉率下限（95%）', 2),
  fixed('complaintsPer100HouseholdYearsUpper', '投诉率上限（95%）', 2),
  fixed('steadiedComplaintsPer100HouseholdYears', '修匀投诉率（件/百户·年）', 2),
  fixed('unresolvedPer100HouseholdYears', '未解决率（件/百户·年）', 2),
  {
    key: 'bindingGate',
    heading: '未达到的要求',
    cell: (row) => (row.bindingGate === null ? '' : gateTitles[row.bindingGate]),
  },
  {
    key: 'bindingReason',
    heading: '原因',
    cell: (row) => (row.bindingReason === null ? '' : gateReasonTitles[row.bindingReason]),
  },
  text('shortfall', '还差户数'),
  { key: 'state', heading: '状态', cell: (row) => stateTitles[row.state] },
]

/** Headings and cells of the table, ready for a CSV writer. */
export function figuresTable(rows: readonly CityTableRow[]): string[][] {
  return [
    figuresColumns.map((column) => column.heading),
    ...rows.map((row) => figuresColumns.map((column) => column.cell(row))),
  ]
}
