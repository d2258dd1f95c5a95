import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { caseKind } from '../complaint/kinds'
import { caseState } from '../complaint/states'
import { publishedCard } from '../method/published-card'
import { caseCategory, runningClock } from './case-rows'
import { defineEndpoint } from './endpoint'

/** A period as residents are told of it. */
export const periodView = z.object({
  code: z.string(),
  name: z.string(),
  state: z.enum(['announced', 'open', 'closed', 'published']),
  opensAt: z.string(),
  closesAt: z.string(),
  publishesAt: z.string(),
  /** The closing before it was moved; null if it was not. */
  extendedFrom: z.nullable(z.string()),
  /** When households that have not answered are reminded next; null if they are not any more. */
  nextReminderAt: z.nullable(z.string()),
})
export type PeriodView = z.infer<typeof periodView>

/** A household as its own members see it. */
export const householdView = z.object({
  household: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  label: z.string(),
  kind: z.enum(['owner', 'occupant']),
  since: z.string(),
  /** When the binding ends by itself; null: it does not. */
  until: z.nullable(z.string()),
})
export type HouseholdView = z.infer<typeof householdView>

/** An open case of the caller's own, as 首页 shows it. */
export const homeCase = z.object({
  number: z.string(),
  kind: caseKind,
  category: caseCategory,
  state: caseState,
  clock: z.nullable(runningClock),
  /** What waits for the caller. */
  asks: z.nullable(z.enum(['confirm', 'answerWithdrawal'])),
})
export type HomeCase = z.infer<typeof homeCase>

/** 首页. Anyone may read it; what it holds depends on who asks. Round trips ≤ 4. */
export const readHome = defineEndpoint({
  name: 'readHome',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input: z.strictObject({ household: z.optional(z.string().check(z.maxLength(64))) }),
  output: z.object({
    signedIn: z.boolean(),
    /** Current staff roles with their scopes, for 切换到工作台. */
    roles: z.array(
      z.object({
        role,
        scope: z.string(),
        scopeName: z.nullable(z.string()),
        agency: z.nullable(agency),
        /** Number of the appointment, to hand it over by. */
        appointment: z.string(),
        until: z.nullable(z.string()),
      }),
    ),
    households: z.array(householdView),
    /** The household that the page is about: the one asked for, else the first. */
    household: z.nullable(householdView),
    /** The open period, else the next announced one, else the last closed one. */
    period: z.nullable(periodView),
    /** Whether that household has answered in that period; null without a household or before it opens. */
    answered: z.nullable(z.boolean()),
    /** Households of the compound that have answered so far, of how many. */
    participation: z.nullable(z.object({ responded: z.int(), households: z.int() })),
    /** The caller's own cases that are not dealt with yet, or ask something of the caller, newest first. */
    cases: z.array(homeCase),
    /** The newest published result of the compound. */
    published: z.nullable(z.object({ periodName: z.string(), scorecard: publishedCard })),
  }),
  errors: ['not_your_household'],
})
