import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { role } from '../access/role'
import { textCheck } from '../complaint/facts'
import { askedOffices } from '../disclosure/escalation'
import { publisherRole } from '../disclosure/kinds'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * A question 纠错 on a disclosure or a row of it. Who asked is known by a keyed tag to themselves, and sealed to those who tell them of
 * the answer; what was asked is read by the asker and the offices, what was answered by everybody.
 */
export const correction = z.object({
  _id: z.string(),
  disclosure: z.string(),
  kind: z.string(),
  period: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  city: z.string(),
  district: z.string(),
  subdistrict: z.string(),
  residentsCommittee: z.nullable(z.string()),
  company: z.nullable(z.string()),
  /** The version that it was asked on, and the row from 0 with what it is called there; null: the whole. */
  version: z.int(),
  row: z.nullable(z.int()),
  rowTitle: z.nullable(z.string()),
  /** Null once the asker has deleted the account. */
  text: z.nullable(z.string()),
  check: textCheck,
  askedBy: z.enum(['resident', 'ownersCommittee']),
  askedAt: instant,
  /** Keyed by account; random once the account is deleted. */
  tag: z.string(),
  /** The account, sealed; null once it is deleted. */
  asker: z.nullable(z.string()),
  /** Whoever has to publish such a disclosure, when it was asked. */
  publisher: z.nullable(publisherRole),
  /** Whose turn it is to answer, and by when. */
  office: z.enum(askedOffices),
  answerBy: instant,
  /** When the clock passes it on; null once it is answered, or where nobody is above. */
  stepAt: z.nullable(instant),
  /** Whether somebody let their day pass, whatever came later. */
  late: z.boolean(),
  /** Instants at which it went on, with the office. */
  escalations: z.array(z.object({ office: z.enum(askedOffices), at: instant })),
  answer: z.nullable(
    z.object({
      text: z.string(),
      at: instant,
      by: role,
      /** The version that puts it right, where one does. */
      correctedIn: z.nullable(z.int()),
    }),
  ),
  /** Since when something has happened that people are not told of yet. */
  untoldSince: z.nullable(instant),
  requestKeys,
})
export type Correction = z.infer<typeof correction>

export const corrections = defineCollection({
  name: 'corrections',
  schema: correction,
  indexes: [
    indexOn('disclosure', 'askedAt'),
    indexOn('tag', 'askedAt'),
    indexOn('stepAt'),
    indexOn('untoldSince'),
    ...(['city', 'district', 'subdistrict', 'residentsCommittee', 'company', 'compound'] as const).map(
      (place) => indexOn(place, 'askedAt', '_id'),
    ),
  ],
})

/** The tag under which an account's own questions are found. */
export function correctionTag(hmac: Hmac, account: string): string {
  return hmac(`correction|${account}`).slice(0, 32)
}

/** Id of what a request asks: it cannot be chosen, and a repeated request meets the same question. */
export function correctionId(hmac: Hmac, account: string, requestKey: string): string {
  return hmac(`correction|${account}|${requestKey}`).slice(0, 20)
}
