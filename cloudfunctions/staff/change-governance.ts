import { changeGovernance } from '../../core/contract/compound-changes'
import { inForceAt } from '../../core/place/dated'
import { handle } from '../platform/call'
import { beginningOf, changeCompound, changedFacts } from './change-compound'
import { reachedCompound } from './reached-compound'

export const changeGovernanceHandler = handle(changeGovernance, async (input, call) => {
  await reachedCompound(input.compound, call)
  const from = await beginningOf(input.from, call)
  const fact = { from, kind: input.governance }
  return changeCompound(
    input.compound,
    ({ governance }) => {
      const before = inForceAt(governance, from)
      return {
        change: { governance: changedFacts(governance, fact, (a, b) => a.kind === b.kind) },
        action: 'governanceChanged',
        ...(before && { before: { from: before.from, governance: before.kind } }),
        after: { from, governance: fact.kind },
        why: input.why,
      }
    },
    call,
  )
})
