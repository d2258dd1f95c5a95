import { readApplication } from '../../core/contract/applications'
import { lookBackOf } from '../../core/selection/look-back'
import { handle } from '../platform/call'
import { evidenceViews } from '../platform/evidence'
import { isParty } from '../platform/party-to'
import { principleCases } from '../platform/principle-cases'
import { Refusal } from '../platform/refusal'
import { applicationRowOf, principleViews, seenOf } from './application-views'
import { reachedApplication } from './reached-application'
import { isOfficial } from './scope-of-caller'

export const readApplicationHandler = handle(readApplication, async (input, call) => {
  const reached = await reachedApplication(input.application, call)
  const { application, campaign, grants, held, isReopened } = reached
  const seesUnpublished = grants.some(({ role }) => isOfficial(role))
  const reading = { documents: call.documents, now: call.now, seesUnpublished }
  const found = (await principleCases(campaign, [application], reading)).get(application._id)
  if (found === undefined) throw new Refusal('unknown_compound')
  const { consent, practices, results, evidence, timeline, revision, applicant } = application
  const paper = consent?.paper ?? null
  const viewOf = await evidenceViews([
    ...evidence,
    ...(paper === null ? [] : [paper]),
    ...[...found.attestations.values()].flatMap((each) => each.evidence),
  ])
  const seen = seenOf(application, found, { campaign, grants, held, isReopened, now: call.now })
  const { principles: _states, ...row } = applicationRowOf(application, seen)
  return {
    application: {
      ...row,
      ...{ applicant, practices, results, evidence: evidence.map(viewOf), revision },
      consent: consent && {
        givenAt: consent.givenAt,
        office: consent.office && { role: consent.office.role, name: consent.office.name },
        paper: paper && viewOf(paper),
      },
      timeline: timeline.map(({ office, ...step }) => ({
        ...step,
        office: { role: office.role, name: office.name },
      })),
    },
    consentsOnPaper: !grants.some(({ role }) => role === 'ownersCommittee'),
    campaign: { code: campaign._id, name: campaign.name },
    lookBack: lookBackOf(campaign, call.now),
    principles: principleViews({ seen, found, viewOf, isParty: await isParty(application, call) }),
  }
})
