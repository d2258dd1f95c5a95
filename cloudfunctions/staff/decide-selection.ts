import { decideSelection } from '../../core/contract/selection-awards'
import { dayOfInstant } from '../../core/place/day'
import { audit } from '../../core/record/audit'
import type { StoredCampaign } from '../../core/record/campaigns'
import {
  type SelectionAward,
  selectionAwardId,
  selectionAwards,
  selectionDecisions,
} from '../../core/record/selection-awards'
import type { SelectionList } from '../../core/record/selection-lists'
import { selectionObjections } from '../../core/record/selection-objections'
import { newTellingJob, tellingJobs } from '../../core/record/telling-jobs'
import { selectionInputs } from '../../core/sealing/selection-file'
import { certificateHash } from '../../core/selection/certificate'
import { listShownUntil } from '../../core/selection/list-window'
import { refusalBefore } from '../../core/selection/stages'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { officeName } from '../platform/office-name'
import { openHash } from '../platform/open-hash'
import { Refusal, refuseIf } from '../platform/refusal'
import { isUpheldAgainst } from '../platform/reopened'
import { selectionFacts, selectionHeaderOf } from '../platform/selection-facts'
import { newestList } from '../platform/selection-lists'
import { changeCampaign, madeEarlier } from './change-campaign'

/**
 * The decision and all awards in one transaction. It takes the first places of the newest list and no others: whoever should not be among
 * them has to leave by a ruling first, and the list be sealed and shown anew.
 */
export const decideSelectionHandler = handle(decideSelection, async (input, call) => {
  const { campaign } = await reachedCampaign(input.campaign, call)
  const earlier = madeEarlier(campaign, call)
  if (earlier !== null) return { awarded: Number(earlier) }
  refuseIf(decidingRefusal(campaign, call.now))
  const list = await newestList(campaign.code, call)
  if (list === null || list.number !== input.number) throw new Refusal('unknown_selection_list')
  refuseIf(countRefusal(input.count, list, campaign))
  refuseIf(dayRefusal(input.decidedOn, list, { campaign, now: call.now }))
  const made = await changeCampaign(
    campaign.code,
    call,
    async ({ campaign: present, grant, place, transaction }) => {
      refuseIf(decidingRefusal(present, call.now))
      const code = present.code
      if ((await transaction.get(selectionDecisions, code)) !== null) throw new Refusal('selection_decided')
      await requireSettled(list, present, call)
      const office = officeName(grant)
      const { decidedOn, document, count } = input
      await transaction.set(selectionDecisions, {
        ...{ _id: code, campaign: code, city: present.city, list: list.number, sha256: list.file.sha256 },
        ...{ decidedOn, document, count, office, at: call.now, recommended: null, requestKeys: [] },
      })
      const awards = awardsOf(present, { list, decidedOn, document, count, office, at: call.now })
      for (const award of awards) await transaction.set(selectionAwards, award)
      const telling = { notice: 'selectionFinal', campaign: code, compound: null, list: list.number } as const
      await transaction.set(tellingJobs, newTellingJob(telling, call.now))
      const after = { list: list.number, decidedOn, document, awarded: awards.length }
      const done = { action: 'selectionDecided' as const, subject: code, place, after }
      await transaction.set(audit, auditEntryOf(grant, done, call))
      return { made: String(awards.length) }
    },
  )
  return { awarded: Number(made) }
})

/** A decision may come after its stage, never before. */
function decidingRefusal(campaign: StoredCampaign, now: string) {
  return refusalBefore(campaign, 'announce', now)
}

/** Within the quota, as far as the list goes. */
function countRefusal(count: number, { outcome }: SelectionList, { quota }: StoredCampaign) {
  const places = outcome.places.length
  const isWithin = count >= Math.min(quota.fewest, places) && count <= Math.min(quota.most, places)
  return isWithin ? null : 'quota_wrong'
}

/** No decision is made while the list is shown, nor bears a day on which it was, or one to come. */
function dayRefusal(
  decidedOn: string,
  { sealedAt }: SelectionList,
  { campaign, now }: { campaign: StoredCampaign; now: string },
) {
  const shownUntil = listShownUntil(sealedAt, campaign.parameters.objectionDays)
  if (now < shownUntil) return 'list_still_shown'
  const isWithin = dayOfInstant(shownUntil) <= decidedOn && decidedOn <= dayOfInstant(now)
  return isWithin ? null : 'decision_day_wrong'
}

/** Every objection answered, and nothing otherwise since it was sealed. Read anew in every attempt. */
async function requireSettled(list: SelectionList, campaign: StoredCampaign, call: Call): Promise<void> {
  const open = { campaign: campaign.code, state: 'open' }
  if ((await call.documents.count(selectionObjections, open)) > 0) throw new Refusal('objections_open')
  // What was upheld leads to a new list, even where nothing of it comes out otherwise.
  if (await isUpheldAgainst(list, call)) throw new Refusal('list_outdated')
  const newest = await newestList(campaign.code, call)
  if (newest?.number !== list.number) throw new Refusal('unknown_selection_list')
  const { candidates, snapshot } = await selectionFacts(campaign, call)
  if (snapshot === null) throw new Refusal('not_published_yet')
  const header = selectionHeaderOf(campaign, snapshot, { number: 0, sealedAt: '' })
  if (selectionInputs(header, candidates, openHash) !== list.inputs) throw new Refusal('list_outdated')
}

type Decided = {
  list: SelectionList
  decidedOn: string
  document: string
  count: number
  office: string
  at: string
}

function awardsOf(
  { code, city, year }: StoredCampaign,
  { list, decidedOn, document, count, office, at }: Decided,
): SelectionAward[] {
  const listed = new Map(list.compounds.map((each) => [each.compound, each]))
  return list.outcome.places.slice(0, count).map(({ compound, place }) => {
    const { name, districtName, applicant } = listed.get(compound)!
    const certificate = { campaign: code, compound, name, decidedOn, document, list: list.file.sha256 }
    return {
      ...{ _id: selectionAwardId(code, compound), campaign: code, city, year, compound, name },
      ...{ districtName, applicant, place, state: 'awarded' },
      timeline: [{ what: 'awarded', why: document, office, at }],
      ...{ certificate: certificateHash(certificate, openHash), requestKeys: [] },
    }
  })
}
