import { answerBy, nextOffice } from '../../core/disclosure/escalation'
import { rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { type Correction, corrections } from '../../core/record/corrections'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { command } from '../platform/documents'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

/**
 * Questions that nobody has answered in time go on to the next office, which has its own time from then on. A question is due no more once
 * its step is taken; what fails is tried by the next run. Answers how many went on.
 */
export function escalateCorrections(run: Run): Promise<number> {
  const match = { stepAt: command.lte(run.now) }
  return forEachDue({ collection: corrections, match }, (found) => escalate(found, run), run)
}

async function escalate(found: Correction, run: Run): Promise<boolean> {
  const { _id, stepAt, office, escalations } = found
  // Another run was faster.
  if (stepAt === null || stepAt > run.now) return false
  const next = nextOffice(office, found)
  const asRead = { _id, stepAt, answer: null }
  if (next === null)
    return (await run.documents.update(corrections, asRead, { late: true, stepAt: null })) === 1
  const rules = await cachedDisclosureRules(found.city, run)
  const by = answerBy(next, run.now, rulesOn(rules, dayOfInstant(run.now)).limits)
  const change = {
    ...{ office: next, answerBy: by, stepAt: by, late: true, untoldSince: run.now },
    escalations: command.set([...escalations, { office: next, at: run.now }]),
  }
  return (await run.documents.update(corrections, asRead, change)) === 1
}
