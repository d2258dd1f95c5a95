import { firstRules, type Rules } from '../../core/complaint/rules'
import {
  type ComplaintRulesVersion,
  complaintRules,
  complaintRulesId,
} from '../../core/record/complaint-rules'
import type { Call } from './call'
import { Refusal } from './refusal'

type Reading = Pick<Call, 'documents' | 'now'>

const keptMilliseconds = 60_000
const newest = new Map<string, { rules: Rules; at: number }>()

/**
 * A city's rules in force: the newest version. Kept for a minute in the instance by city, as every case needs them; a version
 * that has just been saved may take as long to be filed under.
 */
export async function cachedRules(city: string, call: Reading): Promise<Rules> {
  const now = Date.parse(call.now)
  const kept = newest.get(city)
  if (kept !== undefined && now - kept.at <= keptMilliseconds && now >= kept.at) return kept.rules
  const [found] = await call.documents.find(complaintRules, {
    where: { city },
    order: [['_id', 'desc']],
    limit: 1,
  })
  const rules = found === undefined ? firstRules : rulesIn(found)
  newest.set(city, { rules, at: now })
  return rules
}

/** Versions never change, so those that were read stay; a city has few. */
const versions = new Map<string, Rules>()

/** The rules as a version has them: what a case that was filed under it is handled by. */
export async function rulesOfVersion(city: string, version: number, call: Reading): Promise<Rules> {
  if (version === firstRules.version) return firstRules
  const id = complaintRulesId(city, version)
  const kept = versions.get(id)
  if (kept !== undefined) return kept
  const found = await call.documents.get(complaintRules, id)
  if (found === null) throw new Refusal('unknown_rules_version')
  const rules = rulesIn(found)
  versions.set(id, rules)
  return rules
}

function rulesIn({ version, categories, limits, calendar }: ComplaintRulesVersion): Rules {
  return { version, categories, limits, calendar }
}
