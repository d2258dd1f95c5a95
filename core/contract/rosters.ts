import * as z from 'zod/mini'
import { homeUse } from '../place/home'
import { rosterBuilding } from '../place/roster'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const keepers = ['residentsCommittee', 'subdistrict', 'district', 'bureau'] as const

/** Why the register cannot change now: a period that has opened and not closed. */
const freeze = z.nullable(z.object({ period: z.string(), closesAt: z.string() }))
export type Freeze = z.infer<typeof freeze>

const rosterSummary = z.object({
  code: z.string(),
  name: z.string(),
  buildings: z.int(),
  /** Eligible households. */
  households: z.int(),
  /** Households on the city's property register, where it is known. */
  register: z.nullable(z.int()),
  importedAt: z.nullable(z.string()),
  /** An import broke off: the register has to be imported again. */
  brokenOff: z.boolean(),
})
export type RosterSummary = z.infer<typeof rosterSummary>

/** The compounds within the caller's scope with the state of their registers, five hundred at a time. */
export const listRosters = defineEndpoint({
  name: 'listRosters',
  door: 'staff',
  effect: 'read',
  callers: [...keepers],
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({
    compounds: z.array(rosterSummary),
    next: z.nullable(z.string()),
    frozen: freeze,
  }),
  errors: [],
})

const homeView = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  room: z.string(),
  use: homeUse,
  delivered: z.boolean(),
  empty: z.enum(['no', 'declared', 'confirmed', 'refused']),
  /** Why the district refused. */
  why: z.nullable(z.string()),
  members: z.int(),
})
export type HomeView = z.infer<typeof homeView>

/** A compound's register: its buildings, and the homes of one of them. */
export const readRoster = defineEndpoint({
  name: 'readRoster',
  door: 'staff',
  effect: 'read',
  callers: [...keepers],
  input: z.strictObject({ compound: code, building: z.optional(code) }),
  output: z.object({
    compound: rosterSummary,
    buildings: z.array(z.object({ code: z.string(), name: z.string(), households: z.int() })),
    homes: z.array(homeView),
    /** Whether the caller may declare homes empty. */
    declares: z.boolean(),
    frozen: freeze,
  }),
  errors: ['unknown_compound', 'compound_merged', 'out_of_scope', 'truncated_answer'],
})

const roster = {
  compound: code,
  /** The whole register: buildings that it does not name are gone. Otherwise some buildings; the others stay. */
  whole: z.boolean(),
  buildings: z.array(rosterBuilding).check(z.minLength(1), z.maxLength(400)),
}

const place = z.object({ label: z.string(), use: homeUse, delivered: z.boolean() })

/** What a register would change: how many of each kind, the first of each, and what it was compared with. */
const rosterComparison = z.object({
  fingerprint: z.string(),
  before: z.int(),
  /** Eligible households after it. */
  after: z.int(),
  register: z.nullable(z.int()),
  unchanged: z.int(),
  buildingsAdded: z.array(z.string()),
  buildingsGone: z.array(z.string()),
  added: z.object({ count: z.int(), first: z.array(place) }),
  removed: z.object({ count: z.int(), first: z.array(place) }),
  changed: z.object({ count: z.int(), first: z.array(z.object({ was: place, becomes: place })) }),
  /** Homes with members that would go or no longer count; their members would be unbound. */
  occupied: z.object({
    count: z.int(),
    first: z.array(z.object({ was: place, becomes: z.nullable(place), members: z.int() })),
  }),
  brokenOff: z.boolean(),
  frozen: freeze,
})
export type RosterComparison = z.infer<typeof rosterComparison>

/** Compares a register with what is known. Changes nothing. */
export const compareRoster = defineEndpoint({
  name: 'compareRoster',
  door: 'staff',
  effect: 'read',
  callers: [...keepers],
  input: z.strictObject(roster),
  output: rosterComparison,
  errors: ['unknown_compound', 'compound_merged', 'out_of_scope', 'truncated_answer'],
})

/**
 * Applies a register that was compared. `occupied` is how many homes with members the person was shown and agreed to unbind.
 * If it breaks off, the buildings' counts are what they were, and applying the register again completes it.
 */
export const applyRoster = defineEndpoint({
  name: 'applyRoster',
  door: 'staff',
  effect: 'write',
  callers: [...keepers],
  input: z.strictObject({
    ...roster,
    fingerprint: z.string().check(z.maxLength(120)),
    occupied: z.int().check(z.nonnegative()),
  }),
  output: z.object({
    households: z.int(),
    added: z.int(),
    removed: z.int(),
    changed: z.int(),
    unbound: z.int(),
    fingerprint: z.string(),
  }),
  errors: [
    'unknown_compound',
    'compound_merged',
    'out_of_scope',
    'roster_changed',
    'roster_frozen',
    'merge_unfinished',
    'truncated_answer',
  ],
})

/** How many households one call may mark: a transaction holds no more than a hundred operations. */
export const mostMarked = 30
const marked = z.array(code).check(z.minLength(1), z.maxLength(mostMarked))

/** Corrects the use of homes, or whether they are delivered. A home with members cannot cease to count. */
export const markHouseholds = defineEndpoint({
  name: 'markHouseholds',
  door: 'staff',
  effect: 'write',
  callers: [...keepers],
  input: z.strictObject({
    compound: code,
    households: marked,
    use: z.nullable(homeUse),
    delivered: z.nullable(z.boolean()),
  }),
  output: z.object({ marked: z.int() }),
  errors: [
    'unknown_compound',
    'compound_merged',
    'unknown_household',
    'out_of_scope',
    'roster_frozen',
    'roster_unfinished',
    'household_occupied',
  ],
})

/** Declares homes empty, or takes that back. They stay in N until the district has confirmed it. */
export const declareEmpty = defineEndpoint({
  name: 'declareEmpty',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code, households: marked, empty: z.boolean() }),
  output: z.object({ marked: z.int() }),
  errors: [
    'unknown_compound',
    'compound_merged',
    'unknown_household',
    'out_of_scope',
    'roster_frozen',
    'roster_unfinished',
    'household_occupied',
  ],
})

/** Homes declared empty that the caller's district has yet to look after. */
export const listDeclaredEmpty = defineEndpoint({
  name: 'listDeclaredEmpty',
  door: 'staff',
  effect: 'read',
  callers: ['district'],
  input: z.strictObject({ after: z.optional(code) }),
  output: z.object({
    homes: z.array(
      z.object({ code: z.string(), compoundName: z.string(), label: z.string(), declaredAt: z.string() }),
    ),
    next: z.nullable(z.string()),
    frozen: freeze,
  }),
  errors: [],
})

/** The district's finding about a home that was declared empty; a refusal says why. */
export const checkEmpty = defineEndpoint({
  name: 'checkEmpty',
  door: 'staff',
  effect: 'write',
  callers: ['district'],
  input: z
    .strictObject({
      household: code,
      confirmed: z.boolean(),
      why: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
    })
    .check(z.refine(({ confirmed, why }) => confirmed || why !== null)),
  output: z.object({ confirmed: z.boolean() }),
  errors: [
    'unknown_household',
    'out_of_scope',
    'roster_frozen',
    'roster_unfinished',
    'household_occupied',
    'not_declared_empty',
  ],
})
