import type { Application } from '../../core/record/applications'
import { type Assessment, assessments } from '../../core/record/assessments'
import { assignments } from '../../core/record/assignments'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { SheetOutcome } from '../../core/selection/outcomes'
import { sheetScoreOf } from '../../core/selection/sheet-score'
import { awaitedByApplication } from './awaited-items'
import type { Call } from './call'
import { command, type Documents } from './documents'
import { findWhole } from './find-whole'

/** An application has at most three sheets that count: so many of them in one answer of the platform. */
const applicationsAPage = 300

/** What 附件2 comes to in each application, by its id. */
export async function sheetOutcomes(
  campaign: StoredCampaign,
  of: readonly Application[],
  reading: Pick<Call, 'documents' | 'now'>,
): Promise<Map<string, SheetOutcome>> {
  const ids = of.map(({ _id }) => _id)
  const handedIn = await handedInSheets(ids, reading)
  const assigned = await reading.documents.findAll(assignments, ids)
  const awaited = await awaitedByApplication(campaign, assigned, reading)
  const { differenceThreshold } = campaign.parameters
  return new Map(
    ids.map((id) => {
      const settling = { differenceThreshold, awaited: awaited.get(id) ?? [] }
      const { score, items, why } = sheetScoreOf(handedIn.get(id) ?? [], settling)
      return [id, { score, items, why }]
    }),
  )
}

/** The sheets that count, by application: handed in by whoever still sits at their seat. */
export async function handedInSheets(
  applications: readonly string[],
  surroundings: { documents: Documents },
): Promise<Map<string, Assessment[]>> {
  const found = new Map<string, Assessment[]>()
  for (let from = 0; from < applications.length; from += applicationsAPage) {
    const page = applications.slice(from, from + applicationsAPage)
    const where = { application: command.in(page), state: 'handedIn' }
    for (const sheet of await findWhole(assessments, where, surroundings)) {
      found.set(sheet.application, [...(found.get(sheet.application) ?? []), sheet])
    }
  }
  return found
}
