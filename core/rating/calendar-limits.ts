/** What the calendar of a period must keep to, in days; parameters of the product, not literals in the code. */
export const calendarLimits = {
  fewestDaysOpen: 7,
  mostDaysOpen: 62,
  /** Announced at least so long before it opens, so that nobody is surprised by it. */
  announcedAhead: 1,
  /** For objections to how answers were gathered, between the closing and the day before the publication. */
  objectionDays: 7,
  mostExtension: 30,
  mostReminders: 3,
} as const
