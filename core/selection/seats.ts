import * as z from 'zod/mini'

/** Two score without seeing one another; the third is asked only where they lie too far apart. */
export const seats = ['first', 'second', 'third'] as const
export const seatName = z.enum(seats)
export type Seat = z.infer<typeof seatName>

export const seatTitles: Record<Seat, string> = {
  first: '第一评审',
  second: '第二评审',
  third: '第三评审',
}

/** How a sheet stands. `left`: whoever sat there no longer does; what they wrote stays on record, and counts nowhere. */
export const assessmentStates = ['assigned', 'handedIn', 'left'] as const

/** What happens at a seat; `begunAnew`: the application was taken back and made anew, and the sheet with it. */
export const seatEvents = ['assigned', 'declared', 'handedIn', 'begunAnew', 'left'] as const

/** Why somebody no longer sits at a seat: by their own declaration, or because the bureau said so. */
export const leavingGrounds = ['declared', 'conflict', 'unavailable'] as const
