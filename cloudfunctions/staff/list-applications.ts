import type { Role } from '../../core/access/role'
import { listApplications } from '../../core/contract/applications'
import { applications } from '../../core/record/applications'
import { handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { allOf, command } from '../platform/documents'
import { principleCases } from '../platform/principle-cases'
import { reopenedCompounds } from '../platform/reopened'
import { applicationRowOf, seenOf } from './application-views'
import { heldBy } from './reached-application'
import { isOfficial, scopeOf, widestGrants } from './scope-of-caller'

const pageSize = 50

const fields: Partial<Record<Role, string>> = {
  bureau: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  residentsCommittee: 'committee',
  propertyCompany: 'applicant.scope',
  ownersCommittee: 'compound',
}

export const listApplicationsHandler = handle(
  listApplications,
  async ({ campaign: code, ...asked }, call) => {
    const grants = await widestGrants(call)
    const campaign = await findCampaign(code, call)
    const found = await call.documents.find(applications, {
      where: allOf(
        { campaign: code, ...(asked.state !== undefined && { state: asked.state }) },
        scopeOf(grants, {}, fields),
        ...(asked.after === undefined ? [] : [{ _id: command.gt(asked.after) }]),
      ),
      order: [['_id', 'asc']],
      limit: pageSize,
    })
    const seesUnpublished = grants.some(({ role }) => isOfficial(role))
    const reading = { documents: call.documents, now: call.now, seesUnpublished }
    const [cases, held, reopened] = await Promise.all([
      principleCases(campaign, found, reading),
      heldBy(call),
      reopenedCompounds(code, 'attestations', call),
    ])
    return {
      rows: found.map((application) =>
        applicationRowOf(
          application,
          seenOf(application, cases.get(application._id), {
            ...{ campaign, grants, held, now: call.now },
            isReopened: reopened.has(application.compound),
          }),
        ),
      ),
      next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
    }
  },
)
