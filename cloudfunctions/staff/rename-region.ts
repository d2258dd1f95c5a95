import { renameRegion } from '../../core/contract/regions'
import { nameKey } from '../../core/place/name-key'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeRegion } from './change-region'
import { regionView } from './region-place'
import { regionsBelow } from './regions-below'

export const renameRegionHandler = handle(renameRegion, async (input, call) => {
  const region = await changeRegion(
    input.region,
    async (present) => {
      const siblings = await regionsBelow(present.parent ?? '', call)
      const taken = siblings.some(
        ({ _id, closedAt, name }) =>
          _id !== present._id && closedAt === null && nameKey(name) === nameKey(input.name),
      )
      if (taken) throw new Refusal('name_taken')
      return {
        action: 'regionRenamed',
        why: input.why,
        change: { name: input.name },
        before: { name: present.name },
        after: { name: input.name },
      }
    },
    call,
  )
  return { region: regionView(region) }
})
