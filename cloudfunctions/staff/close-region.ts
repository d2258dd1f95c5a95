import { closeRegion } from '../../core/contract/regions'
import { inForceAt } from '../../core/place/dated'
import { compounds } from '../../core/record/compounds'
import type { Region } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeRegion } from './change-region'
import { regionView } from './region-place'
import { regionsBelow } from './regions-below'

const mostCompounds = 1000

export const closeRegionHandler = handle(closeRegion, async (input, call) => {
  const region = await changeRegion(
    input.region,
    async (present) => {
      if (await isInUse(present, call)) throw new Refusal('region_in_use')
      return {
        action: 'regionClosed',
        why: input.why,
        change: { closedAt: call.now },
        before: { name: present.name, closedAt: null },
        after: { name: present.name, closedAt: call.now },
      }
    },
    call,
  )
  return { region: regionView(region) }
})

/** Whether an open region is below it, or a compound stands there now or by a change to come. */
async function isInUse({ _id, kind }: Region, call: Call): Promise<boolean> {
  if (kind === 'city') return true
  const below = await regionsBelow(_id, call)
  if (below.some(({ closedAt }) => closedAt === null)) return true
  const stood = await call.documents.find(compounds, {
    where: { [`seats.${kind}`]: _id, mergedInto: null },
    limit: mostCompounds,
  })
  if (stood.length === mostCompounds) return true
  return stood.some(({ seats }) => {
    const present = inForceAt(seats, call.now)
    return seats.some((seat) => seat[kind] === _id && (seat === present || seat.from > call.now))
  })
}
