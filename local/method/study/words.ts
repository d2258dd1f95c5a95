import type { Measure } from './measure'
import type { Order } from './orders'
import type { Scenario } from './scenarios'

export const orderTitles: Record<Order, string> = {
  raw: '平均分，不设门槛',
  lowerBound: 't 分布下限，不设门槛',
  rawGate: '平均分＋门槛',
  weightedGate: '加权平均分＋门槛',
  wilsonGate: 'Wilson 型下限＋门槛',
  steadied: '修匀后得分＋门槛',
  bands: '分档后比投诉率＋门槛（默认规则）',
}

export const orderNotes: Record<Order, string> = {
  raw: '所有答案的平均分，一户也算',
  lowerBound: '平均分减去误差（t 分布，用小区自己的方差；两户起算，自由度很小时用近似值）',
  rawGate: '达到参与排序门槛的小区，按平均分',
  weightedGate: '同样的门槛，按楼栋加权后的平均分 y',
  wilsonGate: '同样的门槛，把加权平均分当作比例，取 Wilson 区间的下限',
  steadied: '同样的门槛，按加权、修匀后的得分 S',
  bands: '同样的门槛，3 分一档，同档内比修匀投诉率，再比 S',
}

export const scenarioTitles: Record<Scenario, string> = {
  plain: '照常',
  friendlyAlone: '只有六户亲友作答',
  friendlyAdded: '多六户亲友',
  stuffed: '冒填一成户数',
  coerced: '一栋楼全部填“非常满意”',
  dissatisfiedMore: '不满意的更愿意答',
  dissatisfiedLess: '不满意的更不愿答',
  dissatisfiedUneven: '半数小区里不满意的少答',
}

/** What is done in the compounds that were drawn, or in the whole city. */
export const scenarioNotes: Record<Exclude<Scenario, 'plain'>, string> = {
  friendlyAlone: '抽出的小区里没有别人作答，只有六户亲友，都填“非常满意”。',
  friendlyAdded: '抽出的小区在原有评价之外，多六户没有作答的亲友，都填“非常满意”。',
  stuffed: '抽出的小区里，每栋楼都有一成住户没有作答而被冒填“非常满意”。',
  coerced: '抽出的小区里，户数最多的一栋楼全部住户都填“非常满意”。',
  dissatisfiedMore: '全市“不满意”“非常不满意”的住户，作答的机会是别人的两倍。',
  dissatisfiedLess: '全市“不满意”“非常不满意”的住户，作答的机会是别人的一半。',
  dissatisfiedUneven: '随机一半小区里，“不满意”“非常不满意”的住户作答的机会只有四分之一，另一半小区照常。',
}

export const figure = ({ mean }: Measure, digits = 2) => mean.toFixed(digits)
export const withError = (measure: Measure) => `${figure(measure)} ± ${measure.error.toFixed(2)}`
export const percent = ({ mean }: Measure) => `${(100 * mean).toFixed(0)}%`
