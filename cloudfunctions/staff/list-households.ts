import { listHouseholds } from '../../core/contract/slips'
import { isEligible } from '../../core/place/eligible'
import { holding } from '../../core/place/lease'
import { households } from '../../core/record/households'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { presentCompound } from './reached-compound'

export const listHouseholdsHandler = handle(listHouseholds, async (input, call) => {
  await presentCompound(input.compound, call)
  const found = await findWhole(households, { compound: input.compound, building: input.building }, call)
  return {
    households: found.filter(isEligible).map(({ _id: code, label, members }) => ({
      code,
      label,
      members: holding(members, call.now).length,
    })),
  }
})
