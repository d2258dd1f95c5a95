import { type Category, partyTitles } from '../../../core/complaint/categories'
import { outsideResultTitles } from '../../../core/complaint/outside-case'
import type { OutsideColumn } from '../../../core/complaint/outside-columns'
import type { OutsideCaseView, OutsideFault, ShownFacts } from '../../../core/contract/outside-cases'
import { wordsOfDay } from '../../../core/place/day'

/** “2026 年 3 月”, of a month as `2026-03`. */
export function monthWords(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`
}

export function resultWords(result: OutsideCaseView['result']): string {
  return result === null ? '未注明' : outsideResultTitles[result]
}

/** The column that a row is told of by, for what only the cloud knows to be wrong. */
export const faultColumns: Record<OutsideFault, OutsideColumn> = {
  unknown_compound: 'compound',
  out_of_scope: 'compound',
  unknown_category: 'category',
  date_not_come: 'receivedOn',
  received_too_early: 'receivedOn',
  outside_case_elsewhere: 'number',
}

const factTitles = {
  compoundName: '小区',
  receivedOn: '受理日期',
  category: '类别',
  responsible: '责任单位',
  result: '办理结果',
} as const

/** What a correction changes, a line a fact: “受理日期：2026 年 3 月 1 日 → 2026 年 3 月 2 日”. */
export function correctionWords(
  stored: ShownFacts,
  read: ShownFacts,
  categories: readonly Category[],
): string[] {
  const told = (facts: ShownFacts): Record<keyof typeof factTitles, string> => ({
    compoundName: facts.compoundName,
    receivedOn: wordsOfDay(facts.receivedOn),
    category: categories.find(({ code }) => code === facts.category)?.title ?? facts.category,
    responsible: partyTitles[facts.responsible],
    result: resultWords(facts.result),
  })
  const [before, after] = [told(stored), told(read)]
  const changed = (Object.keys(factTitles) as (keyof typeof factTitles)[]).filter(
    (fact) => before[fact] !== after[fact],
  )
  return changed.map((fact) => `${factTitles[fact]}：${before[fact]} → ${after[fact]}`)
}
