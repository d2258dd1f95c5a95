import { readSheets } from '../../core/contract/assigning'
import { assignments } from '../../core/record/assignments'
import { seats } from '../../core/selection/seats'
import { sheetTotal } from '../../core/selection/sheet'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import { differenceOf, sheetScoreOf } from '../../core/selection/sheet-score'
import { awaitedByApplication } from '../platform/awaited-items'
import { handle } from '../platform/call'
import { findApplication, reachedCampaign } from '../platform/campaigns'
import { Refusal } from '../platform/refusal'
import { handedInSheets } from '../platform/sheet-outcomes'

export const readSheetsHandler = handle(readSheets, async ({ application: id }, call) => {
  const { application, campaign } = await findApplication(id, call)
  await reachedCampaign(campaign.code, call)
  const sheets = (await handedInSheets([id], call)).get(id) ?? []
  const assigned = await call.documents.get(assignments, id)
  const awaited = (await awaitedByApplication(campaign, assigned ? [assigned] : [], call)).get(id) ?? []
  if (differenceOf(sheets, { awaited }) === null) throw new Refusal('sheets_still_blind')
  const { differenceThreshold } = campaign.parameters
  const inOrder = seats.flatMap((seat) => sheets.find((sheet) => sheet.seat === seat) ?? [])
  return {
    name: application.name,
    points: sheetParametersOf(campaign.parameters).points,
    prefill: assigned?.prefill ?? [],
    sheets: inOrder.map(({ seat, items }) => ({ seat, items, total: sheetTotal(items) })),
    ...sheetScoreOf(sheets, { differenceThreshold, awaited }),
    events: assigned?.events ?? [],
  }
})
