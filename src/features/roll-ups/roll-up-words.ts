import type { RollUpRow } from '../../../core/contract/roll-ups'
import type { RollUpKind } from '../../../core/method/roll-up'
import { overallCode, questionnaireV1 } from '../../../core/rating/questionnaire'
import { percentWords, rateRangeWords, scoreWords } from '../../components/figures/figure-words'
import type { Option } from '../../components/select'
import type { Column, Sort } from '../../components/table'

/** What compounds are rolled up to, in the order of a select. */
const kindTitles: Record<RollUpKind, string> = {
  city: '全市',
  district: '区县',
  subdistrict: '街道（乡镇）',
  residentsCommittee: '居委会',
  company: '物业服务企业',
}

export const kindOptions: readonly Option[] = Object.entries(kindTitles).map(([value, words]) => ({
  value,
  words,
}))

/** The kind that an address names. */
export function kindNamed(name: string | undefined): RollUpKind {
  return name !== undefined && Object.hasOwn(kindTitles, name) ? (name as RollUpKind) : 'district'
}

/** The questions of a kind: of a company those alone that it answers for. */
export function questionOptions(kind: RollUpKind): Option[] {
  const asked = questionnaireV1.dimensions.filter(
    ({ answersFor }) => kind !== 'company' || answersFor === 'company',
  )
  return [
    { value: overallCode, words: '总体评价' },
    ...asked.map(({ code, title }) => ({ value: code, words: title })),
  ]
}

/** How figures of a kind are made, for whoever reads them. */
export function madeOfWords(kind: RollUpKind): string {
  const common =
    '得分、满意率、好评率按各小区户数加权，只计入显示得分的小区；加权的是各小区的加权平均分，没有向全市平均靠拢。投诉率按全部小区的件数和户·年合计。'
  return kind === 'company'
    ? `${common}企业只计入本期评价期间由它服务的小区，只统计由企业负责的问题，投诉只计入它服务期间的。`
    : common
}

export type UnitColumn = Column<RollUpRow> & { order: (row: RollUpRow) => number | string | null }

const responseRate = ({ households, respondedHouseholds }: RollUpRow) =>
  households === 0 ? null : respondedHouseholds / households

/** The score of a unit, or why there is none. */
export function unitScoreWords({ question }: RollUpRow): string {
  return question === null ? '样本不足' : scoreWords(question.mean)
}

/** How much of a unit the score is made from: “3 个小区，1200 户”. */
export function basisWords({ question }: RollUpRow): string {
  return question === null ? '没有显示得分的小区' : `${question.compounds} 个小区，${question.households} 户`
}

export const unitColumns: readonly UnitColumn[] = [
  { key: 'name', title: '名称', wraps: true, words: ({ name }) => name, order: ({ code }) => code },
  {
    key: 'mean',
    title: '得分',
    number: true,
    words: unitScoreWords,
    order: ({ question }) => question?.mean ?? null,
  },
  {
    key: 'satisfactionRate',
    title: '满意率',
    number: true,
    words: ({ question }) => percentWords(question?.satisfactionRate ?? null),
    order: ({ question }) => question?.satisfactionRate ?? null,
  },
  {
    key: 'favourableRate',
    title: '好评率',
    number: true,
    words: ({ question }) => percentWords(question?.favourableRate ?? null),
    order: ({ question }) => question?.favourableRate ?? null,
  },
  {
    key: 'basis',
    title: '计入得分',
    number: true,
    words: basisWords,
    order: ({ question }) => question?.households ?? null,
  },
  {
    key: 'compounds',
    title: '小区',
    number: true,
    words: ({ compounds }) => String(compounds),
    order: ({ compounds }) => compounds,
  },
  {
    key: 'ranked',
    title: '参与排序',
    number: true,
    words: ({ ranked }) => String(ranked),
    order: ({ ranked }) => ranked,
  },
  {
    key: 'responseRate',
    title: '参评率',
    number: true,
    words: (row) => percentWords(responseRate(row)),
    order: responseRate,
  },
  {
    key: 'complaintRate',
    title: '投诉率（95% 区间）',
    number: true,
    words: ({ complaints }) => rateRangeWords(complaints?.rate ?? null, complaints?.limits ?? null),
    order: ({ complaints }) => complaints?.rate ?? null,
  },
]

/** Units in an order; what is not known comes last in either direction, ties stand by code. */
export function inOrder(units: readonly RollUpRow[], { column, direction }: Sort): RollUpRow[] {
  const order = unitColumns.find(({ key }) => key === column)?.order ?? (({ code }: RollUpRow) => code)
  const sign = direction === 'ascending' ? 1 : -1
  return [...units].sort((a, b) => {
    const [left, right] = [order(a), order(b)]
    if (left === right) return a.code < b.code ? -1 : 1
    if (left === null || right === null) return left === null ? 1 : -1
    return sign * (left < right ? -1 : 1)
  })
}

/** The order after a column's head was pressed: figures from the top first. */
export function sortUnits(before: Sort, column: string): Sort {
  if (before.column !== column) return { column, direction: column === 'name' ? 'ascending' : 'descending' }
  return { column, direction: before.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** What a phone shows under a unit's name. */
export function cardLines(row: RollUpRow): string[] {
  const { compounds, shown, ranked, complaints, question } = row
  return [
    `${compounds} 个小区，${shown} 个显示得分，${ranked} 个参与排序；参评率 ${percentWords(responseRate(row))}`,
    ...(question
      ? [`满意率 ${percentWords(question.satisfactionRate)}，好评率 ${percentWords(question.favourableRate)}`]
      : []),
    ...(complaints
      ? [`投诉 ${complaints.counted} 件，投诉率 ${rateRangeWords(complaints.rate, complaints.limits)}`]
      : []),
  ]
}
