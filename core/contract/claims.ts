import * as z from 'zod/mini'
import { claimStates, refusalReasons } from '../place/claim-rules'
import { residentKind } from '../rating/rating-content'
import { defineEndpoint } from './endpoint'
import { posterTokenText } from './posters'

const code = z.string().check(z.minLength(1), z.maxLength(64))

/** Longest words by which the committee may know a claimant, for example 王女士. */
export const longestCalled = 10

/** How the committee may know the claimant. Kept sealed, and deleted with the decision. */
const called = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestCalled)),
  /** The last four digits of a telephone that the committee may have. */
  phoneEnd: z.nullable(z.string().check(z.regex(/^\d{4}$/))),
})

const ownClaim = z.object({
  household: z.string(),
  compoundName: z.string(),
  label: z.string(),
  kind: residentKind,
  at: z.string(),
  expiresAt: z.string(),
  state: z.enum(claimStates),
  reason: z.nullable(z.enum(refusalReasons)),
})
export type OwnClaim = z.infer<typeof ownClaim>

/** Says that the caller lives in a household of the poster's building; the residents' committee confirms it. */
export const claimHousehold = defineEndpoint({
  name: 'claimHousehold',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({ poster: posterTokenText, household: code, kind: residentKind, called }),
  /** Null: the caller is a member already, and there is nothing to claim. */
  output: z.object({ claim: z.nullable(ownClaim) }),
  errors: [
    'poster_unknown',
    'poster_expired',
    'poster_revoked',
    'unknown_household',
    'too_many_claims',
    'too_many_attempts',
    'too_many_households',
    'household_contested',
  ],
})

/** The caller's claims, newest first, and what became of them. */
export const listOwnClaims = defineEndpoint({
  name: 'listOwnClaims',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ claims: z.array(ownClaim) }),
  errors: [],
})

/** Takes an open claim back; what the caller has rated for it is deleted at once. */
export const withdrawClaim = defineEndpoint({
  name: 'withdrawClaim',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({ household: code }),
  output: z.object({ withdrawn: z.string() }),
  errors: ['unknown_claim', 'period_key_mismatch'],
})

/** The oldest open claims of a compound, and how many there are. Never whose account, never whether it has rated. */
export const listClaims = defineEndpoint({
  name: 'listClaims',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code }),
  output: z.object({
    total: z.int(),
    claims: z.array(
      z.object({
        claim: z.string(),
        building: z.string(),
        label: z.string(),
        kind: residentKind,
        called: z.string(),
        phoneEnd: z.nullable(z.string()),
        at: z.string(),
        expiresAt: z.string(),
      }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged'],
})

/** What became of one claim in a bulk decision; all but the first two leave it as it was. */
export const decisionResults = [
  'confirmed',
  'refused',
  'already_decided',
  'claim_withdrawn',
  'claim_expired',
  'unknown_claim',
  'unknown_household',
  'too_many_members',
  'too_many_households',
  'household_contested',
  'conflict_try_again',
] as const
export type DecisionResult = (typeof decisionResults)[number]

/** Confirms or refuses many claims of a compound at once, each on its own: one that cannot be decided holds up no other. */
export const decideClaims = defineEndpoint({
  name: 'decideClaims',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    compound: code,
    claims: z.array(code).check(z.minLength(1), z.maxLength(100)),
    /** Null confirms. */
    refuseFor: z.nullable(z.enum(refusalReasons)),
  }),
  output: z.object({
    results: z.array(z.object({ claim: z.string(), result: z.enum(decisionResults) })),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged'],
})
