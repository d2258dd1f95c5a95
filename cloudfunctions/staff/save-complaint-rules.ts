import { cityPlace } from '../../core/access/scope'
import { firstRules, type RuleSet } from '../../core/complaint/rules'
import { rulesFaults } from '../../core/complaint/rules-check'
import { differenceFacts, differences, rulesDifference } from '../../core/complaint/rules-difference'
import { saveComplaintRules } from '../../core/contract/complaint-rules'
import { audit } from '../../core/record/audit'
import { complaintRules, complaintRulesId } from '../../core/record/complaint-rules'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** Inserting the document of the next number is what makes the version: of two made from the same one, the second finds it taken. */
export const saveComplaintRulesHandler = handle(saveComplaintRules, async (input, call) => {
  const place = cityPlace((await call.grants())[0]?.scope ?? '')
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { from, categories, limits, calendar, why } = input
  const version = from + 1
  const rules = { categories, limits, calendar }
  await call.documents.transaction(async (transaction) => {
    const id = complaintRulesId(place.city, version)
    const taken = await transaction.get(complaintRules, id)
    if (taken !== null && isRepeated(taken.requestKeys, request)) return
    if (taken !== null) throw new Refusal('rules_changed')
    const before = await present({ city: place.city, version: from }, transaction)
    refuseIf(rulesFaults(rules, before, call.now)[0]?.code ?? null)
    const difference = rulesDifference(before, rules)
    if (differences(difference) === 0) throw new Refusal('nothing_changes')
    const made = { _id: id, city: place.city, version, ...rules, savedAt: call.now, why }
    await transaction.set(complaintRules, { ...made, requestKeys: [request] })
    const facts = differenceFacts(difference, { before: from, after: version })
    const done = { action: 'complaintRulesSaved' as const, subject: place.city, place, ...facts, why }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { version }
})

/** The version that is changed. */
async function present(
  { city, version }: { city: string; version: number },
  transaction: Transaction,
): Promise<RuleSet> {
  if (version === firstRules.version) return firstRules
  const found = await transaction.get(complaintRules, complaintRulesId(city, version))
  if (found === null) throw new Refusal('unknown_rules_version')
  return found
}
