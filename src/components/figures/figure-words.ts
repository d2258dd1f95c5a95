import { gateReasonTitles } from '../../../core/method/gate-words'
import type { GateName, GateReason } from '../../../core/method/gates'

/** A share (0…1) as “86.4%”; a dash where there is none. */
export function percentWords(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`
}

/** A score (0…100) as “87.3”; a dash where it may not be shown. */
export function scoreWords(score: number | null): string {
  return score === null ? '—' : score.toFixed(1)
}

/** A margin of error in percent as “±7.5%”. */
export function marginWords(margin: number | null): string {
  return margin === null ? '—' : `±${margin.toFixed(1)}%`
}

/** A rate of complaints in 件/百户·年 as “1.25”; a dash where there is none. */
export function rateWords(rate: number | null): string {
  return rate === null ? '—' : rate.toFixed(2)
}

/** A rate with its limits: “1.25（0.52～2.92）”. */
export function rateRangeWords(rate: number | null, limits: { lower: number; upper: number } | null): string {
  return limits === null ? rateWords(rate) : `${rateWords(rate)}（${limitsWords(limits)}）`
}

/** Limits of a rate: “0.52～2.92”. */
export function limitsWords({ lower, upper }: { lower: number; upper: number }): string {
  return `${lower.toFixed(2)}～${upper.toFixed(2)}`
}

type Shut = { reason: GateReason | null; shortfall: number | null }

/** Why a gate is shut, and how many households are missing where more answers would open it. */
export function gateWords({ reason, shortfall }: Shut): string {
  if (reason === null) return '已达到'
  return shortfall ? `${gateReasonTitles[reason]}，还差 ${shortfall} 户` : gateReasonTitles[reason]
}

const shortTitles: Record<GateName, string> = { shown: '显示', ranked: '排序', selectable: '选树' }

/** The gate that binds, in one line of a table: “选树还差 12 户”. */
export function bindingWords(gate: GateName | null, shut: Shut): string {
  if (gate === null) return '均已达到'
  return shut.shortfall ? `${shortTitles[gate]}还差 ${shut.shortfall} 户` : gateWords(shut)
}

/** How sure a score is, and the plain mean that it was drawn from. Example: “95% 区间 81.9–92.8；按户数加权平均 88.0”. */
export function intervalWords({
  mean,
  steadied,
}: {
  mean: number
  steadied: { interval: { lower: number; upper: number } | null }
}): string {
  const plain = `按户数加权平均 ${mean.toFixed(1)}`
  if (steadied.interval === null) return plain
  const { lower, upper } = steadied.interval
  return `95% 区间 ${Math.max(0, lower).toFixed(1)}–${Math.min(100, upper).toFixed(1)}；${plain}`
}

/** An interval of a score as far as scores go: “81.9～92.8”. */
export function scoreRangeWords({ lower, upper }: { lower: number; upper: number }): string {
  return `${scoreWords(Math.max(0, lower))}～${scoreWords(Math.min(100, upper))}`
}

type Exclusions = { answers: number | null; figuresWith: { steadied: { score: number } } | null }

/** What rulings took out, and the score with it; null where they took out nothing. */
export function exclusionWords({ answers, figuresWith }: Exclusions): string | null {
  if (answers === 0) return null
  if (answers === null) return '经裁定有少数几户不计入，不另列若计入的得分'
  const taken = `经裁定 ${answers} 户不计入`
  return figuresWith === null ? taken : `${taken}；若计入，得分为 ${scoreWords(figuresWith.steadied.score)}`
}
