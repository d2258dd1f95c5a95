import type { SeatView } from '../../core/contract/assigning'
import type { Application } from '../../core/record/applications'
import type { Assignment, SeatEvent, Seated } from '../../core/record/assignments'
import { type Seat, seats } from '../../core/selection/seats'

/** An application to which nobody is assigned. */
export function blankAssignment({ _id, campaign, city, district, compound, name }: Application): Assignment {
  return {
    ...{ _id, campaign, city, district, compound, name },
    ...{ seats: { first: null, second: null, third: null }, prefill: null, events: [], requestKeys: [] },
  }
}

/** Something that happened at a seat, with whoever sat there. */
export function seatEventOf(
  { number, holder }: Seated,
  event: Omit<SeatEvent, 'number' | 'holder'>,
): SeatEvent {
  return { ...event, number, holder }
}

/**
 * The seats without the one that is left. What the system suggested stays frozen: the sheets that were handed in were held against it; it
 * is free again only where none is left.
 */
export function leftSeat(
  assigned: Assignment,
  event: Pick<SeatEvent, 'seat' | 'at' | 'ground' | 'why'>,
): Assignment {
  const sitting = assigned.seats[event.seat]
  if (sitting === null) return assigned
  const rest = { ...assigned.seats, [event.seat]: null }
  const isHandedIn = seats.some((seat) => rest[seat]?.handedInAt != null)
  return {
    ...assigned,
    seats: rest,
    prefill: isHandedIn ? assigned.prefill : null,
    events: [...assigned.events, seatEventOf(sitting, { ...event, what: 'left' })],
  }
}

/** Who sits where, in the order of the seats. */
export function seatViews({ seats: taken }: Pick<Assignment, 'seats'>): SeatView[] {
  return seats.flatMap((seat) => seatView(seat, taken[seat]) ?? [])
}

export function seatView(seat: Seat, sitting: Seated | null): SeatView | null {
  if (sitting === null) return null
  const { number, holder, role, agency, assignedAt, declaredAt, handedInAt } = sitting
  return { seat, number, holder, role, agency, assignedAt, declaredAt, handedInAt }
}
