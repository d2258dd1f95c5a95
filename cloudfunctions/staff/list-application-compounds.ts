import type { Grant } from '../../core/access/role'
import { covers } from '../../core/access/scope'
import { listApplicationCompounds } from '../../core/contract/applications'
import { applicationDraftId, applicationDrafts } from '../../core/record/application-drafts'
import { applicationId, applications } from '../../core/record/applications'
import { type Compound, compounds } from '../../core/record/compounds'
import { timeRefusal } from '../../core/selection/application'
import { type Call, handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { compoundPlace } from '../platform/compound-place'
import { allOf, anyOf, command } from '../platform/documents'
import { compoundsOf } from './compounds-of'
import { isApplicant } from './reached-application'

const pageSize = 500

export const listApplicationCompoundsHandler = handle(listApplicationCompounds, async (input, call) => {
  const campaign = await findCampaign(input.campaign, call)
  const grants = await call.grants()
  const found = await call.documents.find(compounds, {
    where: allOf(
      anyOf(...grants.map(compoundsOf)),
      { mergedInto: null, city: campaign.city },
      ...(input.after === undefined ? [] : [{ _id: command.gt(input.after) }]),
    ),
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  // A company is known of every service that it ever had: those that are over are left out here.
  const reached = found.flatMap((compound) => {
    const grant = grants.find((held) => covers(held, compoundPlace(compound, call.now)))
    return grant === undefined ? [] : [{ compound, grant }]
  })
  const statesOf = await statesIn(input.campaign, reached, call)
  return {
    refusal: timeRefusal('submit', { campaign, isReturned: false }, call.now),
    compounds: reached.map(({ compound, grant }) => ({
      ...{ code: compound._id, name: compound.name },
      ...statesOf(compound, grant),
    })),
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})

type Reached = { compound: Compound; grant: Grant }

async function statesIn(campaign: string, reached: readonly Reached[], { documents }: Call) {
  const ids = reached.map(({ compound }) => applicationId(campaign, compound._id))
  const draftIds = reached.map(({ compound, grant }) =>
    applicationDraftId(applicationId(campaign, compound._id), grant),
  )
  const [made, begun] = await Promise.all([
    documents.findAll(applications, ids),
    documents.findAll(applicationDrafts, draftIds),
  ])
  const byId = new Map(made.map((application) => [application._id, application]))
  const drafts = new Set(
    begun.filter(({ practices, results }) => practices + results !== '').map(({ _id }) => _id),
  )
  return ({ _id }: Compound, grant: Grant) => {
    const id = applicationId(campaign, _id)
    const application = byId.get(id)
    const isOpen = application !== undefined && application.state !== 'withdrawn'
    return {
      application: isOpen ? { id, state: application.state, isOwn: isApplicant(grant, application) } : null,
      hasDraft: drafts.has(applicationDraftId(id, grant)),
    }
  }
}
