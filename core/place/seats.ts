import type { Seat } from './compound'
import { inForceAt } from './dated'

/** The seat in force at an instant as a compound keeps it for its indexes, and when the next one begins. */
export function presentSeat(
  seats: readonly Seat[],
  now: string,
): Pick<Seat, 'district' | 'subdistrict' | 'residentsCommittee'> & { nextSeatAt: string | null } {
  const present = inForceAt(seats, now)
  if (present === undefined) throw new Error('a compound without a seat')
  const { district, subdistrict, residentsCommittee } = present
  const coming = seats.map(({ from }) => from).filter((from) => from > now)
  return { district, subdistrict, residentsCommittee, nextSeatAt: coming.sort()[0] ?? null }
}

export function isSameSeat(a: Seat, b: Seat): boolean {
  return (
    a.district === b.district &&
    a.subdistrict === b.subdistrict &&
    a.residentsCommittee === b.residentsCommittee
  )
}
