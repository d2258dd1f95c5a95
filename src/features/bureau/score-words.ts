import type { PublishedCard } from '../../../core/method/published-card'
import { gateWords } from '../../components/figures/figure-words'

/** B in words: “本小区的回答占 89%，全市平均占 11%。” */
export function keptWords({ keptShare }: { keptShare: number }): string {
  if (keptShare === 1) return '全市可比的小区太少，没有向全市平均靠拢。'
  const own = Math.round(100 * keptShare)
  return `得分中，本小区的回答占 ${own}%，全市平均占 ${100 - own}%。`
}

type QuestionGates = PublishedCard['dimensions'][number]['gates']

/** What a question of its own may be used for, by the answers to it: “可比较”, or what is missing. */
export function questionGateWords(gates: QuestionGates): string {
  if (gates === null) return '还没有统计'
  if (!gates.shown.passed) return `不显示：${gateWords(gates.shown)}`
  if (!gates.ranked.passed) return `只显示、不比较：${gateWords(gates.ranked)}`
  return '达到比较的要求'
}
