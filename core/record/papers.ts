import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/**
 * A printed form, by the keyed hash of its number. Its household is sealed from the beginning and gone with the entries when
 * the paper is ready or the period is over: nobody can tell later whose paper it was.
 */
export const paper = z.object({
  _id: z.string(),
  period: z.string(),
  compound: z.string(),
  building: z.string(),
  /** Keyed hash of period and household, by which a reprint finds the form that it replaces; gone with the household. */
  home: z.nullable(z.string()),
  household: z.nullable(z.string()),
  state: z.enum(['issued', 'entered', 'mismatch', 'ready', 'revoked', 'late']),
  issuedAt: instant,
  /** What was read off the paper so far, sealed, and by whom. */
  entries: z.array(z.object({ account: z.string(), sealed: z.string() })),
  requestKeys,
})
export type Paper = z.infer<typeof paper>

export const papers = defineCollection({
  name: 'papers',
  schema: paper,
  indexes: [indexOn('home', 'state'), indexOn('period', 'state'), indexOn('period', 'compound', 'state')],
})

/** Id of a paper: the keyed hash of its twelve digits. */
export function paperId(hmac: Hmac, number: string): string {
  return hmac(`paper|${number}`)
}

/** The keyed hash of the household that a paper was printed for. */
export function paperHome(hmac: Hmac, period: string, household: string): string {
  return hmac(`home|${period}|${household}`)
}
