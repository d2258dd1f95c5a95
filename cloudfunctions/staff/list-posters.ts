import { listPosters } from '../../core/contract/posters'
import { posterRefusal } from '../../core/place/claim-rules'
import { claims } from '../../core/record/claims'
import { posters } from '../../core/record/posters'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { presentCompound } from './reached-compound'

const most = 1000

export const listPostersHandler = handle(listPosters, async (input, call) => {
  const { compound } = await presentCompound(input.compound, call)
  const where = { compound: compound._id }
  const hanging = await call.documents.find(posters, { where, order: [['_id', 'asc']], limit: most })
  const open = await call.documents.find(claims, { where: { ...where, state: 'open' }, limit: most })
  if (hanging.length === most || open.length === most) throw new Refusal('truncated_answer')
  const inUse = hanging.filter((poster) => posterRefusal(poster, call.now) === null)
  return {
    compoundName: compound.name,
    buildings: compound.buildings.map(({ code, name }) => ({
      code,
      name,
      expiresAt: inUse.find((poster) => poster.building === code)?.expiresAt ?? null,
      open: open.filter((claim) => claim.building === code && claim.expiresAt > call.now).length,
    })),
  }
})
