import { orderRuleTitles, publicationScopeTitles } from '../../../core/method/order-words'
import type { MethodParameters } from '../../../core/method/parameters'

/** The parameters that a period was counted with, as people read them: name and value. */
export function parameterWords(parameters: MethodParameters): [name: string, value: string][] {
  const { gates, order, complaints, weights, strata } = parameters
  const small = gates.smallCompounds
  return [
    ['办法版本', `第 ${parameters.version} 版`],
    ['排序规则', orderRuleTitles[order.rule]],
    ...(order.rule === 'bandThenSheet' ? [pair('每档宽度', `${order.grid} 分`)] : []),
    ...(order.rule === 'thresholdThenSheet' ? [pair('满意度门槛', `${order.threshold} 分`)] : []),
    ...(order.rule === 'weighted' ? [pair('满意度权重', percent(order.weight))] : []),
    ['公布范围', publicationScopeTitles[parameters.publicationScope]],
    ['显示得分', `至少 ${gates.shownAnswers} 户回答`],
    ['参与分档', `至少 ${gates.rankedAnswers} 户回答，误差不超过 ±${gates.rankedMarginPercent}%`],
    [
      '参与选树',
      `达到 ±${gates.selectableMarginPercent}% 所需的户数（最多 ${gates.selectableAnswersEnough} 户），现物业服务满 ${gates.selectableTenureMonths} 个月`,
    ],
    [
      '小型小区另定',
      small === null
        ? '否'
        : `${small.below} 户以下：分档至少 ${small.ranked.answers} 户且不少于三分之一，选树至少 ${small.selectable.answers} 户且不少于 ${percent(small.selectable.share)}`,
    ],
    ['楼栋分组', `相邻楼栋合并到至少 ${strata.smallestHouseholds} 户`],
    ['权重范围', `三分之一到 ${weights.largest}`],
    ['抽样修正下限', percent(parameters.finiteFloor)],
    ['投诉统计', `截止前 ${complaints.exposureMonths} 个月`],
    ['投诉率修匀', `${complaints.steadyingHouseholdYears} 户·年`],
    ['投诉率、未解决率比较', `每 ${order.complaintStep} 件/百户·年一级`],
    ['不公布的人数', `不足 ${parameters.smallestCell} 户`],
    ['置信水平', percent(parameters.confidence)],
  ]
}

const pair = (name: string, value: string): [string, string] => [name, value]
const percent = (share: number) => `${Math.round(100 * share)}%`
