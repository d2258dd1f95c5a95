import { listClaims } from '../../core/contract/claims'
import { claims } from '../../core/record/claims'
import { handle } from '../platform/call'
import { openWords } from '../platform/claimed-words'
import { command } from '../platform/documents'
import { presentCompound } from './reached-compound'

/** The oldest are shown first; as they are decided the next ones follow, and the total is told beside. */
const shownAtOnce = 200

export const listClaimsHandler = handle(listClaims, async (input, call) => {
  const { compound } = await presentCompound(input.compound, call)
  const where = { compound: compound._id, state: 'open', expiresAt: command.gt(call.now) }
  const total = await call.documents.count(claims, where)
  const found = await call.documents.find(claims, { where, order: [['at', 'asc']], limit: shownAtOnce })
  const names = new Map(compound.buildings.map((building) => [building.code, building.name]))
  return {
    total,
    claims: found.flatMap(({ _id, building, label, kind, called, at, expiresAt }) => {
      if (called === null) return []
      const { name, phoneEnd } = openWords(called, _id)
      const buildingName = names.get(building) ?? building
      return [{ claim: _id, building: buildingName, label, kind, called: name, phoneEnd, at, expiresAt }]
    }),
  }
})
