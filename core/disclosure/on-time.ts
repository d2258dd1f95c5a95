import { daysAfter } from './days'
import { type Duty, dutyState } from './duty'
import { type PublisherRole, publisherRoles } from './kinds'

/** Duties whose day has come, how many of them were met in time, and how many are overdue now. */
export type OnTime = { due: number; onTime: number; overdue: number }

/** The days that are looked back over; what is overdue counts however old it is. */
const lookedBackDays = 365

/**
 * How far duties were met in time. One that is overdue or was met late counts as not in time; one whose day has not come counts once it
 * is met. This is told beside a compound's figures and enters none of them.
 */
export function onTimeOf(duties: readonly Duty[], today: string): OnTime {
  const counted: OnTime = { due: 0, onTime: 0, overdue: 0 }
  for (const duty of duties) {
    const state = dutyState(duty, today)
    if (duty.dueDay === null || state === 'notApplicable' || state === 'due') continue
    if (state !== 'overdue' && duty.dueDay < daysAfter(today, -lookedBackDays)) continue
    counted.due += 1
    if (state === 'published') counted.onTime += 1
    if (state === 'overdue') counted.overdue += 1
  }
  return counted
}

/** The same for every publisher that has a duty. */
export function onTimeByPublisher(
  duties: readonly Duty[],
  today: string,
): (OnTime & { publisher: PublisherRole })[] {
  return publisherRoles.flatMap((publisher) => {
    const own = duties.filter((duty) => duty.publisher === publisher)
    return own.length === 0 ? [] : [{ publisher, ...onTimeOf(own, today) }]
  })
}
