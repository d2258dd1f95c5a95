import { readSelectionState } from '../../core/contract/selection-lists'
import { selectionObjections } from '../../core/record/selection-objections'
import { selectionInputs } from '../../core/sealing/selection-file'
import type { Candidate } from '../../core/selection/candidate'
import { listOf } from '../../core/selection/selection-order'
import { refusalBefore } from '../../core/selection/stages'
import { handle } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { openHash } from '../platform/open-hash'
import { isUpheldAgainst } from '../platform/reopened'
import { type SelectionFacts, selectionFacts, selectionHeaderOf } from '../platform/selection-facts'
import { newestList } from '../platform/selection-lists'

export const readSelectionStateHandler = handle(readSelectionState, async (input, call) => {
  const { campaign } = await reachedCampaign(input.campaign, call)
  const facts = await selectionFacts(campaign, call)
  const list = await newestList(campaign.code, call)
  const open = { campaign: campaign.code, state: 'open' }
  const isUpheld = list && (await isUpheldAgainst(list, call))
  const { candidates, snapshot } = facts
  const header = snapshot && selectionHeaderOf(campaign, snapshot, { number: 0, sealedAt: '' })
  const left = new Map(
    header === null
      ? []
      : listOf(candidates, header).leftOut.map(({ compound, by, words }) => [compound, { by, words }]),
  )
  const missesSheets = [...left.values()].some(({ by }) => by === 'sheetMissing')
  return {
    rows: candidates.map((candidate) => ({ ...row(candidate), left: left.get(candidate.compound) ?? null })),
    refusal: refusalBefore(campaign, 'publicity', call.now) ?? refusalOf(facts, missesSheets),
    changed: list && header && (isUpheld || list.inputs !== selectionInputs(header, candidates, openHash)),
    openObjections: await call.documents.count(selectionObjections, open),
  }
})

function refusalOf({ snapshot, candidates }: SelectionFacts, missesSheets: boolean): string | null {
  if (snapshot === null) return 'not_published_yet'
  if (candidates.length === 0) return 'no_candidates'
  return missesSheets ? 'sheets_missing' : null
}

function row({ compound, name, districtName, applicant, principles, sheet, ruledOut }: Candidate) {
  return {
    ...{ compound, name, districtName, applicant, principles, hasSheet: sheet.score !== null },
    ruledOut: ruledOut?.why ?? null,
  }
}
