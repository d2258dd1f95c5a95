import * as z from 'zod/mini'
import { cityFit } from '../method/city-fit'
import { methodParameters } from '../method/parameters'
import { recordFinding } from '../sealing/record-finding'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const number = z.int().check(z.minimum(1), z.maximum(10_000))

/** A sealed file: the hash and the size are of what is in it; the link gives it packed with gzip and works for minutes. */
const fileView = z.object({ sha256: z.string(), bytes: z.int(), url: z.nullable(z.string()) })

/** A snapshot among those of its period. */
const snapshotRow = z.object({
  number: z.int(),
  sealedAt: z.string(),
  /** Hashes of the public file, of the full one, and of the chain of sealed blocks. */
  public: z.string(),
  full: z.string(),
  blocks: z.string(),
})

/** A sealed snapshot as anybody may see it: how it was made, and the files that prove it. */
export const snapshotView = z.object({
  period: z.object({
    code: z.string(),
    name: z.string(),
    opensAt: z.string(),
    closesAt: z.string(),
    publishesAt: z.string(),
  }),
  number: z.int(),
  sealedAt: z.string(),
  questionnaireVersion: z.string(),
  parameters: methodParameters,
  fit: cityFit,
  /** How many compounds it holds, and how many could not be counted yet. */
  compounds: z.int(),
  notCounted: z.int(),
  /** How many blocks hold its answers, the hash of the last, and how many revisions differ from them. */
  record: z.omit(recordFinding, { differences: true }),
  public: fileView,
  blocks: fileView,
  /** All snapshots of the period, the newest first. */
  snapshots: z.array(snapshotRow),
})
export type SnapshotView = z.infer<typeof snapshotView>

const input = z.strictObject({
  period: code,
  /** An earlier snapshot; without it the one that is shown. */
  number: z.optional(number),
})

/** What a published period's results are made from and proved by. Round trips ≤ 2, and one for links. */
export const readSnapshot = defineEndpoint({
  name: 'readSnapshot',
  door: 'resident',
  effect: 'read',
  callers: ['public'],
  input,
  output: snapshotView,
  errors: ['unknown_period', 'unknown_snapshot', 'not_published_yet'],
})

/**
 * The same from sealing on, with what differs in the record. The bureau alone is given the full file, and a district the public one from the
 * publication on, as both hold compounds of everybody. Round trips ≤ 3, and one for links.
 */
export const readSealedSnapshot = defineEndpoint({
  name: 'readSealedSnapshot',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district'],
  input,
  output: z.extend(snapshotView, {
    record: recordFinding,
    /** Names of those that could not be counted yet, as far as the caller reaches them. */
    uncounted: z.array(z.string()),
    /** The link is the bureau's alone. */
    full: fileView,
  }),
  errors: ['unknown_period', 'out_of_scope', 'unknown_snapshot'],
})
