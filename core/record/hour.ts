const hour = 3_600_000

/** The hour in which an instant lies, as the instant at which it began. */
export const hourOf = (instant: string) => `${instant.slice(0, 13)}:00:00.000Z`

/** Hours later. */
export const hoursLater = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * hour).toISOString()

/** So many hours, one after the other. */
export const hoursFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, index) => hoursLater(first, index))
