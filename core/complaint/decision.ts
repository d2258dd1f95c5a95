import type { ErrorCode } from '../contract/errors'
import type { Target } from './acts'
import type { Timing } from './case-clock'
import type { Category } from './categories'
import type { Happening, Route } from './facts'
import type { Hat } from './who'

/** What a decision needs to know beside the case. */
export type Surroundings = {
  now: string
  timing: Timing
  categories: readonly Category[]
  /** The desks that a case of this place goes to when it is passed to somebody. */
  routeTo(to: Target): Route
}

/** What happens, and under which office it is done; or the refusal's name, and nothing happens. */
export type Decision = { under: Hat | null; happenings: Happening[] } | { refused: ErrorCode }

export const refused = (code: ErrorCode): Decision => ({ refused: code })

export function happens(under: Hat | null, ...happenings: Happening[]): Decision {
  return { under, happenings }
}
