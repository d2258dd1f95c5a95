import { type DisclosureRules, firstDisclosureRules } from '../../core/disclosure/rules'
import { type DisclosureRulesVersion, disclosureRules } from '../../core/record/disclosure-rules'
import type { Call } from './call'
import { findWhole } from './find-whole'

type Reading = Pick<Call, 'documents' | 'now'>

const keptMilliseconds = 60_000
const kept = new Map<string, { all: readonly DisclosureRules[]; at: number }>()

/**
 * Every version of a city's rules of disclosures, oldest first: what is due follows from all of them. Kept for a minute in the instance; a
 * version holds from a day to come at the earliest, so that none comes too late by that.
 */
export async function cachedDisclosureRules(
  city: string,
  call: Reading,
): Promise<readonly DisclosureRules[]> {
  const now = Date.parse(call.now)
  const known = kept.get(city)
  if (known !== undefined && now - known.at <= keptMilliseconds && now >= known.at) return known.all
  const all = await allDisclosureRules(city, call)
  kept.set(city, { all, at: now })
  return all
}

/** The same, read anew. */
export async function allDisclosureRules(
  city: string,
  call: Pick<Call, 'documents'>,
): Promise<DisclosureRules[]> {
  const saved = await findWhole(disclosureRules, { city }, call)
  return [firstDisclosureRules, ...saved.map(disclosureRulesIn)]
}

export function disclosureRulesIn({
  version,
  inForceFrom,
  kinds,
  limits,
}: DisclosureRulesVersion): DisclosureRules {
  return { version, inForceFrom, kinds, limits }
}
