import { holding } from '../../core/place/lease'
import { applicationId, applications } from '../../core/record/applications'
import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import { disclosureFollows } from '../../core/record/disclosure-follows'
import { households } from '../../core/record/households'
import { inbox, type Notice } from '../../core/record/inbox'
import { selectionDecisions } from '../../core/record/selection-awards'
import { type SelectionList, selectionListId, selectionLists } from '../../core/record/selection-lists'
import { type TellingJob, tellingJobs } from '../../core/record/telling-jobs'
import { listShownUntil } from '../../core/selection/list-window'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { newestList } from '../platform/selection-lists'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

const householdsAPage = 200
const followersAPage = 500

/**
 * Tells whoever is bound to a home in a compound, or follows it, of its selection. Ids of notices follow from what is told, compound and
 * account: a run that dies is gone on with by the next, and nobody is told twice. Answers how many tellings were ended.
 */
export function tellOfSelections(run: Run): Promise<number> {
  const match = { kind: 'tellSelection', state: 'running' }
  return forEachDue({ collection: tellingJobs, match }, (job) => tell(job, run), run)
}

type ToTell = { compounds: readonly { compound: string; name: string }[]; until?: string }

async function tell(job: TellingJob, run: Run): Promise<boolean> {
  const campaign = await run.documents.get(campaigns, job.campaign)
  const { compounds, until } = (campaign && (await toTell(job, campaign, run))) ?? { compounds: [] }
  const left = [...compounds]
    .filter(({ compound }) => compound > job.cursor)
    .sort((a, b) => (a.compound < b.compound ? -1 : 1))
  for (const { compound, name } of left) {
    const said = {
      ...{ at: job.requestedAt, kind: job.notice, compoundName: name, label: campaign?.name ?? '' },
      ...{ campaign: job.campaign, ...(until && { until }), read: false },
    }
    if (!(await tellCompound(compound, { job, said }, run))) return false
    await run.documents.update(tellingJobs, { _id: job._id }, { cursor: compound })
  }
  const ended = { state: 'done', finishedAt: run.now }
  return (await run.documents.update(tellingJobs, { _id: job._id, state: 'running' }, ended)) === 1
}

/** Who is to be told of it, and until when something can be done; null where it has passed meanwhile. */
async function toTell(job: TellingJob, campaign: StoredCampaign, run: Run): Promise<ToTell | null> {
  if (job.compound !== null) {
    const found = await run.documents.get(applications, applicationId(job.campaign, job.compound))
    return found?.state === 'forwarded' ? { compounds: [found] } : null
  }
  const list = await run.documents.get(selectionLists, selectionListId(job.campaign, job.list ?? 0))
  if (list === null) return null
  if (job.notice === 'selectionFinal') return list
  const until = listShownUntil(list.sealedAt, campaign.parameters.objectionDays)
  return (await isStillShown(list, until, run)) ? { ...list, until } : null
}

async function isStillShown({ campaign, number }: SelectionList, until: string, run: Run): Promise<boolean> {
  if (run.now >= until) return false
  if ((await newestList(campaign, run))?.number !== number) return false
  return (await run.documents.get(selectionDecisions, campaign)) === null
}

type Telling = { job: TellingJob; said: Omit<Notice, '_id' | 'account'> }

/** Whether all have been told. */
async function tellCompound(compound: string, { job, said }: Telling, run: Run): Promise<boolean> {
  const tellAll = (accounts: readonly string[]) =>
    forEachInParallel([...new Set(accounts)], async (account) => {
      await run.documents.add(inbox, { _id: `${job._id}|${compound}|${account}`, account, ...said })
    })
  for (let after = ''; ; ) {
    if (!run.hasTime()) return false
    const page = await run.documents.find(households, {
      where: { compound, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: householdsAPage,
    })
    await tellAll(page.flatMap(({ members }) => holding(members, run.now).map(({ account }) => account)))
    if (page.length < householdsAPage) break
    after = page.at(-1)?._id ?? after
  }
  for (let after = ''; ; ) {
    if (!run.hasTime()) return false
    const page = await run.documents.find(disclosureFollows, {
      where: { compound, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: followersAPage,
    })
    await tellAll(page.map(({ account }) => account))
    if (page.length < followersAPage) return true
    after = page.at(-1)?._id ?? after
  }
}
