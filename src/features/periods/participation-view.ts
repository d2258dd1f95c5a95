import type { ParticipationRow } from '../../../core/contract/periods'
import { gateReasonTitles, gateTitles } from '../../../core/method/gate-words'
import { type GateName, gateNames } from '../../../core/method/gates'
import { percentWords } from '../../components/figures/figure-words'
import type { Column, Sort } from '../../components/table'

/** How a person looks at the participation of a period. */
export type ParticipationView = {
  district: string
  subdistrict: string
  text: string
  /** Only compounds that cannot reach some gate, or have not yet. */
  short: boolean
  sort: Sort
}

export const firstView: ParticipationView = {
  district: '',
  subdistrict: '',
  text: '',
  short: false,
  sort: { column: 'compound', direction: 'ascending' },
}

/** The first gate that the answers do not reach yet, with how many are missing; null where they reach all. */
export function nextGate({ answersNeeded, respondedHouseholds }: ParticipationRow) {
  for (const gate of gateNames) {
    const needed = answersNeeded[gate]
    if (needed === null) return { gate, missing: null }
    if (respondedHouseholds < needed) return { gate, missing: needed - respondedHouseholds }
  }
  return null
}

/** “显示得分还差 9 户”, or why it cannot be reached. */
export function nextWords(row: ParticipationRow): string {
  const next = nextGate(row)
  if (next === null) {
    // Enough answers do not open every gate: who has no company, say, cannot be selected.
    const { bindingGate, bindingReason } = row
    return bindingGate && bindingReason ? gateReasonTitles[bindingReason] : '均已达到'
  }
  if (next.missing === null) return `户数较少，达不到${gateTitles[next.gate]}`
  return `${gateTitles[next.gate]}还差 ${next.missing} 户`
}

export function rateOf({ respondedHouseholds, households }: ParticipationRow): number | null {
  return households === 0 ? null : respondedHouseholds / households
}

type ParticipationColumn = Column<ParticipationRow> & {
  order: (row: ParticipationRow) => number | string | null
  /** Nobody can have answered a draft. */
  afterOpening?: boolean
}

const gateColumn = (gate: GateName): ParticipationColumn => ({
  key: gate,
  title: `${gateTitles[gate]}需`,
  number: true,
  // Where even all households would not be enough there is no number.
  words: (row) => String(row.answersNeeded[gate] ?? '—'),
  order: (row) => row.answersNeeded[gate],
})

const columns: readonly ParticipationColumn[] = [
  { key: 'compound', title: '小区', words: (row) => row.name, order: (row) => row.compound },
  {
    key: 'district',
    title: '区县',
    wraps: true,
    words: (row) => row.districtName,
    order: (row) => row.district,
  },
  {
    key: 'subdistrict',
    title: '街道（乡镇）',
    wraps: true,
    words: (row) => row.subdistrictName,
    order: (row) => row.subdistrict,
  },
  {
    key: 'households',
    title: '总户数',
    number: true,
    words: (row) => String(row.households),
    order: (row) => row.households,
  },
  {
    key: 'responded',
    title: '已参评',
    number: true,
    afterOpening: true,
    words: (row) => String(row.respondedHouseholds),
    order: (row) => row.respondedHouseholds,
  },
  {
    key: 'rate',
    title: '参评率',
    number: true,
    afterOpening: true,
    words: (row) => percentWords(rateOf(row)),
    order: rateOf,
  },
  ...gateNames.map(gateColumn),
  {
    key: 'next',
    title: '下一步',
    wraps: true,
    words: nextWords,
    order: (row) => nextGate(row)?.missing ?? null,
  },
]

/** The columns of a draft, which has no answers, or of a period that has been announced. */
export function columnsOf(isDraft: boolean): readonly ParticipationColumn[] {
  return columns.filter(({ afterOpening }) => !(isDraft && afterOpening))
}

/** The order after a column's head was pressed: numbers from the top first, words from their beginning. */
export function sortBy(before: Sort, column: string): Sort {
  const first = columns.find(({ key }) => key === column)?.number ? 'descending' : 'ascending'
  if (before.column !== column) return { column, direction: first }
  return { column, direction: before.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** The rows that a view shows, in its order; what has no number comes last, ties are broken by the compound's code. */
export function rowsIn(rows: readonly ParticipationRow[], view: ParticipationView): ParticipationRow[] {
  const text = view.text.trim()
  const shown = rows.filter(
    (row) =>
      (view.district === '' || row.district === view.district) &&
      (view.subdistrict === '' || row.subdistrict === view.subdistrict) &&
      (text === '' || row.name.includes(text)) &&
      (!view.short || nextGate(row) !== null),
  )
  const order =
    columns.find(({ key }) => key === view.sort.column)?.order ?? ((row: ParticipationRow) => row.compound)
  const sign = view.sort.direction === 'ascending' ? 1 : -1
  return shown.sort((a, b) => {
    const [left, right] = [order(a), order(b)]
    if (left === null || right === null) return left === right ? byCode(a, b) : left === null ? 1 : -1
    return sign * (left < right ? -1 : left > right ? 1 : 0) || byCode(a, b)
  })
}

function byCode(a: ParticipationRow, b: ParticipationRow): number {
  return a.compound < b.compound ? -1 : 1
}
