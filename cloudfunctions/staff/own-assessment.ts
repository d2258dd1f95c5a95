import type { Grant } from '../../core/access/role'
import { cityPlace, type PlaceCodes } from '../../core/access/scope'
import type { ErrorCode } from '../../core/contract/errors'
import type { Application } from '../../core/record/applications'
import { type Assessment, assessmentId, assessments } from '../../core/record/assessments'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Visit, visits } from '../../core/record/visits'
import { readsScores } from '../../core/selection/party'
import type { ScoredItem } from '../../core/selection/sheet'
import { refusalBefore, stageRefusal } from '../../core/selection/stages'
import { evidenceIds } from '../platform/application-files'
import { attestedEvidence } from '../platform/attested-evidence'
import { type Call, signedIn } from '../platform/call'
import { findApplication } from '../platform/campaigns'
import { findWhole } from '../platform/find-whole'
import { refuseParty } from '../platform/party-to'
import { Refusal, refuseIf } from '../platform/refusal'
import { reopenedCompounds } from '../platform/reopened'

export type OwnAssessment = {
  application: Application
  campaign: StoredCampaign
  assessment: Assessment
  grant: Grant
}

/** An application with the sheet that the caller is assigned; refused for everybody else, and once they have left their seat. */
export async function ownAssessment(id: string, call: Call): Promise<OwnAssessment> {
  const own = await everOwnAssessment(id, call)
  if (own.assessment.state === 'left') throw new Refusal('out_of_scope')
  return own
}

/** The same, also of a seat that they have left: to answer a repeated request. */
export async function everOwnAssessment(id: string, call: Call): Promise<OwnAssessment> {
  const { application, campaign } = await findApplication(id, call)
  const [grant] = await call.grants()
  const assessment = await call.documents.get(assessments, assessmentId(id, signedIn(call)))
  if (grant === undefined || assessment === null) throw new Refusal('out_of_scope')
  return { application, campaign, assessment, grant }
}

/**
 * Where the audit of an assessment is: the bureau's alone to read, as an office below may be the applicant, who learns of no assessor.
 */
export function assessmentPlace({ city }: Application): PlaceCodes {
  return cityPlace(city)
}

/** Where an application is. */
export function applicationPlace({
  city,
  district,
  subdistrict,
  committee,
  compound,
}: Application): PlaceCodes {
  return { city, district, subdistrict, residentsCommittee: committee, compound }
}

/** Refuses a sheet that cannot be written: out of time, nothing declared, or its assessor has become a party meanwhile. */
export async function requireWritable(own: OwnAssessment, call: Call): Promise<void> {
  refuseIf(await assessingRefusal(own, call))
  if (own.assessment.declaredAt === null) throw new Refusal('interest_undeclared')
  await refusePartyAssessor(own, call)
}

/** The same refusal in the words of whoever assesses; and whoever reads scores by another office does not assess. */
export async function refusePartyAssessor(
  { application, campaign }: OwnAssessment,
  call: Call,
): Promise<void> {
  const { roles = [] } = (await call.account()) ?? {}
  if (readsScores(roles, campaign.city, call.now)) throw new Refusal('assessor_reads_scores')
  try {
    await refuseParty(application, call)
  } catch (error) {
    const isParty = error instanceof Refusal && error.code === 'party_to_application'
    throw isParty ? new Refusal('assessor_is_party') : error
  }
}

/** The visits to the compound of an application. */
export async function visitsTo(application: string, call: Pick<Call, 'documents'>): Promise<Visit[]> {
  return findWhole(visits, { application }, call)
}

/** Refuses evidence that is neither a file of the application, nor of what was attested, nor a photo of a visit to its compound. */
export async function requireKnownEvidence(
  items: readonly Pick<ScoredItem, 'evidence'>[],
  { application, visits: of }: { application: Application; visits: readonly Visit[] },
  call: Call,
): Promise<void> {
  const attested = (await attestedEvidence(application, call)).map(({ file }) => file)
  const ids = new Set([...evidenceIds(application), ...attested, ...visitPhotos(of)])
  if (items.some(({ evidence }) => evidence.some((id) => !ids.has(id)))) throw new Refusal('unknown_file')
}

export function visitPhotos(of: readonly Visit[]): Set<string> {
  return new Set(of.flatMap(({ photos }) => photos.map(({ file }) => file)))
}

/** Days of 调研评价, and whether it is open; for an application whose sheets were reopened it is. */
export function assessingView(campaign: StoredCampaign, now: string, isReopened = false) {
  const { opensOn, closesOn } = campaign.stages.assess
  return { isOpen: assessRefusal(campaign, now, isReopened) === null, opensOn, closesOn }
}

type Assessed = { application: Pick<Application, 'compound'>; campaign: StoredCampaign }

/** Whether an upheld objection has put the sheets of an application in doubt. */
export async function sheetsReopened({ application, campaign }: Assessed, call: Call): Promise<boolean> {
  return (await reopenedCompounds(campaign.code, 'sheets', call)).has(application.compound)
}

/** Why an application cannot be assessed now; null where it can. */
export async function assessingRefusal(assessed: Assessed, call: Call): Promise<ErrorCode | null> {
  return assessRefusal(assessed.campaign, call.now, await sheetsReopened(assessed, call))
}

/** Why nobody is assigned or leaves any more: before the launch, and once 调研评价 is over but for what was reopened. */
export function assigningRefusal(campaign: StoredCampaign, now: string, isReopened: boolean) {
  const refusal = assessRefusal(campaign, now, isReopened)
  return refusal === 'stage_not_open' ? null : refusal
}

function assessRefusal(campaign: StoredCampaign, now: string, isReopened: boolean): ErrorCode | null {
  return isReopened ? refusalBefore(campaign, 'assess', now) : stageRefusal(campaign, 'assess', now)
}
