import { regions } from '../../core/record/regions'
import type { Call } from './call'
import { findWhole } from './find-whole'

type Reading = Pick<Call, 'documents' | 'now'>

const keptMilliseconds = 60_000
const kept = new Map<string, { districts: readonly string[]; at: number }>()

/** Codes of a city's open districts, 功能板块 among them; kept for a minute in the instance. */
export async function openDistricts(city: string, { documents, now }: Reading): Promise<readonly string[]> {
  const at = Date.parse(now)
  const known = kept.get(city)
  if (known !== undefined && at >= known.at && at - known.at <= keptMilliseconds) return known.districts
  const open = await findWhole(regions, { city, kind: 'district', closedAt: null }, { documents })
  const districts = open.map(({ _id }) => _id)
  kept.set(city, { districts, at })
  return districts
}
