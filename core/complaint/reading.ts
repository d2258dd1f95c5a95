import { isOffice } from './offices'
import type { Standing } from './standing'
import { openStates } from './states'
import { type Hat, handlingHat } from './who'

/** As what staff reads a case: one that handles it or has done so, or an office that it is before. */
export type StaffReader = 'handler' | 'office'

/**
 * As what somebody reads a case; null: not at all. An office that handles it reads it as a handler as long as it does: what a
 * resident tells the offices over the handler is told to no handler. At the bureau, over which there is none, it is told.
 */
export function readerOf(found: Standing, hats: readonly Hat[]): StaffReader | null {
  const hasHad = ({ desks }: Hat) => desks.some((desk) => found.desks.includes(desk))
  const reading = hats.filter((hat) => hat.covers || hasHad(hat))
  if (reading.length === 0) return null
  const { handler } = found.route
  const isBefore = ({ role, desks }: Hat) => isOffice(role) && (role === 'bureau' || !desks.includes(handler))
  return reading.some(isBefore) ? 'office' : 'handler'
}

/** Whether room and telephone may be told, as far as the resident agrees: to who handles the case, as long as there is work. */
export function mayVisit(standing: Standing, hats: readonly Hat[]): boolean {
  return openStates.includes(standing.state) && handlingHat({ standing }, { hats }) !== undefined
}
