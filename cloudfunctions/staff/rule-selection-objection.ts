import { cityPlace } from '../../core/access/scope'
import { ruleSelectionObjection } from '../../core/contract/selection-objections'
import { audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { selectionObjections } from '../../core/record/selection-objections'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { officeName } from '../platform/office-name'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { secretHmac } from '../platform/secrets'
import { grantFor, refuseUnfitToRule } from './selection-objection-rulers'

export const ruleSelectionObjectionHandler = handle(ruleSelectionObjection, async (input, call) => {
  const known = await call.documents.get(selectionObjections, input.objection)
  if (known === null) throw new Refusal('unknown_objection')
  const grant = await grantFor(known, call)
  if (grant === undefined) throw new Refusal('out_of_scope')
  await refuseUnfitToRule(known, call)
  await refuseUnfitWords([input.why], call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const state = input.upheld ? ('upheld' as const) : ('rejected' as const)
  await call.documents.transaction(async (transaction) => {
    const open = await transaction.get(selectionObjections, known._id)
    if (open === null) throw new Refusal('unknown_objection')
    if (isRepeated(open.requestKeys, request)) return
    if (open.state !== 'open') throw new Refusal('already_decided')
    const answer = { why: input.why, office: officeName(grant), at: call.now }
    const requestKeys = remember(open.requestKeys, request)
    await transaction.set(selectionObjections, { ...open, state, answer, requestKeys })
    const { compound, campaign, list, city, district } = open
    const done = {
      ...{ action: 'selectionObjectionRuled' as const, subject: compound, why: input.why },
      ...{ place: { ...cityPlace(city), district }, after: { campaign, list, upheld: input.upheld } },
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { state }
})
