import { cityPlace } from '../../core/access/scope'
import { dueOccasions, type Occasion } from '../../core/rating/period-reminders'
import { audit } from '../../core/record/audit'
import { type Job, jobId, jobs, newJob } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import { subscriptions } from '../../core/record/subscriptions'
import { keyStateOf } from '../platform/answer-keys'
import { command } from '../platform/documents'
import { messageTemplate } from '../platform/subscribe-message'
import type { Run } from './run'
import { sendMessages } from './send-messages'

/**
 * Sends the messages of what is due in a period: that it has opened, that it closes soon. In the inbox a reminder stands by
 * itself, for whoever reads it (due-reminders.ts of `resident`), so that all there is to send are messages that were asked for.
 */
export async function tellOfPeriod(period: Period, run: Run, done: string[]): Promise<void> {
  for (const occasion of dueOccasions(period, run.now)) await tell(period, occasion, run, done)
}

async function tell(period: Period, occasion: Occasion, run: Run, done: string[]): Promise<void> {
  // Without the key it cannot be known who has answered; the bureau sees that it is wrong.
  if (keyStateOf(period) !== 'set') return
  const id = jobId('message', `${period._id}|${occasion.kind}|${occasion.day}`)
  const known = await run.documents.get(jobs, id)
  if (known?.state === 'done') return
  const anew: Job = { ...newJob('message', period._id, run.now), _id: id, messages: {} }
  if (known === null) await run.documents.add(jobs, anew)
  const template = messageTemplate(occasion.kind)
  if (template !== null) {
    await sendMessages({ period, occasion, template, job: id }, run)
    const asked = { kind: occasion.kind, askedAt: command.lt(occasion.at) }
    if ((await run.documents.count(subscriptions, asked)) > 0) return
  }
  await noteReminders(period, occasion, id, run)
  await run.documents.update(jobs, { _id: id }, { state: 'done', finishedAt: run.now })
  done.push(id)
}

/** That it was done, and nothing about anyone; under an id of its own, so that it is written once. */
async function noteReminders(period: Period, { kind, day }: Occasion, id: string, run: Run): Promise<void> {
  const { district, subdistrict, residentsCommittee } = cityPlace(period.city)
  await run.documents.add(audit, {
    _id: id,
    at: run.now,
    account: 'clock',
    role: 'bureau',
    scope: period.city,
    action: 'remindersSent',
    subject: period._id,
    ...{ city: period.city, district, subdistrict, residentsCommittee, compound: null },
    before: null,
    after: { kind, day },
    why: null,
  })
}
