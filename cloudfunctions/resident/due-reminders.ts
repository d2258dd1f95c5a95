import { dueReminder } from '../../core/rating/period-reminders'
import { presentPeriod } from '../../core/rating/period-state'
import type { Account } from '../../core/record/accounts'
import type { Notice } from '../../core/record/inbox'
import type { Call } from '../platform/call'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { unanswered } from '../platform/unanswered'

/**
 * The reminders that stand in a person's inbox at this moment: for each of their households that has not answered, from the
 * reminder's hour until it answers or the period closes. They are written nowhere; only that the inbox was read is known.
 */
export async function dueReminders(account: Account | null, call: Call): Promise<Notice[]> {
  if (account === null) return []
  const period = presentPeriod(await cachedPeriods(call), call.now)
  const reminder = period && dueReminder(period, call.now)
  if (!period || !reminder) return []
  const read = (account.inboxReadAt ?? '') >= reminder.at
  try {
    return (await unanswered(account.households, period, call)).map((bound) => ({
      _id: `${period._id}|${reminder.day}|${bound.household}`,
      account: account._id,
      at: reminder.at,
      kind: 'ratingReminder',
      compoundName: bound.compoundName,
      label: bound.label,
      read,
    }))
  } catch (error) {
    // The inbox stays readable when the answer key is wrong; rating itself refuses by name.
    if (error instanceof Refusal && error.code === 'period_key_mismatch') return []
    throw error
  }
}
