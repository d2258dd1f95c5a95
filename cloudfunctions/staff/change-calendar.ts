import { calendars } from '../../core/record/calendars'
import { type Period, periods } from '../../core/record/periods'
import type { Call } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { findWhole } from '../platform/find-whole'

/** Every period of a city that has not been deleted. */
export async function periodsOf(city: string, call: Call): Promise<Period[]> {
  const found = await findWhole(periods, { city }, call)
  return found.filter(({ state }) => state !== 'deleted')
}

/** Takes the turn of a city's calendar: of two that do so at once, one conflicts and begins again. */
export async function takeTurn(city: string, transaction: Transaction): Promise<void> {
  const turns = (await transaction.get(calendars, city))?.turns ?? 0
  await transaction.set(calendars, { _id: city, turns: turns + 1 })
}

/**
 * Changes a period in its city's turn, knowing all others. They are read anew on every attempt: whoever changed one meanwhile
 * took the turn, which makes this try conflict. So two that are made at once never overlap.
 */
export function changeCalendar<T>(
  { code, city }: { code: string; city: string },
  call: Call,
  change: (present: Period | null, others: Period[], transaction: Transaction) => Promise<T>,
): Promise<T> {
  return call.documents.transaction(async (transaction) => {
    await takeTurn(city, transaction)
    const present = await transaction.get(periods, code)
    const others = (await periodsOf(city, call)).filter(({ _id }) => _id !== code)
    return change(present, others, transaction)
  })
}
