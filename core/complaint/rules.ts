import { type Category, firstCategories } from './categories'
import { firstLimits, type Limits } from './limits'
import { stateCouncilCalendar } from './state-council-calendar'
import type { YearCalendar } from './working-days'

/** What a city may decide about complaints: who answers for what, how long everybody has, and which days count. */
export type RuleSet = {
  /** In the order in which they are offered. */
  categories: readonly Category[]
  limits: Limits
  calendar: readonly YearCalendar[]
}

/** A version of them. A case keeps the one that it was filed under. */
export type Rules = RuleSet & { version: number }

/** What a city begins with. Version 0 is written nowhere: what cases were filed under must not change from release to release. */
export const firstRules: Rules = {
  version: 0,
  categories: firstCategories,
  limits: firstLimits,
  calendar: stateCouncilCalendar,
}
