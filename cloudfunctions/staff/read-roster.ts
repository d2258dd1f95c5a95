import { covers } from '../../core/access/scope'
import { readRoster } from '../../core/contract/rosters'
import { households } from '../../core/record/households'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { presentCompound } from './reached-compound'
import { freezeView, homeViewOf, rosterSummaryOf } from './roster-views'

export const readRosterHandler = handle(readRoster, async (input, call) => {
  const { compound, place } = await presentCompound(input.compound, call)
  const found =
    input.building === undefined
      ? []
      : await findWhole(
          households,
          { compound: compound._id, building: input.building, removedAt: null },
          call,
        )
  const declares = (await call.grants()).some(
    (held) => held.role === 'residentsCommittee' && covers(held, place),
  )
  return {
    declares,
    compound: rosterSummaryOf(compound, call.now),
    buildings: compound.buildings,
    homes: found.map(homeViewOf),
    frozen: await freezeView(compound.city, call),
  }
})
