import { gateReasonTitles } from '../method/gate-words'
import type { OrderPlace } from '../method/order-place'
import { bandWords, neighbourWords, scoreWords } from '../method/order-words'
import type { OrderParameters } from '../method/parameters'
import { reaches } from '../method/settled'
import type { Candidate } from './candidate'
import { letsPass, type PrincipleOutcome, principleStateTitles } from './outcomes'
import { pointsWords } from './sheet-parameters'

type Standing = {
  score: number
  sheet: number
  complaintRate: number | null
  order: Omit<OrderPlace, 'place'>
}

/**
 * Why a candidate stands where it stands, in one sentence. Example: “满意度 88.2 分（87–90 分一档），附件2得分 92.5 分，投诉率 1.20
 * 件/百户·年（修匀后）；排在前一个小区之后：附件2得分较低。”
 */
export function listPlaceWords(
  { score, sheet, complaintRate, order }: Standing,
  of: OrderParameters,
): string {
  const complaints =
    complaintRate === null ? '没有投诉统计' : `投诉率 ${complaintRate.toFixed(2)} 件/百户·年（修匀后）`
  const [behind] = order.behindBy === null ? ['列第一。'] : neighbourWords({ ...order, aheadBy: null })
  return `${ruleWords({ score, sheet, order }, of)}，${complaints}；${behind}`
}

function ruleWords({ score, sheet, order }: Omit<Standing, 'complaintRate'>, of: OrderParameters): string {
  const satisfaction = scoreWords(score, of)
  const points = `附件2得分 ${pointsWords(sheet)} 分`
  switch (of.rule) {
    case 'bandThenSheet':
      // By its limits: the number of a band counts the whole city's in the results.
      return `${satisfaction}（${bandWords({ ...order, bandRank: null }, of)}一档），${points}`
    case 'thresholdThenSheet':
      return `${satisfaction}，${reaches(score, of.threshold) ? '达到' : '没有达到'} ${of.threshold} 分的门槛，${points}`
    case 'weighted': {
      const weighted = of.weight * score + ((1 - of.weight) * sheet) / 100
      return `${satisfaction}与${points}加权为 ${weighted.toFixed(2)} 分`
    }
  }
}

/** Why answers do not suffice for a selection. */
export function notSelectableWords({ selectable }: NonNullable<Candidate['figures']>): string {
  const reason = selectable.reason === null ? '未达到参与选树的条件' : gateReasonTitles[selectable.reason]
  const isShort = selectable.reason === 'too_few_answers' || selectable.reason === 'margin_too_wide'
  if (!isShort) return `${reason}。`
  const missing = selectable.shortfall ? `，还差 ${selectable.shortfall} 户` : ''
  return `本期样本不足${missing}，不参与选树。`
}

/** Which principles stop a compound, and why. */
export function stoppedWords(principles: readonly PrincipleOutcome[]): string {
  return principles
    .filter((each) => !letsPass(each))
    .map(
      ({ principle, state, words }) => `原则要求第 ${principle} 条${principleStateTitles[state]}：${words}`,
    )
    .join('；')
    .concat('。')
}
