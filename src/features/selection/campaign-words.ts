import type { readCampaignPlan } from '../../../core/contract/campaigns'
import type { OutputOf } from '../../../core/contract/endpoint'
import { orderRuleTitles } from '../../../core/method/order-words'
import type { OrderParameters } from '../../../core/method/parameters'
import type { Campaign, CampaignPlan, StageMove } from '../../../core/selection/campaign'
import { stageTitles } from '../../../core/selection/stages'
import { chinaMoment } from '../../platform/time'

const short = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`

/** A day, with its year where that is another one. */
const dayOf = (day: string, year: number) =>
  day.startsWith(`${year}-`) ? short(day) : `${Number(day.slice(0, 4))} 年 ${short(day)}`

/** “12 月 29 日 – 2027 年 1 月 8 日”, in the campaign of 2026: a year is said once. */
export function daysWords(
  { opensOn, closesOn }: { opensOn: string; closesOn: string },
  year: number,
): string {
  return `${dayOf(opensOn, year)} – ${dayOf(closesOn, Number(opensOn.slice(0, 4)))}`
}

/** “截止日由 11 月 20 日改为 11 月 21 日：台风影响申报（市住建局）”. */
export function moveWords({ day, from, to, why, office }: StageMove, year: number): string {
  const moved = `由 ${dayOf(from, year)}改为 ${dayOf(to, year)}`
  // The reason is somebody's own sentence: its full stop would stand before the bracket.
  return `${day === 'opensOn' ? '开始日' : '截止日'}${moved}：${why.replace(/。$/, '')}（${office}）`
}

/** What every rule compares last. */
const tail = '仍相同的，依次比投诉率、未解决投诉率、满意度。'

/** The order rule in one sentence. */
export function ruleWords({
  rule,
  grid,
  threshold,
  weight,
}: Pick<OrderParameters, 'rule' | 'grid' | 'threshold' | 'weight'>): string {
  const title = orderRuleTitles[rule]
  switch (rule) {
    case 'bandThenSheet':
      return `${title}：满意度每 ${grid} 分一档，档次高的在前；同档的比附件2得分；${tail}`
    case 'thresholdThenSheet':
      return `${title}：满意度达到 ${threshold} 分的在前，再比附件2得分；${tail}`
    case 'weighted':
      return `${title}：满意度占 ${Math.round(weight * 100)}%，附件2得分占 ${Math.round((1 - weight) * 100)}%；${tail}`
  }
}

function quotaWords({ fewest, most }: Campaign['quota']): string {
  return fewest === most ? `${most} 个` : `${fewest} 至 ${most} 个`
}

/** The rules of a selection, as name and words. */
export function rulesTable(plan: CampaignPlan): string[][] {
  const { quota, recommendations, shortlistTimes, parameters, order } = plan
  const { paperRound } = parameters
  const explainable = Object.entries(parameters.principles).flatMap(([number, mode]) =>
    mode === 'explainable' ? [`第 ${number} 条`] : [],
  )
  return [
    ['选树名额', `${quotaWords(quota)}，向省推荐 ${recommendations} 个`],
    ['排序规则', ruleWords(order)],
    [
      '入围',
      `原则要求全部通过的小区，按规则取前 ${quota.most * shortlistTimes} 名，与末位不分先后的一并入围`,
    ],
    [
      '随机纸质评价',
      `评价截止前 ${paperRound.daysBeforeClose} 天起，参评户数不足的申报小区各随机抽取 ${paperRound.households} 户`,
    ],
    ['两位评审的差距', `相差超过 ${parameters.differenceThreshold} 分的，由第三位评审，取三份中居中的一份`],
    ['附件2最低得分', `${parameters.sheetFloor} 分`],
    ['满意度要求', `不低于 ${parameters.satisfactionAtLeast} 分`],
    ['投诉率要求', `不高于 ${parameters.complaintRateAtMost} 件/百户·年（修匀后）`],
    ['物业费收费率', `不低于 ${parameters.collectionRateAtLeast}%`],
    ['回溯期', `${parameters.lookBackMonths} 个月`],
    [
      '可说明的原则要求',
      explainable.length === 0 ? '无，八条全部必备' : `${explainable.join('、')}（须有集体决定）`,
    ],
    ['名单公示', `${parameters.objectionDays} 天`],
  ]
}

type Remark = OutputOf<typeof readCampaignPlan>['remarks'][number]

export function remarkWords({ code, stage, needed, possible }: Remark): string {
  switch (code) {
    case 'results_too_late':
      return `评价结果公布晚于“${stageTitles[stage]}”开始，名单要等结果公布后才能生成。`
    case 'objection_days_short':
      return `“${stageTitles[stage]}”只有 ${possible} 天，至少要有 ${needed} 天：生成名单的当天，加上规定的公示天数。`
    case 'assessors_too_few':
      return `“${stageTitles[stage]}”时间不够：需评 ${needed} 份，现有评审专家最多评 ${possible} 份。请增加专家或延长时间。`
    case 'paper_round_passed':
      return '申报开始时已过随机纸质评价的时间，样本不足的小区来不及再做一轮。'
  }
}

/** The year of a campaign by its code; this year without one. */
export function yearIn(code: string | undefined): number {
  return code === undefined ? chinaMoment(Date.now()).year : Number(code.slice(1, 5))
}
