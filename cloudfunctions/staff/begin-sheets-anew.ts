import { assessmentId, assessments } from '../../core/record/assessments'
import { assignments } from '../../core/record/assignments'
import { seats } from '../../core/selection/seats'
import type { Transaction } from '../platform/documents'
import { seatEventOf } from './seats-of'

/**
 * An application that was taken back and is made anew has another case, other files and maybe another applicant: whoever sits at it declares
 * their interests again and begins the sheet again. What was scored of the one before counts nowhere.
 */
export async function beginSheetsAnew(
  application: string,
  { transaction, now }: { transaction: Transaction; now: string },
): Promise<void> {
  const assigned = await transaction.get(assignments, application)
  if (assigned === null) return
  const anew = { ...assigned, seats: { ...assigned.seats }, prefill: null, events: [...assigned.events] }
  for (const seat of seats) {
    const sitting = assigned.seats[seat]
    if (sitting === null) continue
    const sheet = await transaction.get(assessments, assessmentId(application, sitting.account))
    if (sheet === null) continue
    await transaction.set(assessments, {
      ...sheet,
      ...{ state: 'assigned', declaredAt: null, items: [], prefill: null, handedInAt: null },
      revision: sheet.revision + 1,
    })
    anew.seats[seat] = { ...sitting, declaredAt: null, handedInAt: null }
    anew.events.push(seatEventOf(sitting, { at: now, seat, what: 'begunAnew', ground: null, why: null }))
  }
  await transaction.set(assignments, anew)
}
