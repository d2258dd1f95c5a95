import * as z from 'zod/mini'
import { annex } from '../method/annex'
import { orderParameters } from '../method/parameters'
import { defineEndpoint } from './endpoint'

/** A compound that the annex names, with what its place goes by. */
export const annexCompound = z.object({
  code: z.string(),
  name: z.string(),
  districtName: z.string(),
  /** S and its standard deviation. */
  score: z.nullable(z.number()),
  sd: z.nullable(z.number()),
  place: z.nullable(z.int()),
})
export type AnnexCompound = z.infer<typeof annexCompound>

/** The annex of the method of the snapshot that is shown, with the names of the compounds in it. Round trips ≤ 3. */
export const readMethodAnnex = defineEndpoint({
  name: 'readMethodAnnex',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({ period: z.string().check(z.minLength(1), z.maxLength(32)) }),
  output: z.object({
    /** Null until a snapshot is sealed. */
    sealed: z.nullable(
      z.object({
        number: z.int(),
        sealedAt: z.string(),
        order: orderParameters,
        annex,
        compounds: z.array(annexCompound),
      }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_period'],
})
