import type { InputOf } from '../../../core/contract/endpoint'
import type { objectToSelection } from '../../../core/contract/selection-objections'
import { variantTitles } from '../../../core/method/annex-words'
import type { ListPlace, ListVariant } from '../../../core/selection/list-outcome'

export type Aspect = InputOf<typeof objectToSelection>['aspect']

export const aspectTitles: Record<Aspect, string> = {
  eligibility: '申报资格',
  principle: '原则要求',
  sheet: '附件2评分',
  satisfaction: '居民评价',
  other: '其他',
}

export const objectionStates = { open: '办理中', upheld: '成立', rejected: '不成立' } as const

export const awardStates = { awarded: '有效', underReview: '复核中', revoked: '已撤销' } as const

export const awardStepTitles = {
  awarded: '公布',
  reviewOpened: '启动复核',
  upheld: '复核后维持',
  revoked: '撤销',
} as const

export const variantWords = (variant: ListVariant) => variantTitles[variant]

/** Who would come in, and who would not, if one thing had been chosen otherwise. */
export function againstChosen(
  first: readonly string[],
  {
    places,
    most,
    nameOf,
  }: { places: readonly ListPlace[]; most: number; nameOf: (compound: string) => string },
): string {
  const chosen = places.slice(0, most).map(({ compound }) => compound)
  const enters = first.filter((each) => !chosen.includes(each)).map(nameOf)
  const leaves = chosen.filter((each) => !first.includes(each)).map(nameOf)
  if (enters.length === 0 && leaves.length === 0) return '相同'
  const words = (what: string, names: string[]) => (names.length === 0 ? [] : [`${what}${names.join('、')}`])
  return [...words('换入：', enters), ...words('换出：', leaves)].join('；')
}

/** “由第 3 名变为第 2 名”. */
export function movedWords({ from, to }: { from: number | null; to: number | null }): string {
  const words = (place: number | null) => (place === null ? '无名次' : `第 ${place} 名`)
  return from === to ? `名次不变（${words(to)}）` : `由${words(from)}变为${words(to)}`
}
