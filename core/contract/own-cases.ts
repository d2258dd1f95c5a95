import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { longestWords, photoIds, residentAct } from '../complaint/acts'
import { party } from '../complaint/categories'
import { caseKind } from '../complaint/kinds'
import { limits } from '../complaint/limits'
import { spot } from '../complaint/spots'
import { caseState } from '../complaint/states'
import { caseWhere } from '../complaint/where'
import { officeName } from './case-rows'
import { caseView } from './case-views'
import { defineEndpoint } from './endpoint'
import { householdView } from './home'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const number = z.string().check(z.regex(/^\d{10}$/))
const words = z.string().check(z.trim(), z.minLength(2), z.maxLength(longestWords))

/** What the page 我要投诉 needs: the categories in force, the compound's buildings, how long everybody has. */
export const readCaseForm = defineEndpoint({
  name: 'readCaseForm',
  door: 'resident',
  effect: 'read',
  callers: ['resident'],
  input: z.strictObject({ household: code }),
  output: z.object({
    household: householdView,
    categories: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        examples: z.string(),
        party,
        agency: z.nullable(agency),
        emergency: z.boolean(),
      }),
    ),
    buildings: z.array(z.object({ code: z.string(), name: z.string() })),
    limits,
  }),
  errors: ['not_your_household'],
})

const similar = z.object({
  number: z.string(),
  category: z.object({ code: z.string(), title: z.string() }),
  spot,
  building: z.nullable(z.string()),
  households: z.int(),
  filedAt: z.string(),
  state: caseState,
  /** Whether the caller's household is one of those affected already. */
  joined: z.boolean(),
})
export type SimilarCase = z.infer<typeof similar>

/**
 * Before sending: who will handle the case and until when, and similar open cases of the same compound, told by category, public
 * place and number of households alone.
 */
export const previewCase = defineEndpoint({
  name: 'previewCase',
  door: 'resident',
  effect: 'read',
  callers: ['resident'],
  input: z.strictObject({
    household: code,
    kind: caseKind,
    category: code,
    where: caseWhere,
    text: z.string().check(z.maxLength(longestWords)),
  }),
  output: z.object({
    handler: officeName,
    /** Nobody sits at the office that is meant yet, and another handles it in its place. */
    insteadOf: z.nullable(officeName),
    acceptBy: z.string(),
    answerBy: z.string(),
    similar: z.array(similar),
  }),
  errors: ['not_your_household', 'unknown_category', 'unknown_building'],
})

const ownCase = z.extend(caseView, {
  /** Whether the caller filed it; whoever has joined follows it without its words and photos. */
  own: z.boolean(),
  /** Whether room and telephone may be told to the handler for a visit. */
  contactShared: z.boolean(),
  may: z.array(z.string()),
})
export type OwnCase = z.infer<typeof ownCase>

/** Files a case. Round trips ≤ 5. */
export const fileCase = defineEndpoint({
  name: 'fileCase',
  door: 'resident',
  effect: 'write',
  callers: ['resident'],
  consent: 'needed',
  input: z.strictObject({
    household: code,
    kind: caseKind,
    category: code,
    where: caseWhere,
    text: words,
    photos: photoIds,
    /** 同意为上门处理告知房号和电话; null: neither is told. */
    contact: z.nullable(
      z.strictObject({ phone: z.nullable(z.string().check(z.regex(/^[0-9+\- ]{5,20}$/))) }),
    ),
  }),
  output: z.object({ case: ownCase }),
  errors: [
    'not_your_household',
    'unknown_category',
    'unknown_building',
    'text_refused',
    'place_text_refused',
    'too_many_cases',
    'unknown_photo',
    'photo_refused',
    'photo_used',
  ],
})

/** 我也遇到: adds the caller's household to a case of its compound. */
export const joinCase = defineEndpoint({
  name: 'joinCase',
  door: 'resident',
  effect: 'write',
  callers: ['resident'],
  consent: 'needed',
  input: z.strictObject({ household: code, number }),
  output: z.object({ case: ownCase }),
  errors: ['not_your_household', 'unknown_case', 'act_not_possible', 'already_joined'],
})

/** A case of the caller's own, or one that the caller has joined. */
export const readOwnCase = defineEndpoint({
  name: 'readOwnCase',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({ number }),
  output: z.object({ case: ownCase }),
  errors: ['unknown_case'],
})

/** What the complainant does with the own case; the answer is the case as it stands then. Round trips ≤ 5. */
export const actOnOwnCase = defineEndpoint({
  name: 'actOnOwnCase',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  consent: 'needed',
  input: z.strictObject({ number, act: residentAct }),
  output: z.object({ case: ownCase }),
  errors: [
    'unknown_case',
    'not_your_case',
    'act_not_possible',
    'nudged_today',
    'review_too_late',
    'text_refused',
    'unknown_photo',
    'photo_refused',
    'photo_used',
  ],
})
