import { cityPlace } from '../../core/access/scope'
import { saveDisclosureRules } from '../../core/contract/disclosure-rules'
import { type DisclosureRuleSet, firstDisclosureRules } from '../../core/disclosure/rules'
import { disclosureRulesFaults } from '../../core/disclosure/rules-check'
import { disclosureRulesDifference, saysNothingNew } from '../../core/disclosure/rules-difference'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { disclosureRules, disclosureRulesId } from '../../core/record/disclosure-rules'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import { disclosureRulesIn } from '../platform/disclosure-rules'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** Inserting the document of the next number is what makes the version: of two made from the same one, the second finds it taken. */
export const saveDisclosureRulesHandler = handle(saveDisclosureRules, async (input, call) => {
  const place = cityPlace((await call.grants())[0]?.scope ?? '')
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { from, inForceFrom, kinds, limits, why } = input
  const version = from + 1
  const rules = { inForceFrom, kinds, limits }
  await call.documents.transaction(async (transaction) => {
    const id = disclosureRulesId(place.city, version)
    const taken = await transaction.get(disclosureRules, id)
    if (taken !== null && isRepeated(taken.requestKeys, request)) return
    if (taken !== null) throw new Refusal('disclosure_rules_changed')
    const before = await present({ city: place.city, version: from }, transaction)
    if (saysNothingNew(before, rules)) throw new Refusal('nothing_changes')
    refuseIf(disclosureRulesFaults(rules, before, dayOfInstant(call.now))[0]?.code ?? null)
    const made = { _id: id, city: place.city, version, ...rules, savedAt: call.now, why }
    await transaction.set(disclosureRules, { ...made, requestKeys: [request] })
    const facts = {
      before: factsOf(before, from),
      after: { ...factsOf(rules, version), ...changes(before, rules) },
    }
    const done = { action: 'disclosureRulesSaved' as const, subject: place.city, place, ...facts, why }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { version }
})

/** The version that is changed. */
async function present(
  { city, version }: { city: string; version: number },
  transaction: Transaction,
): Promise<DisclosureRuleSet> {
  if (version === firstDisclosureRules.version) return firstDisclosureRules
  const found = await transaction.get(disclosureRules, disclosureRulesId(city, version))
  if (found === null) throw new Refusal('unknown_disclosure_rules')
  return disclosureRulesIn(found)
}

function factsOf({ inForceFrom, limits }: DisclosureRuleSet, version: number) {
  return { rulesVersion: version, inForceFrom, correctionDays: limits.answerDays }
}

function changes(before: DisclosureRuleSet, after: DisclosureRuleSet): Record<string, string> {
  const { added, retired, changed } = disclosureRulesDifference(before, after)
  return {
    ...(added.length > 0 && { kindsAdded: added.join('、') }),
    ...(retired.length > 0 && { kindsRetired: retired.join('、') }),
    ...(changed.length > 0 && { kindsChanged: changed.join('、') }),
  }
}
