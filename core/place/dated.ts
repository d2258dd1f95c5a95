/** A fact that holds from an instant on, until the next one of its kind. */
export type Dated = { from: string }

/** The fact in force at an instant (ISO 8601, UTC): the last one that began at or before it. */
export function inForceAt<Fact extends Dated>(facts: readonly Fact[], instant: string): Fact | undefined {
  let current: Fact | undefined
  for (const fact of facts) {
    if (fact.from <= instant && (current === undefined || fact.from > current.from)) current = fact
  }
  return current
}
