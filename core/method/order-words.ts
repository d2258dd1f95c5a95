import { bandOf } from './band'
import type { OrderCriterion, OrderPlace } from './order-place'
import type { OrderParameters, PublicationScope } from './parameters'
import { reaches } from './settled'
import { wordsBeside } from './words-beside'

/** Which compounds a period publishes. */
export const publicationScopeTitles: Record<PublicationScope, string> = {
  all: '公布全部小区',
  ranked: '只公布参与分档的小区',
  selected: '只公布入选的小区',
}

/** The rules of order, as they are called. */
export const orderRuleTitles: Record<OrderParameters['rule'], string> = {
  bandThenSheet: '先分满意度档次',
  thresholdThenSheet: '满意度达到门槛后再比其他',
  weighted: '满意度与附件2得分加权',
}

/** What puts a compound behind the one before it; of the one ahead the same is better. */
const criterionWords: Record<OrderCriterion, { worse: string; better: string }> = {
  eligible: { worse: '样本不足，不参与排序', better: '对方样本不足，不参与排序' },
  threshold: { worse: '满意度没有达到门槛', better: '满意度达到门槛，对方没有' },
  weighted: { worse: '加权得分较低', better: '加权得分较高' },
  band: { worse: '满意度档次较低', better: '满意度档次较高' },
  sheet: { worse: '附件2得分较低', better: '附件2得分较高' },
  complaints: { worse: '投诉率较高', better: '投诉率较低' },
  uncounted: { worse: '没有投诉统计，排在有统计的之后', better: '有投诉统计，后一个小区没有' },
  unresolved: { worse: '未解决投诉率较高', better: '未解决投诉率较低' },
  score: { worse: '其他各项不分先后，满意度较低', better: '其他各项不分先后，满意度较高' },
  code: { worse: '各项相当，按小区编号', better: '各项相当，按小区编号' },
}

/** A band by its limits. Example: band 29 at a grid of 3 is “87–90 分”, the best of a city “第 1 档（87–90 分）”. */
export function bandWords(
  { band, bandRank }: Pick<OrderPlace, 'band' | 'bandRank'>,
  { grid }: Pick<OrderParameters, 'grid'>,
): string | null {
  if (band === null) return null
  const limits = `${band * grid}–${Math.min(100, (band + 1) * grid)} 分`
  return bandRank === null ? limits : `第 ${bandRank} 档（${limits}）`
}

/** What a compound stands by, for whoever reads its page. */
export type Placed = {
  order: Omit<OrderPlace, 'place'>
  /** S. */
  score: number | null
  /** R_EB and U. */
  complaintRate: number | null
  unresolvedRate: number | null
}

/** S beside what the rule makes of it: never rounded into another band, nor across the threshold. Example: “满意度 87.3 分”. */
export function scoreWords(score: number, { rule, grid, threshold }: OrderParameters): string {
  const verdict = (of: number) => (rule === 'thresholdThenSheet' ? reaches(of, threshold) : bandOf(of, grid))
  return `满意度 ${wordsBeside(score, { digits: 1, verdict })} 分`
}

/**
 * Why a ranked compound stands where it stands, in one sentence; null for one that is not ranked, whose gate says why.
 * Example: “第 2 档（87–90 分）：满意度 87.3 分；同档中先比投诉率（修匀后 1.20 件/百户·年），再比未解决投诉率（0.40 件/百户·年），最后比满意度。”
 */
export function placeWords(
  { order, score, complaintRate, unresolvedRate }: Placed,
  of: OrderParameters,
): string | null {
  const band = bandWords(order, of)
  if (band === null || order.bandRank === null || score === null) return null
  const rates = ratesWords(complaintRate, unresolvedRate)
  const satisfaction = scoreWords(score, of)
  switch (of.rule) {
    case 'bandThenSheet':
      return `${band}：${satisfaction}；同档中${rates}。`
    case 'thresholdThenSheet':
      return `${satisfaction}，${reaches(score, of.threshold) ? '达到' : '没有达到'} ${of.threshold} 分的门槛；之后${rates}。`
    case 'weighted':
      return `${satisfaction}（选树时与附件2得分加权）；相同时${rates}。`
  }
}

function ratesWords(complaintRate: number | null, unresolvedRate: number | null): string {
  if (complaintRate === null || unresolvedRate === null)
    return '没有投诉统计，排在有统计的小区之后，再比满意度'
  const [complaints, unresolved] = [complaintRate, unresolvedRate].map(
    (rate) => `${rate.toFixed(2)} 件/百户·年`,
  )
  return `先比投诉率（修匀后 ${complaints}），再比未解决投诉率（${unresolved}），最后比满意度`
}

/** Against the compounds before and after it, without saying which they are; empty for one that is not ranked. */
export function neighbourWords({ behindBy, aheadBy }: Omit<OrderPlace, 'place'>): string[] {
  return [
    ...(behindBy === null ? [] : [`排在前一个小区之后：${criterionWords[behindBy].worse}。`]),
    ...(aheadBy === null ? [] : [`排在后一个小区之前：${criterionWords[aheadBy].better}。`]),
  ]
}
