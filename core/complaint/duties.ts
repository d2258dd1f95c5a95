import * as z from 'zod/mini'
import { readDesk } from '../access/desk'
import { instant } from '../record/instant'
import { openClock } from './case-clock'
import { type CasePlace, officeDesk, officeRank } from './offices'
import type { Standing } from './standing'

/** What a desk has to do with a case. */
export const dutyNames = [
  'accept',
  'answer',
  'dispatch',
  'decideExtension',
  'supervise',
  'questionWithdrawal',
  'ruleKind',
  'followUp',
  'review',
] as const
export type DutyName = (typeof dutyNames)[number]

export const duty = z.object({ desk: z.string(), duty: z.enum(dutyNames), dueAt: instant })
export type Duty = z.infer<typeof duty>

/** Everything that waits in a case, and at which desk: what work queues are made of. */
export function dutiesOf(found: Standing, place: CasePlace): Duty[] {
  const { overseer, arbiter } = found.route
  const { extension, withdrawal, reclassified, followUp, review } = found
  const clock = openClock(found)
  const duties: Duty[] = []
  const add = (desk: string, name: DutyName, dueAt: string) => duties.push({ desk, duty: name, dueAt })
  if (clock !== null && clock.kind !== 'confirm') {
    const isReturned = found.state === 'returned'
    const own = found.state === 'submitted' ? 'accept' : 'answer'
    add(isReturned ? overseer : found.route.handler, isReturned ? 'dispatch' : own, clock.dueAt)
    if (extension?.state === 'asked') add(overseer, 'decideExtension', clock.dueAt)
    for (const { office, missed, round, dueAt } of found.escalations) {
      const isOver = officeRank(office) > officeRank(readDesk(found.route.handler).role)
      if (isOver && missed === clock.kind && round === found.reopened) {
        add(officeDesk(office, place), 'supervise', dueAt)
      }
    }
  }
  if (found.state === 'withdrawn' && withdrawal?.questioned === false) {
    add(overseer, 'questionWithdrawal', withdrawal.questionBy)
  }
  if (reclassified?.objection === 'open' && reclassified.ruleBy) add(arbiter, 'ruleKind', reclassified.ruleBy)
  if (followUp?.done === false) add(overseer, 'followUp', followUp.by)
  if (review?.upheld === null) add(overseer, 'review', review.decideBy)
  return duties
}
