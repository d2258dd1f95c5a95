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
  objection: Pick<SelectionObjection, '_id' | 'campaign' | 'list' | 'compound'>,
  call: Call,
): Promise<void> {
  if (isOwn(objection, call)) throw new Refusal('objected_by_you')
  await refuseUnfitForCompound(objection, call)
}

type Raised = Pick<SelectionObjection, '_id' | 'campaign' | 'list'>

function isOwn({ _id, campaign, list }: Raised, call: Call): boolean {
  const own = { campaign, list, by: { account: signedIn(call) } }
  return _id === selectionObjectionId(secretHmac('ACCOUNT_KEY'), own)
}

type Concerned = Pick<SelectionObjection, 'campaign' | 'compound'>

async function refuseUnfitForCompound({ campaign, compound }: Concerned, call: Call): Promise<void> {
  const { application } = await findApplication(applicationId(campaign, compound), call)
  await refuseParty(application, call)
  const assessors = await assessorsOf(application._id, call)
  if (assessors.includes(signedIn(call))) throw new Refusal('assessed_by_you')
}

/** Tells of objections to one campaign whether the caller may answer them; what a compound asks for is looked up once. */
export function rulableBy(call: Call): (objection: SelectionObjection) => Promise<boolean> {
  const fit = new Map<string, boolean>()
  return async (objection) => {
    if (isOwn(objection, call)) return false
    const known = fit.get(objection.compound) ?? (await isFitForCompound(objection, call))
    fit.set(objection.compound, known)
    return known
  }
}

async function isFitForCompound(objection: SelectionObjection, call: Call): Promise<boolean> {
  try {
    await refuseUnfitForCompound(objection, call)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
