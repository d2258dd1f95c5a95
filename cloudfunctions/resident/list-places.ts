import { listPlaces } from '../../core/contract/results'
import { regions } from '../../core/record/regions'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'

export const listPlacesHandler = handle(listPlaces, async (_input, call) => {
  const found = await findWhole(
    regions,
    { kind: command.in(['city', 'district', 'subdistrict']), closedAt: null },
    call,
  )
  const city = found.find((region) => region.kind === 'city')
  if (city === undefined) throw new Refusal('city_not_claimed')
  return {
    city: { code: city._id, name: city.name },
    districts: found
      .filter((region) => region.kind === 'district')
      .map((region) => ({ code: region._id, name: region.name })),
    subdistricts: found
      .filter((region) => region.kind === 'subdistrict')
      .map((region) => ({ code: region._id, name: region.name, district: region.parent ?? '' })),
  }
})
