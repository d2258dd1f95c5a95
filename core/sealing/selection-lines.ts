import * as z from 'zod/mini'
import { cityFit } from '../method/city-fit'
import { methodParameters } from '../method/parameters'
import { campaignPlan } from '../selection/campaign'
import { candidate } from '../selection/candidate'
import { listChange } from '../selection/list-changes'
import { listOutcome } from '../selection/list-outcome'
import { fileEnd } from './file-end'

/**
 * A list of a selection as a file: JSON Lines of canonical JSON, as a snapshot is. First the header with the frozen rules, then one line a
 * candidate in order of the codes, then the list that follows, and the end. There is one edition: everything in it is public.
 */
export const selectionFormat = 'meihao-selection/1'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const selectionHeader = z.strictObject({
  format: z.literal(selectionFormat),
  campaign: z.string(),
  city: z.string(),
  plan: campaignPlan,
  number: z.int(),
  sealedAt: z.string(),
  /** The public edition of the period's snapshot that the figures are from. */
  snapshot: z.strictObject({ period: z.string(), number: z.int(), sha256: hash }),
  method: methodParameters,
  fit: cityFit,
})
export type SelectionHeader = z.infer<typeof selectionHeader>

export const candidateLine = z.strictObject({ candidate })
export const outcomeLine = z.strictObject({
  outcome: listOutcome,
  /** What is otherwise than in the list before; empty in the first. */
  changes: z.array(listChange),
})
export const selectionEnd = z.strictObject({
  end: z.strictObject({ candidates: z.int(), places: z.int(), ...fileEnd }),
})
