import { readCaseForm } from '../../core/contract/own-cases'
import { handle } from '../platform/call'
import { caseCompound } from '../platform/case-compound'
import { cachedRules } from '../platform/complaint-rules'
import { householdView, ownHousehold } from './views'

/** Categories that are no longer offered are left out: a case can be of them, but no new one. */
export const readCaseFormHandler = handle(readCaseForm, async (input, call) => {
  const bound = ownHousehold(await call.account(), input.household)
  const compound = await caseCompound(bound.compound, call)
  const { categories, limits } = await cachedRules(compound.city, call)
  return {
    household: householdView(bound),
    categories: categories.filter(({ retired }) => !retired),
    buildings: [...compound.buildings].map(([code, name]) => ({ code, name })),
    limits,
  }
})
