import * as z from 'zod/mini'
import { annex } from '../method/annex'
import { cityFit } from '../method/city-fit'
import { compoundInputs } from '../method/compound-inputs'
import { methodParameters, type PublicationScope } from '../method/parameters'
import { publishedCard } from '../method/published-card'
import { rollUp } from '../method/roll-up'
import { sealedCard } from '../method/sealed-card'
import { fileEnd } from './file-end'
import { recordFinding } from './record-finding'

/**
 * A snapshot as a file: JSON Lines, each line canonical JSON (RFC 8785), so that the SHA-256 of the file is the snapshot's and any tool can
 * make it. First the header, then one line a compound in order of the codes, one line a roll-up, and an end that tells a file that was
 * cut short. The full edition holds what everything is made from; the public one leaves out what would point at people.
 */
export const snapshotFormat = 'meihao-snapshot/1'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

export const snapshotHeader = z.strictObject({
  format: z.literal(snapshotFormat),
  edition: z.enum(['full', 'public']),
  period: z.strictObject({ code: z.string(), name: z.string(), opensAt: z.string(), closesAt: z.string() }),
  city: z.string(),
  number: z.int(),
  sealedAt: z.string(),
  questionnaireVersion: z.string(),
  parameters: methodParameters,
  fit: cityFit,
  /** Null in a public edition that does not hold the compounds that it names. */
  annex: z.nullable(annex),
  /** Compounds that could not be counted yet, and are in no figure of the city. */
  notCounted: z.array(z.string()),
  /** The chain of sealed blocks that the answers stand in, and what differed from it. */
  record: recordFinding,
  /** Full edition: 256 random bits, so that small counts cannot be guessed from the hash. */
  salt: z.optional(hash),
})
export type SnapshotHeader = z.infer<typeof snapshotHeader>

/** A compound's line: in the full edition with all that its card is made from. */
export const fullLine = z.strictObject({ inputs: compoundInputs, card: sealedCard })
export const publicLine = z.strictObject({ card: publishedCard })
export const rollUpLine = z.strictObject({ rollUp })
export const endLine = z.strictObject({
  end: z.strictObject({
    compounds: z.int(),
    rollUps: z.int(),
    /** Public edition: the hash of the full one. */
    full: z.optional(hash),
    ...fileEnd,
  }),
})

/** Whether a compound stands in what is published of a city; its own residents see it in any case, once it is shown. */
export function isInScope(
  card: { gates: { ranked: { passed: boolean } } },
  scope: PublicationScope,
): boolean {
  if (scope === 'all') return true
  return scope === 'ranked' && card.gates.ranked.passed
}

/** Fewest compounds of a roll-up that is published where not every compound is: one alone would be told by it. */
const fewestRolled = 3

/** Whether a roll-up is published. */
export function isRollUpPublic(unit: { shown: number }, scope: PublicationScope): boolean {
  return scope === 'all' || unit.shown >= fewestRolled
}
