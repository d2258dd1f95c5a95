import { withFacts } from '../../core/complaint/carry-on'
import { type Complaint, complaints } from '../../core/record/complaints'
import { timingOf } from '../platform/case-surroundings'
import { replaceCase } from '../platform/change-case'
import { command } from '../platform/documents'
import { clockActor, withDueSteps } from '../platform/due-steps'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

/**
 * Takes the steps of cases that are due: brings missed deadlines before the offices above, closes answers that nobody confirmed.
 * One update a case, guarded by its revision: runs may overlap or die, and each step is taken once. Answers how many cases moved.
 */
export function advanceCases(run: Run): Promise<number> {
  return forEachDue(
    { collection: complaints, match: { nextStepAt: command.lt(run.now) } },
    (found) => advance(found, run),
    run,
  )
}

async function advance(found: Complaint, run: Run): Promise<boolean> {
  // Another run was faster.
  if (found.nextStepAt === null || found.nextStepAt >= run.now) return false
  const timing = await timingOf(found, run)
  const stepped = withDueSteps(found, { now: run.now, timing })
  // Not due any more by a calendar that was changed meanwhile: the next step is only moved.
  const after = stepped === found ? withFacts(found, [], { at: run.now, by: clockActor, timing }) : stepped
  return (await replaceCase(found, after, run.documents)) && stepped !== found
}
