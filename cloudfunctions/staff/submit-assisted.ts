import { submitAssisted } from '../../core/contract/assisted'
import { isEligible } from '../../core/place/eligible'
import { contentRefusal, periodRefusal } from '../../core/rating/rating-rules'
import { audit } from '../../core/record/audit'
import { held } from '../../core/record/held'
import { askedIn } from '../platform/asked-in'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { sealHeld } from '../platform/held-text'
import { cachedPeriod } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { reachedHousehold } from './reached-household'

/**
 * Held under an id derived from the request, so that a repetition finds what it did. The audit names the building, not the
 * household: with one assisted answer in a building it would say who answered what.
 */
export const submitAssistedHandler = handle(submitAssisted, async (input, call) => {
  const { household, grant, place } = await reachedHousehold(input.household, call)
  if (!isEligible(household)) throw new Refusal('unknown_household')
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  refuseIf(periodRefusal(period, call.now))
  refuseIf(contentRefusal(input.content, await askedIn(household.compound, period, call)))
  const hmac = secretHmac('SLIP_KEY')
  const id = hmac(`assisted|${period._id}|${household._id}|${call.request(hmac).key}`)
  const content = { ...input.content, text: input.content.text.trim() }
  await call.documents.transaction(async (transaction) => {
    if ((await transaction.get(held, id)) !== null) return
    const said = {
      household: household._id,
      author: null,
      hour: `${call.now.slice(0, 13)}:00:00.000Z`,
      content,
      text: content.text === '' ? ('none' as const) : ('unchecked' as const),
      request: null,
      changes: 1,
    }
    await transaction.set(held, {
      _id: id,
      period: period._id,
      compound: household.compound,
      building: household.building,
      means: input.how,
      state: 'ready' as const,
      readyAt: call.now,
      reason: null,
      sealed: sealHeld(said, id),
    })
    const subject = `${household.compound}|${household.building}`
    const done = { action: 'assistedEntered' as const, subject, place, after: { how: input.how } }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { label: household.label }
})
