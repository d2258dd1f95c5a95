import { answerCorrection } from '../../core/contract/corrections'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import { type Correction, corrections } from '../../core/record/corrections'
import { disclosures } from '../../core/record/disclosures'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { checkedWords } from '../platform/checked-words'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { answeringGrant, askedViews } from './asked-views'
import { reachedCompound } from './reached-compound'

/** Answered once. The asker is told by the clock, as nobody here reads who that is. */
export const answerCorrectionHandler = handle(answerCorrection, async (input, call) => {
  const found = await call.documents.get(corrections, input.correction)
  if (found === null) throw new Refusal('unknown_correction')
  const { compound, place } = await reachedCompound(found.compound, call)
  const grant = await answeringGrant(found, { compound, grants: await call.grants() }, call)
  if (grant === null) throw new Refusal('not_yours_to_answer')
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const kind = kindOn(await cachedDisclosureRules(found.city, call), found.kind, dayOfInstant(call.now))
  await checkedWords(input.text, 'text_refused', call)
  const answered = await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(corrections, found._id)
    if (present === null) throw new Refusal('unknown_correction')
    if (isRepeated(present.requestKeys, request)) return present
    if (present.answer !== null) throw new Refusal('correction_answered')
    const head = await transaction.get(disclosures, present.disclosure)
    const { correctedIn } = input
    const isThere =
      correctedIn === null || (correctedIn > present.version && correctedIn <= (head?.newest ?? 0))
    if (head === null || !isThere) throw new Refusal('unknown_disclosure')
    const after: Correction = {
      ...present,
      answer: { text: input.text, at: call.now, by: grant.role, correctedIn },
      ...{ late: present.late || present.answerBy < call.now, stepAt: null, untoldSince: call.now },
      requestKeys: remember(present.requestKeys, request),
    }
    await transaction.set(corrections, after)
    await transaction.update(disclosures, head._id, { answered: head.answered + 1 })
    await transaction.set(
      audit,
      auditEntryOf(grant, { ...doneTo(after, kind?.title ?? found.kind), place }, call),
    )
    return after
  })
  const [correction] = await askedViews([answered], call)
  if (correction === undefined) throw new Error('an answered question is not seen')
  return { correction }
})

function doneTo({ compound, period, version }: Correction, disclosureKind: string) {
  const after = { disclosureKind, disclosurePeriod: period, disclosureVersion: version }
  return { action: 'correctionAnswered' as const, subject: compound, after }
}
