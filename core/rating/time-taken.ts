import * as z from 'zod/mini'

/** How long somebody took over a rating, from opening the form to sending it: bands, as the exact time would be a trace. */
export const timesTaken = ['under30s', 'under1m', 'under2m', 'under5m', 'longer'] as const
export const timeTaken = z.enum(timesTaken)
export type TimeTaken = z.infer<typeof timeTaken>

/** Seconds at which each band ends. */
const ends: Record<TimeTaken, number> = {
  under30s: 30,
  under1m: 60,
  under2m: 120,
  under5m: 300,
  longer: Number.POSITIVE_INFINITY,
}

/** The band of a time in milliseconds. */
export function timeTakenOf(milliseconds: number): TimeTaken {
  return timesTaken.find((band) => milliseconds < ends[band] * 1000) ?? 'longer'
}

/**
 * The slowest band that lies wholly below half of every time in the given one; null where none does.
 * Example: half of anything from one to two minutes is at least 30 s, so `under30s`.
 */
export function surelyHalfOf(median: TimeTaken): TimeTaken | null {
  const beginning = ends[timesTaken[timesTaken.indexOf(median) - 1] ?? 'under30s']
  if (median === 'under30s') return null
  return timesTaken.filter((band) => ends[band] <= beginning / 2).at(-1) ?? null
}
