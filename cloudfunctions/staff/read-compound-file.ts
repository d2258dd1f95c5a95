import { readCompoundFile } from '../../core/contract/compounds'
import { householdsIn } from '../../core/place/compound'
import { earliestBeginning } from '../../core/place/dated-change'
import { isOffRegister } from '../../core/place/home'
import { monthsServed } from '../../core/place/tenures'
import { type Compound, compounds } from '../../core/record/compounds'
import { regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { reachedCompound } from './reached-compound'
import { recentPeriods } from './recent-periods'

const mostTakenIn = 100

export const readCompoundFileHandler = handle(readCompoundFile, async (input, call) => {
  const { compound } = await reachedCompound(input.compound, call)
  const { _id: code, name, service, governance, sections, buildings, register } = compound
  const households = householdsIn(buildings)
  const named = await regionNames(compound, call)
  return {
    file: {
      ...{ code, name, service, governance, sections, buildings, households, register },
      seats: compound.seats.map(({ from, district, subdistrict, residentsCommittee }) => ({
        from,
        district: named(district),
        subdistrict: named(subdistrict),
        residentsCommittee: residentsCommittee === null ? null : named(residentsCommittee),
      })),
      tenureMonths: monthsServed(service, call.now),
      offRegister: isOffRegister(households, register),
      earliestChange: earliestBeginning(await recentPeriods(call), call.now),
      ...(await mergesOf(compound, call)),
    },
  }
})

async function regionNames({ seats }: Compound, call: Call) {
  const codes = seats.flatMap(({ district, subdistrict, residentsCommittee }) => [
    district,
    subdistrict,
    ...(residentsCommittee === null ? [] : [residentsCommittee]),
  ])
  const found = await call.documents.findAll(regions, [...new Set(codes)])
  const names = new Map(found.map((region) => [region._id, region.name]))
  return (code: string) => ({ code, name: names.get(code) ?? code })
}

async function mergesOf({ _id, mergedInto }: Compound, call: Call) {
  const into = mergedInto === null ? null : await call.documents.get(compounds, mergedInto)
  const takenIn = await call.documents.find(compounds, {
    where: { mergedInto: _id },
    order: [['_id', 'asc']],
    limit: mostTakenIn,
  })
  const named = ({ _id: code, name }: Compound) => ({ code, name })
  return { mergedInto: into && named(into), takenIn: takenIn.map(named) }
}
