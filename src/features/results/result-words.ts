import type { ResultRow } from '../../../core/contract/public-results'
import { cityMeanOf } from '../../../core/method/city-mean'
import { bandWords, publicationScopeTitles } from '../../../core/method/order-words'
import type { OrderParameters, PublicationScope } from '../../../core/method/parameters'
import type { PublishedCard } from '../../../core/method/published-card'
import { gateWords, scoreWords } from '../../components/figures/figure-words'

type Overall = NonNullable<PublishedCard['overall']>

/** How many compounds of the question are not published; empty where all are. */
export function unpublishedWords(count: number, scope: PublicationScope): string {
  if (count === 0) return ''
  return `本期${publicationScopeTitles[scope]}，另有 ${count} 个小区不在公布范围内。小区住户登录后可查看本小区的结果。`
}

/** The interval of a score: “实际满意度大致在 81.9～92.8 分之间（95% 区间）”. */
export function intervalWords({ interval }: Overall['steadied']): string {
  if (interval === null) return '本期可比较的小区太少，不计算区间。'
  const lower = Math.max(0, interval.lower).toFixed(1)
  const upper = Math.min(100, interval.upper).toFixed(1)
  return `实际满意度大致在 ${lower}～${upper} 分之间（95% 区间）。`
}

/** y beside S, and why they differ. */
export function drawnWords(overall: Overall): string {
  const city = cityMeanOf(overall)
  const mean = `住户评价按楼栋户数加权平均是 ${scoreWords(overall.mean)} 分`
  if (city === null) return `${mean}，本期没有调整。`
  return `${mean}，全市平均 ${scoreWords(city)} 分。回答的户数越少，得分越向全市平均靠拢：本小区保留自身评价的 ${Math.round(100 * overall.steadied.keptShare)}%，得分是 ${scoreWords(overall.steadied.score)} 分。`
}

/** What stands above the compounds of a band: “第 2 档（87–90 分）”, or that they are not ranked. */
export function groupWords(
  row: ResultRow,
  before: ResultRow | undefined,
  order: OrderParameters,
): string | null {
  if (before !== undefined && before.bandRank === row.bandRank) return null
  return row.bandRank === null ? '没有分档的小区' : bandWords(row, order)
}

/** Why a compound is not ranked; empty for one that is. */
export function unrankedWords({ unranked }: Pick<ResultRow, 'unranked'>): string {
  return unranked === null ? '' : gateWords(unranked)
}
