import * as z from 'zod/mini'
import { seal, unseal } from './seal'

const claimedWords = z.object({ name: z.string(), phoneEnd: z.nullable(z.string()) })
type ClaimedWords = z.infer<typeof claimedWords>

/** Seals how the committee may know a claimant, for the claim it lies in. */
export function sealWords({ name, phoneEnd }: ClaimedWords, claim: string): string {
  return seal(JSON.stringify({ name, phoneEnd }), claim)
}

export function openWords(sealed: string, claim: string): ClaimedWords {
  return claimedWords.parse(JSON.parse(unseal(sealed, claim)))
}
