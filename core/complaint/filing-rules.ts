/** Most cases of one household, so that nobody floods a company with them: a real household comes nowhere near. */
export const filingLimits = { aDay: 5, a30Days: 20 }

const day = 86_400_000

/** Since when cases count towards the limits. */
export function countedSince(now: string): string {
  return new Date(Date.parse(now) - 30 * day).toISOString()
}

/** Whether a household may not file one more, by the instants at which it has filed since `countedSince`. */
export function filingRefusal(filedAt: readonly string[], now: string): 'too_many_cases' | null {
  const within = (days: number) =>
    filedAt.filter((each) => Date.parse(each) > Date.parse(now) - days * day).length
  return within(1) >= filingLimits.aDay || within(30) >= filingLimits.a30Days ? 'too_many_cases' : null
}
