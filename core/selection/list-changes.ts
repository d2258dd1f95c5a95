import * as z from 'zod/mini'
import { canonical } from '../sealing/canonical'
import type { Candidate } from './candidate'
import type { ListOutcome } from './list-outcome'
import { principleStateTitles } from './outcomes'
import { pointsWords } from './sheet-parameters'

/** What became of a compound from one list to the next, and which facts of it changed. */
export const listChange = z.object({
  compound: z.string(),
  name: z.string(),
  /** From 1; null: had, or has, no place. */
  from: z.nullable(z.int()),
  to: z.nullable(z.int()),
  /** Changed facts in words; empty where it moved by those of others. */
  facts: z.array(z.string()),
})
export type ListChange = z.infer<typeof listChange>

type Listed = { candidates: readonly Candidate[]; outcome: Pick<ListOutcome, 'places'> }

/** Everything that is otherwise in a list than in the one before, by code. */
export function listChanges(before: Listed, after: Listed): ListChange[] {
  const placeIn = ({ outcome }: Listed, compound: string) =>
    outcome.places.find((each) => each.compound === compound)?.place ?? null
  const codes = new Set([...before.candidates, ...after.candidates].map(({ compound }) => compound))
  return [...codes].sort().flatMap((compound) => {
    const of = (listed: Listed) => listed.candidates.find((each) => each.compound === compound) ?? null
    const [was, is] = [of(before), of(after)]
    const [from, to] = [placeIn(before, compound), placeIn(after, compound)]
    const facts = changedFacts(was, is)
    if (from === to && facts.length === 0) return []
    return [{ compound, name: (is ?? was)!.name, from, to, facts }]
  })
}

function changedFacts(was: Candidate | null, is: Candidate | null): string[] {
  if (was === null) return ['新进入选树范围']
  if (is === null) return ['申报已撤回']
  const principles = is.principles.flatMap(({ principle, state }) => {
    const earlier = was.principles.find((each) => each.principle === principle)?.state ?? 'unattested'
    if (earlier === state) return []
    return [`原则要求第 ${principle} 条由${principleStateTitles[earlier]}改为${principleStateTitles[state]}`]
  })
  const facts = [...principles, ...changedSheet(was, is)]
  if (was.ruledOut === null && is.ruledOut !== null) facts.push(`经裁定退出：${is.ruledOut.why}`)
  if (was.ruledOut !== null && is.ruledOut === null) facts.push('经裁定恢复')
  const isSame = canonical(was.figures) === canonical(is.figures)
  return isSame ? facts : [...facts, '评价结果经重新统计有变动']
}

function changedSheet({ sheet: was }: Candidate, { sheet: is }: Candidate): string[] {
  if (was.score === is.score) return []
  const words = (score: number | null) => (score === null ? '未评定' : `${pointsWords(score)} 分`)
  return [`附件2得分由${words(was.score)}改为${words(is.score)}`]
}
