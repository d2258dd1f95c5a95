import { cityPlace } from '../../core/access/scope'
import type { InputOf } from '../../core/contract/endpoint'
import { reviewAward } from '../../core/contract/selection-awards'
import { applicationId } from '../../core/record/applications'
import { audit } from '../../core/record/audit'
import { remember } from '../../core/record/request-keys'
import { type SelectionAward, selectionAwards } from '../../core/record/selection-awards'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated } from '../platform/call'
import { findApplication } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { refuseParty } from '../platform/party-to'
import { Refusal } from '../platform/refusal'
import { refuseUnfitWords } from '../platform/refuse-unfit-words'
import { secretHmac } from '../platform/secrets'

/** An award that was taken back stays taken back. */
const acts: Record<
  InputOf<typeof reviewAward>['act'],
  {
    from: SelectionAward['state']
    to: SelectionAward['state']
    what: SelectionAward['timeline'][number]['what']
  }
> = {
  open: { from: 'awarded', to: 'underReview', what: 'reviewOpened' },
  uphold: { from: 'underReview', to: 'awarded', what: 'upheld' },
  revoke: { from: 'underReview', to: 'revoked', what: 'revoked' },
}

export const reviewAwardHandler = handle(reviewAward, async (input, call) => {
  const known = await call.documents.get(selectionAwards, input.award)
  if (known === null) throw new Refusal('unknown_award')
  const place = cityPlace(known.city)
  const grant = await grantOver(call, place)
  const { application } = await findApplication(applicationId(known.campaign, known.compound), call)
  await refuseParty(application, call)
  await refuseUnfitWords([input.why], call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const { from, to, what } = acts[input.act]
  await call.documents.transaction(async (transaction) => {
    const award = await transaction.get(selectionAwards, known._id)
    if (award === null) throw new Refusal('unknown_award')
    if (isRepeated(award.requestKeys, request)) return
    if (award.state !== from) throw new Refusal('act_not_possible')
    const step = { what, why: input.why, office: officeName(grant), at: call.now }
    const requestKeys = remember(award.requestKeys, request)
    const timeline = [...award.timeline, step]
    await transaction.set(selectionAwards, { ...award, state: to, timeline, requestKeys })
    const done = {
      ...{ action: 'awardReviewed' as const, subject: award.compound, place, why: input.why },
      ...{ before: { state: from }, after: { campaign: award.campaign, state: to } },
    }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { state: to }
})
