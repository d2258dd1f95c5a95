import { listPlaces } from '../../core/contract/results'
import { regions } from '../../core/record/regions'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

const mostRegions = 1000

export const listPlacesHandler = handle(listPlaces, async (_input, call) => {
  const found = await call.documents.find(regions, {
    where: { kind: command.in(['city', 'district', 'subdistrict']) },
    order: [['_id', 'asc']],
    limit: mostRegions,
  })
  if (found.length === mostRegions) throw new Refusal('truncated_answer')
  const city = found.find((region) => region.kind === 'city')
  if (city === undefined) throw new Error('no city among the regions')
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
