import { compareOutsideCases, type ShownFacts } from '../../core/contract/outside-cases'
import type { OutsideCase } from '../../core/record/outside-cases'
import { handle } from '../platform/call'
import { judgeOutsideCases } from './judge-outside-cases'

export const compareOutsideCasesHandler = handle(compareOutsideCases, async ({ source, cases }, call) => {
  const judged = await judgeOutsideCases(source, cases, call)
  return {
    rows: judged.map((row) => {
      if (row.fault !== null) return { state: 'fault' as const, fault: row.fault }
      if (row.stored === null) return { state: 'new' as const }
      if (!row.isChanged) return { state: 'unchanged' as const }
      return { state: 'changed' as const, stored: shownFacts(row.stored), read: shownFacts(row.read) }
    }),
  }
})

function shownFacts(of: OutsideCase): ShownFacts {
  const { compound, compoundName, receivedOn, category, responsible, result } = of
  return { compound, compoundName, receivedOn, category, responsible, result }
}
