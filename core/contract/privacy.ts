import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { caseKind } from '../complaint/kinds'
import { photoStates } from '../complaint/photo-rules'
import { caseState } from '../complaint/states'
import { ratingContent } from '../rating/rating-content'
import { timeTaken } from '../rating/time-taken'
import { defineEndpoint } from './endpoint'
import { householdView } from './home'
import { messageKinds } from './subscriptions'

/** Which privacy notice is in force, and whether the caller has agreed to it (个人信息保护法 14–16). */
export const readConsent = defineEndpoint({
  name: 'readConsent',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ version: z.string(), consented: z.boolean() }),
  errors: [],
})

/**
 * Agrees to the notice that was shown. `ofAge`: fourteen or older, or a guardian agrees (个人信息保护法 31); no age is
 * collected.
 */
export const giveConsent = defineEndpoint({
  name: 'giveConsent',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({ version: z.string().check(z.maxLength(16)), ofAge: z.literal(true) }),
  output: z.object({ version: z.string() }),
  errors: ['notice_outdated'],
})

/** Everything that is stored about the caller (个人信息保护法 45), as it is exported. */
export const readOwnData = defineEndpoint({
  name: 'readOwnData',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({
    consent: z.nullable(z.object({ version: z.string(), at: z.string() })),
    households: z.array(householdView),
    /** Every household joined in the last 180 days or still; left ones by code alone. */
    joined: z.array(z.object({ household: z.string(), at: z.string() })),
    wrongSlipCodes: z.array(z.string()),
    offices: z.array(
      z.object({
        role,
        scope: z.string(),
        agency: z.nullable(agency),
        from: z.string(),
        until: z.nullable(z.string()),
      }),
    ),
    notices: z.array(
      z.object({ at: z.string(), kind: z.string(), compoundName: z.string(), label: z.string() }),
    ),
    /** Claims by a poster and wishes for one more household, with what became of them. */
    claims: z.array(
      z.object({ compoundName: z.string(), label: z.string(), at: z.string(), state: z.string() }),
    ),
    wishes: z.array(
      z.object({ compoundName: z.string(), label: z.string(), at: z.string(), state: z.string() }),
    ),
    /** Cases that the caller has filed, with everything written in them; of joined ones only that they were joined. */
    cases: z.array(
      z.object({
        number: z.string(),
        compoundName: z.string(),
        at: z.string(),
        own: z.boolean(),
        kind: caseKind,
        category: z.string(),
        state: caseState,
        /** The place in the caller's words, and the room where it is the own home. */
        place: z.string(),
        /** What may be told for a visit. */
        contact: z.nullable(z.object({ label: z.string(), phone: z.nullable(z.string()) })),
        words: z.array(z.object({ at: z.string(), text: z.string() })),
      }),
    ),
    /** Photos that were uploaded; `filed`: a case was sent with it. */
    photos: z.array(z.object({ at: z.string(), state: z.enum(photoStates), filed: z.boolean() })),
    /** Compounds whose new disclosures the caller is told of. */
    follows: z.array(z.object({ compoundName: z.string(), since: z.string() })),
    /** Questions on disclosures, with what was asked. */
    corrections: z.array(
      z.object({
        compoundName: z.string(),
        at: z.string(),
        rowTitle: z.nullable(z.string()),
        text: z.nullable(z.string()),
      }),
    ),
    /** Messages of WeChat that the caller has asked for; the openid is kept sealed until one is sent. */
    messages: z.array(z.enum(messageKinds)),
    /** What the caller wrote for present and former households, as far as the periods' keys still exist. */
    ratings: z.array(
      z.object({
        periodName: z.string(),
        household: z.string(),
        hour: z.string(),
        /** How long it took; null where nobody measured it. */
        took: z.nullable(timeTaken),
        /** The household's answer now, replaced by a later one of anybody of the household, or waiting for a claim's decision. */
        state: z.enum(['counts', 'replaced', 'waits']),
        content: ratingContent,
      }),
    ),
  }),
  errors: ['truncated_answer'],
})

/**
 * Deletes the account, its bindings and its messages (个人信息保护法 47). Counted answers stay, as they are the households';
 * nothing ties them to the account any more. Open cases go on without the account until they are closed, then without its words.
 * Whoever holds an office hands it over first.
 */
export const deleteAccount = defineEndpoint({
  name: 'deleteAccount',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ left: z.int() }),
  errors: ['holds_office'],
})
