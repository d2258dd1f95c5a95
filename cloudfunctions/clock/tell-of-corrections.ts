import type { DisclosureNotice } from '../../core/disclosure/notices'
import { publisherDesk } from '../../core/disclosure/publisher-desk'
import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { type Correction, corrections } from '../../core/record/corrections'
import { inbox } from '../../core/record/inbox'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { command } from '../platform/documents'
import { unseal } from '../platform/seal'
import { accountsAtDesk } from '../platform/staffed-desks'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

/**
 * Tells the office whose turn it is, and the asker of the answer. Ids of notices follow from question and step: however often this runs or
 * dies, nobody is told twice. Answers how many questions there were.
 */
export function tellOfCorrections(run: Run): Promise<number> {
  const match = { untoldSince: command.lte(run.now) }
  const work = async (found: Correction) => {
    const { _id, untoldSince } = found
    if (untoldSince === null) return false
    await tell(found, run)
    // What has happened meanwhile is told of by itself.
    return (await run.documents.update(corrections, { _id, untoldSince }, { untoldSince: null })) === 1
  }
  return forEachDue({ collection: corrections, match }, work, run)
}

async function tell(found: Correction, run: Run): Promise<void> {
  const { answer, asker, escalations } = found
  if (answer !== null) {
    if (asker === null) return
    await deliver(
      found,
      { notice: 'correctionAnswered', step: 'answer', account: unseal(asker, found._id) },
      run,
    )
    return
  }
  const role = found.office === 'publisher' ? found.publisher : found.office
  const desk = role && publisherDesk(role, found)
  if (desk === null) return
  const notice = escalations.length === 0 ? 'correctionAsked' : 'correctionEscalated'
  for (const account of await accountsAtDesk(desk, run.documents, run.now)) {
    await deliver(found, { notice, step: String(escalations.length), account }, run)
  }
}

type Delivery = { notice: DisclosureNotice; step: string; account: string }

async function deliver(found: Correction, { notice, step, account }: Delivery, run: Run): Promise<void> {
  const { _id, compound, compoundName, kind, period, answerBy, answer } = found
  const rules = await cachedDisclosureRules(found.city, run)
  await run.documents.add(inbox, {
    _id: `correction|${_id}|${step}|${account}`,
    ...{ account, at: run.now, kind: notice, compoundName },
    label: kindOn(rules, kind, dayOfInstant(run.now))?.title ?? kind,
    ...(answer === null && { until: answerBy, forStaff: true }),
    disclosure: { compound, kind, period },
    read: false,
  })
}
