import { type CompoundRow, listCompounds } from '../../core/contract/compounds'
import { householdsIn } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { isOffRegister } from '../../core/place/home'
import { type Compound, compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { command, type Fields, nameHolding } from '../platform/documents'
import { scopeOf, widestGrants } from './scope-of-caller'

const pageSize = 500

export const listCompoundsHandler = handle(listCompounds, async (input, call) => {
  const where: Fields = { ...scopeOf(await widestGrants(call), input), mergedInto: null }
  const name = input.name?.trim()
  if (name) where.name = nameHolding(name)
  if (input.after !== undefined) where._id = command.gt(input.after)
  const found = await call.documents.find(compounds, { where, order: [['_id', 'asc']], limit: pageSize })
  return {
    compounds: found.map((compound) => rowOf(compound, call.now)),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})

function rowOf(compound: Compound, now: string): CompoundRow {
  const { _id: code, name, district, subdistrict, residentsCommittee, buildings, register } = compound
  const service = inForceAt(compound.service, now)
  const households = householdsIn(buildings)
  return {
    ...{ code, name, district, subdistrict, residentsCommittee, households, register },
    service: service?.kind ?? null,
    company: service?.company?.name ?? null,
    governance: inForceAt(compound.governance, now)?.kind ?? null,
    buildings: buildings.length,
    offRegister: isOffRegister(households, register),
  }
}
