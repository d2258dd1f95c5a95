import type { OutputOf } from '../../core/contract/endpoint'
import { readSelectionList } from '../../core/contract/selection-lists'
import type { StoredCampaign } from '../../core/record/campaigns'
import {
  type SelectionAward,
  type SelectionDecision,
  selectionAwards,
  selectionDecisions,
} from '../../core/record/selection-awards'
import type { SelectionList } from '../../core/record/selection-lists'
import { selectionObjections } from '../../core/record/selection-objections'
import { selectionRulings } from '../../core/record/selection-rulings'
import { listShownUntil } from '../../core/selection/list-window'
import { handle } from '../platform/call'
import { findWhole } from '../platform/find-whole'
import { publicCampaign } from '../platform/public-campaign'
import { Refusal } from '../platform/refusal'
import { listsOf } from '../platform/selection-lists'
import { fileViews } from '../platform/snapshot-view'

type Output = OutputOf<typeof readSelectionList>

export const readSelectionListHandler = handle(readSelectionList, async (input, call) => {
  const campaign = await publicCampaign(input.campaign, call)
  const { code } = campaign
  const [lists, rulings, objections, decision, awards] = await Promise.all([
    listsOf(code, call),
    findWhole(selectionRulings, { campaign: code }, call),
    findWhole(selectionObjections, { campaign: code }, call),
    call.documents.get(selectionDecisions, code),
    findWhole(selectionAwards, { campaign: code }, call),
  ])
  const shown = input.number === undefined ? lists[0] : lists.find(({ number }) => number === input.number)
  if (input.number !== undefined && shown === undefined) throw new Refusal('unknown_selection_list')
  const isNewest = shown !== undefined && shown.number === lists[0]?.number
  const until = shown && listShownUntil(shown.sealedAt, campaign.parameters.objectionDays)
  return {
    campaign: rulesOf(campaign),
    list: shown ? await listView(shown, isNewest && decision === null ? (until ?? null) : null) : null,
    lists: lists.map(({ number, sealedAt, file }) => ({ number, sealedAt, sha256: file.sha256 })),
    rulings: rulings
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ compound, name, kind, why, office, at }) => ({ compound, name, kind, why, office, at })),
    objections: objections
      .sort((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1))
      .map(({ compound, name, aspect, list, state, answer }) => ({
        compound,
        name,
        aspect,
        list,
        state,
        answer,
      })),
    decision: decision && decisionView(decision, awards),
    readAt: call.now,
  }
})

function rulesOf({ code, name, quota, order, parameters }: StoredCampaign): Output['campaign'] {
  const { rule, grid, threshold, weight } = order
  const { sheetFloor, objectionDays } = parameters
  return { code, name, quota, order: { rule, grid, threshold, weight }, sheetFloor, objectionDays }
}

async function listView(list: SelectionList, objectionsUntil: string | null): Promise<Output['list']> {
  const { number, sealedAt, office, snapshot, compounds, outcome, changes } = list
  const [file] = await fileViews([list.file])
  return { number, sealedAt, office, objectionsUntil, snapshot, compounds, outcome, changes, file: file! }
}

function decisionView(
  { list, decidedOn, document, recommended }: SelectionDecision,
  awards: readonly SelectionAward[],
): Output['decision'] {
  return {
    ...{ list, decidedOn, document, recommended: recommended?.compounds ?? [] },
    awarded: [...awards]
      .sort((a, b) => a.place - b.place)
      .map(({ _id, compound, name, districtName, place, state }) => ({
        ...{ award: _id, compound, name, districtName, place, state },
      })),
  }
}
