import type { Grant } from '../../core/access/role'
import { cityPlace, covers } from '../../core/access/scope'
import { applicationId } from '../../core/record/applications'
import { type SelectionObjection, selectionObjectionId } from '../../core/record/selection-objections'
import { assessorsOf } from '../platform/assessors-of'
import { type Call, signedIn } from '../platform/call'
import { findApplication } from '../platform/campaigns'
import { refuseParty } from '../platform/party-to'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** The caller's grant that an objection lies within; undefined if it is out of reach. */
export async function grantFor(
  { city, district }: SelectionObjection,
  call: Call,
): Promise<Grant | undefined> {
  const place = { ...cityPlace(city), district }
  return (await call.grants()).find((held) => covers(held, place))
}

/** Refuses whoever may not answer an objection: its own objector, a party to the application, or somebody who has assessed it, under whatever role. */
export async function refuseUnfitToRule(
  { _id, campaign, list, compound }: Pick<SelectionObjection, '_id' | 'campaign' | 'list' | 'compound'>,
  call: Call,
): Promise<void> {
  const own = { campaign, list, by: { account: signedIn(call) } }
  if (_id === selectionObjectionId(secretHmac('ACCOUNT_KEY'), own)) throw new Refusal('objected_by_you')
  const { application } = await findApplication(applicationId(campaign, compound), call)
  await refuseParty(application, call)
  const assessors = await assessorsOf(application._id, call)
  if (assessors.includes(signedIn(call))) throw new Refusal('assessed_by_you')
}

/** Whether the caller may answer. */
export async function mayRuleOn(objection: SelectionObjection, call: Call): Promise<boolean> {
  try {
    await refuseUnfitToRule(objection, call)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
