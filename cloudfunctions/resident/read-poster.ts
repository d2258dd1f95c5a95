import { readPoster } from '../../core/contract/posters'
import { isEligible } from '../../core/place/eligible'
import { households } from '../../core/record/households'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { posterInUse } from './poster-in-use'

export const readPosterHandler = handle(readPoster, async (input, call) => {
  const { poster, compound } = await posterInUse(input.poster, call)
  const { building } = poster
  const found = await findWhole(households, { compound: compound._id, building }, call)
  return {
    compoundName: compound.name,
    buildingName: compound.buildings.find((each) => each.code === building)?.name ?? building,
    households: found.filter(isEligible).map(({ _id, label }) => ({ code: _id, label })),
  }
})
