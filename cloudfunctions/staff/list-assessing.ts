import { type AssessedApplication, listAssessing } from '../../core/contract/assigning'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Account } from '../../core/record/accounts'
import { type Application, applications } from '../../core/record/applications'
import type { Assessment } from '../../core/record/assessments'
import { type Assignment, assignments } from '../../core/record/assignments'
import type { StoredCampaign } from '../../core/record/campaigns'
import { type Compound, compounds } from '../../core/record/compounds'
import { regions } from '../../core/record/regions'
import { visits } from '../../core/record/visits'
import { seats } from '../../core/selection/seats'
import { type AwaitedItem, differenceOf, needsThird, sheetScoreOf } from '../../core/selection/sheet-score'
import { stageRefusal } from '../../core/selection/stages'
import { awaitedByApplication } from '../platform/awaited-items'
import { handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { partiesOf } from '../platform/party-to'
import { reopenedCompounds } from '../platform/reopened'
import { handedInSheets } from '../platform/sheet-outcomes'
import { type CityAssessor, cityAssessors } from './city-assessors'
import { assessingView } from './own-assessment'
import { seatViews } from './seats-of'

export const listAssessingHandler = handle(listAssessing, async ({ campaign: code }, call) => {
  const { campaign } = await reachedCampaign(code, call)
  const found = await findWhole(
    applications,
    { campaign: code, state: command.in(['forwarded', 'withdrawn']) },
    call,
  )
  const assigned = new Map(
    (await findWhole(assignments, { campaign: code }, call)).map((each) => [each._id, each]),
  )
  // One that was taken back before anybody was assigned has nothing to show here.
  const listed = found.filter(({ _id, state }) => state === 'forwarded' || assigned.has(_id))
  const places = new Map(
    (
      await call.documents.findAll(
        compounds,
        listed.map(({ compound }) => compound),
      )
    ).map((each) => [each._id, each]),
  )
  const districts = await call.documents.findAll(regions, [
    ...new Set(listed.map(({ district }) => district)),
  ])
  const assessors = await cityAssessors(campaign.city, call)
  const visited = await findWhole(visits, { campaign: code }, call)
  const known: Known = {
    ...{ campaign, assessors, now: call.now, caller: await call.account() },
    awaited: await awaitedByApplication(campaign, [...assigned.values()], call),
    handedIn: await handedInSheets(
      listed.map(({ _id }) => _id),
      call,
    ),
  }
  const stage = stageRefusal(campaign, 'assess', call.now)
  const reopened = await reopenedCompounds(code, 'sheets', call)
  return {
    ...{ name: campaign.name, ...assessingView(campaign, call.now) },
    mayAssign: stage === null || stage === 'stage_not_open',
    differenceThreshold: campaign.parameters.differenceThreshold,
    sheetFloor: campaign.parameters.sheetFloor,
    applications: listed.map((application) => ({
      ...rowOf(
        application,
        { assignment: assigned.get(application._id), compound: places.get(application.compound) },
        known,
      ),
      districtName: districts.find(({ _id }) => _id === application.district)?.name ?? '',
      isReopened: reopened.has(application.compound),
      visits: visited.filter((visit) => visit.application === application._id).length,
    })),
    assessors: assessors.map((each) => assessorView(each, [...assigned.values()])),
  }
})

type Known = {
  campaign: StoredCampaign
  assessors: readonly CityAssessor[]
  now: string
  caller: Account | null
  handedIn: ReadonlyMap<string, Assessment[]>
  awaited: ReadonlyMap<string, AwaitedItem[]>
}
type Of = { assignment: Assignment | undefined; compound: Compound | undefined }

function rowOf(
  application: Application,
  { assignment, compound }: Of,
  { campaign, assessors, now, caller, handedIn, awaited }: Known,
): Omit<AssessedApplication, 'districtName' | 'isReopened' | 'visits'> {
  const sheets = handedIn.get(application._id) ?? []
  const { differenceThreshold } = campaign.parameters
  const settling = { differenceThreshold, awaited: awaited.get(application._id) ?? [] }
  const { score, why } = sheetScoreOf(sheets, settling)
  const partyKinds = (account: Account | null) =>
    compound === undefined ? [] : partiesOf(account, { compound, applicant: application.applicant }, now)
  const { _id, compound: code, name, district, applicant, state } = application
  return {
    ...{ application: _id, compound: code, name, district },
    applicant: { role: applicant.role, name: applicant.name },
    isPresent: state === 'forwarded',
    seats: assignment === undefined ? [] : seatViews(assignment),
    difference: differenceOf(sheets, settling),
    needsThird: needsThird(sheets, settling),
    ...{ score, why },
    parties: assessors.flatMap(({ office, account }) => {
      const kinds = partyKinds(account)
      return kinds.length === 0 ? [] : [{ number: office.number, kinds }]
    }),
    own: partyKinds(caller),
  }
}

function assessorView(
  { office, account }: CityAssessor,
  assigned: readonly Assignment[],
): OutputOf<typeof listAssessing>['assessors'][number] {
  const sitting = assigned
    .flatMap((each) => seats.flatMap((seat) => each.seats[seat] ?? []))
    .filter((each) => each.account === account._id)
  const { number, holder, role, agency = null } = office
  const handedIn = sitting.filter(({ handedInAt }) => handedInAt !== null).length
  return { number, holder, role, agency, assigned: sitting.length, handedIn }
}
