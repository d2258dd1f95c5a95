import { readDisclosureRules } from '../../core/contract/disclosure-rules'
import { firstDisclosureRules, rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { disclosureRules } from '../../core/record/disclosure-rules'
import { type Call, handle } from '../platform/call'
import { disclosureRulesIn } from '../platform/disclosure-rules'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'
import { cityOfCaller } from './city-of-caller'

/** Not from the cache: whoever has just saved a version reads it back. */
export const readDisclosureRulesHandler = handle(readDisclosureRules, async (input, call) => {
  const city = await cityOfPublisher(call)
  const saved = await findWhole(disclosureRules, { city }, call)
  const all = [firstDisclosureRules, ...saved.map(disclosureRulesIn)]
  const today = dayOfInstant(call.now)
  const found = all.find(({ version }) => version === (input.version ?? saved.at(-1)?.version ?? 0))
  if (found === undefined) throw new Refusal('unknown_disclosure_rules')
  const first = { version: 0, inForceFrom: firstDisclosureRules.inForceFrom, savedAt: null, why: null }
  const notes = saved.map(({ version, inForceFrom, savedAt, why }) => ({
    version,
    inForceFrom,
    savedAt,
    why,
  }))
  return { ...found, today, inForce: rulesOn(all, today).version, versions: [...notes.reverse(), first] }
})

/** An owners' committee works in its compound's city, everybody else in that of the office. */
async function cityOfPublisher(call: Call): Promise<string> {
  const [grant] = await call.grants()
  if (grant?.role !== 'ownersCommittee') return cityOfCaller(call)
  const compound = await call.documents.get(compounds, grant.scope)
  if (compound === null) throw new Refusal('out_of_scope')
  return compound.city
}
