import { deskKey } from '../../core/access/desk'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import { campaigns, type StoredCampaign } from '../../core/record/campaigns'
import { districtReports, reportId } from '../../core/record/district-reports'
import { inbox, type Notice } from '../../core/record/inbox'
import { jobs } from '../../core/record/jobs'
import { paperRounds } from '../../core/record/paper-rounds'
import { periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import { roundTime } from '../../core/selection/paper-round'
import { type ReportNotice, reportReminder } from '../../core/selection/report-reminder'
import { findWhole } from '../platform/find-whole'
import { paperRoundStandings } from '../platform/paper-round-standings'
import { accountsAtDesk } from '../platform/staffed-desks'
import { forEachDue } from './for-each-due'
import { jobOfToday } from './job-of-today'
import type { Run } from './run'

/**
 * Once a day, tells offices what campaigns ask for on it: that a paper round has to be drawn, that a report is due or overdue. Everything is
 * told under an id of its own, so that a day that broke off, or on which a campaign failed, is gone through again.
 */
export async function campaignDay(run: Run, done: string[]): Promise<void> {
  const job = await jobOfToday('campaignDay', run)
  if (job.state === 'done') return
  const faultsBefore = run.faults.length
  await forEachDue({ collection: campaigns, match: { state: 'launched' } }, (each) => tellOf(each, run), run)
  if (!run.hasTime() || run.faults.length > faultsBefore) return
  const through = { state: 'done', throughAt: run.now, finishedAt: run.now }
  await run.documents.update(jobs, { _id: job._id }, through)
  done.push(job._id)
}

async function tellOf(campaign: StoredCampaign, run: Run): Promise<boolean> {
  await tellOfRoundDue(campaign, run)
  await remindOfReports(campaign, run)
  return true
}

/** The bureau draws; whoever nobody answers for needs no round, so that it is told only where one is below the gate. */
async function tellOfRoundDue(campaign: StoredCampaign, run: Run): Promise<void> {
  const period = await run.documents.get(periods, campaign.period)
  if (period === null || period.state !== 'announced') return
  const { daysBeforeClose } = campaign.parameters.paperRound
  if (roundTime(period, { daysBeforeClose, now: run.now }) !== 'open') return
  if ((await run.documents.get(paperRounds, campaign._id)) !== null) return
  const standings = await paperRoundStandings(campaign, run)
  if (!standings.some(({ place }) => place === 'below')) return
  await tell(bureauDesk(campaign), 'paperRoundDue', { campaign, mark: '', until: period.closesAt }, run)
}

const bureauDesk = ({ city }: StoredCampaign) => deskKey({ role: 'bureau', scope: city, agency: null })

/** A district that has not reported is reminded, and so is the bureau of its own; of what is overdue the bureau hears too. */
async function remindOfReports(campaign: StoredCampaign, run: Run): Promise<void> {
  const { opensOn, closesOn } = campaign.stages.districtReport
  const today = dayOfInstant(run.now)
  const reminder = today < opensOn ? null : reportReminder(closesOn, today)
  if (reminder === null) return
  const { notice, mark } = reminder
  const areas = await findWhole(regions, { city: campaign.city, kind: 'district', closedAt: null }, run)
  const heads = await run.documents.findAll(
    districtReports,
    [campaign.city, ...areas.map(({ _id }) => _id)].map((area) => reportId(campaign._id, area)),
  )
  const reported = new Set(heads.filter(({ newest }) => newest > 0).map(({ _id }) => _id))
  const until = daysLater(instantOfDay(closesOn), 1)
  for (const { _id: district, name } of areas) {
    if (reported.has(reportId(campaign._id, district))) continue
    const said = { campaign, mark: `${mark}|${district}`, until, area: name }
    const desk = deskKey({ role: 'district', scope: district, agency: null })
    await tell(desk, notice, said, run)
    if (notice === 'districtReportOverdue') await tell(bureauDesk(campaign), notice, said, run)
  }
  if (reported.has(reportId(campaign._id, campaign.city))) return
  const said = { campaign, mark: `${mark}|${campaign.city}`, until, area: '全市' }
  await tell(bureauDesk(campaign), notice, said, run)
}

type Said = { campaign: StoredCampaign; mark: string; until: string; area?: string }

async function tell(
  desk: string,
  kind: ReportNotice | 'paperRoundDue',
  { campaign, mark, until, area }: Said,
  run: Run,
): Promise<void> {
  for (const account of await accountsAtDesk(desk, run.documents, run.now)) {
    const notice: Notice = {
      _id: [kind, campaign._id, mark, account].join('|'),
      ...{ account, at: run.now, kind, until },
      ...(area ? { compoundName: area, label: campaign.name } : { compoundName: campaign.name, label: '' }),
      ...{ forStaff: true, read: false },
    }
    await run.documents.add(inbox, notice)
  }
}
