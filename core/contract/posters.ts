import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))

/** Most buildings of one compound whose posters are printed in one call. */
export const postersACall = 60

/** The buildings of a compound, and until when the poster of each works; null without one. */
export const listPosters = defineEndpoint({
  name: 'listPosters',
  door: 'staff',
  effect: 'read',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code }),
  output: z.object({
    compoundName: z.string(),
    buildings: z.array(
      z.object({ code: z.string(), name: z.string(), expiresAt: z.nullable(z.string()), open: z.int() }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'truncated_answer'],
})

/** Makes the posters of some buildings; the one that hung there before no longer works. Their links are in this answer only. */
export const issuePosters = defineEndpoint({
  name: 'issuePosters',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({
    compound: code,
    buildings: z.array(code).check(z.minLength(1), z.maxLength(postersACall)),
  }),
  output: z.object({
    compoundName: z.string(),
    posters: z.array(
      z.object({ building: z.string(), buildingName: z.string(), token: z.string(), expiresAt: z.string() }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged', 'invalid_input'],
})

/** Ends a building's poster. Claims that came by it stay. */
export const revokePoster = defineEndpoint({
  name: 'revokePoster',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee'],
  input: z.strictObject({ compound: code, building: code }),
  output: z.object({ revoked: z.boolean() }),
  errors: ['out_of_scope', 'unknown_compound', 'compound_merged'],
})

/** The token in a poster's link. */
export const posterTokenText = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/))

/** Where a poster hangs, and the homes of its building. Nobody's name, no member, nothing else of them. */
export const readPoster = defineEndpoint({
  name: 'readPoster',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({ poster: posterTokenText }),
  output: z.object({
    compoundName: z.string(),
    buildingName: z.string(),
    households: z.array(z.object({ code: z.string(), label: z.string() })),
  }),
  errors: ['poster_unknown', 'poster_expired', 'poster_revoked', 'truncated_answer'],
})
