import { inForceAt } from '../../core/place/dated'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Call } from './call'

/** What cases need to know of a compound: where it is, which company serves it, what its buildings are called. */
export type CaseCompound = {
  code: string
  name: string
  city: string
  district: string
  subdistrict: string
  residentsCommittee: string | null
  company: { code: string; name: string } | null
  /** Names by code. */
  buildings: ReadonlyMap<string, string>
}

type Reading = Pick<Call, 'documents' | 'now'>

const keptMilliseconds = 60_000
const mostKept = 1000
const kept = new Map<string, { facts: CaseCompound; at: number }>()

/**
 * Compounds as cases know them, by code; those that do not exist are left out. Kept for a minute in the instance: every case
 * needs one, and a change of seat or service is made days before it begins.
 */
export async function caseCompounds(
  codes: readonly string[],
  { documents, now }: Reading,
): Promise<Map<string, CaseCompound>> {
  const at = Date.parse(now)
  const fresh = new Map<string, CaseCompound>()
  for (const code of codes) {
    const known = kept.get(code)
    if (known && at >= known.at && at - known.at <= keptMilliseconds) fresh.set(code, known.facts)
  }
  const missing = [...new Set(codes)].filter((code) => !fresh.has(code))
  if (kept.size + missing.length > mostKept) kept.clear()
  for (const found of await documents.findAll(compounds, missing)) {
    const facts = factsOf(found, now)
    fresh.set(found._id, facts)
    kept.set(found._id, { facts, at })
  }
  return fresh
}

/** The compound of a household. @throws Error if there is none: households and cases name existing ones */
export async function caseCompound(code: string, call: Reading): Promise<CaseCompound> {
  const found = (await caseCompounds([code], call)).get(code)
  if (found === undefined) throw new Error(`no compound ${code}`)
  return found
}

function factsOf({ _id, name, city, seats, service, buildings }: Compound, now: string): CaseCompound {
  const seat = inForceAt(seats, now)
  if (seat === undefined) throw new Error(`a compound without a seat: ${_id}`)
  const { district, subdistrict, residentsCommittee } = seat
  return {
    ...{ code: _id, name, city, district, subdistrict, residentsCommittee },
    company: inForceAt(service, now)?.company ?? null,
    buildings: new Map(buildings.map((building) => [building.code, building.name])),
  }
}
