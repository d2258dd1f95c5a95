import * as z from 'zod/mini'

const days = z.int().check(z.minimum(1), z.maximum(60))
const overdueDays = z.int().check(z.minimum(0), z.maximum(60))

/**
 * How long everybody has. Working days are those of the city's calendar; a day's end is 18:00 in China. The day on which a time
 * begins is not counted (民法典 201). Deadlines are configuration, as the regional text was not to be had (platform.md).
 */
export const limits = z.strictObject({
  /** Working days until somebody has accepted the case. */
  accept: days,
  /** Working days from filing until it is answered. */
  answer: days,
  /** Working days that one extension may add; there is one a case. */
  extend: days,
  /** Working days from reopening until it is answered again. */
  reopen: days,
  /** Days (of the week, not working days) until an answer that nobody confirms closes as 未评价. */
  confirm: days,
  /** Working days after a missed deadline until the case is brought before each office above the handler. */
  escalate: z.strictObject({ subdistrict: overdueDays, district: overdueDays, bureau: overdueDays }),
  /** Days after closing within which a resident may ask for a review, and object to a changed kind. */
  review: days,
  /** Working days until a review, an objection, a withdrawal and the follow-up of a bad rating are dealt with. */
  decide: days,
})
export type Limits = z.infer<typeof limits>

/** What a city begins with; 10 working days is Hangzhou's. */
export const firstLimits: Limits = {
  accept: 2,
  answer: 10,
  extend: 5,
  reopen: 5,
  confirm: 7,
  escalate: { subdistrict: 0, district: 3, bureau: 7 },
  review: 15,
  decide: 5,
}
