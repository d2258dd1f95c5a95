import type { GateName, GateReason } from './gates'

/** What a gate opens, in the bureau's words; the same on pages and in files. */
export const gateTitles: Record<GateName, string> = {
  shown: '显示得分',
  ranked: '参与排序',
  selectable: '参与选树',
}

/** Why a gate is shut. */
export const gateReasonTitles: Record<GateReason, string> = {
  too_few_answers: '样本不足',
  margin_too_wide: '误差偏大',
  too_few_households: '户数较少，全部参评也达不到要求',
  no_company: '没有物业服务企业，不参与选树',
  tenure_too_short: '现物业服务时间较短，暂不参与选树',
  company_changed: '评价期间物业服务企业有变更，本期不显示得分',
  household_count_wrong: '登记户数有误，待核实',
  finding_open: '评价数据正在核实，暂不参与选树',
}
