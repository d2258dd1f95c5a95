import * as z from 'zod/mini'
import { spot } from './spots'

const place = z.string().check(z.trim(), z.maxLength(100))

/** Where it is: a public place in words that point at nobody's home, or the resident's own home, which the handler then learns. */
export const caseWhere = z.union([
  z.strictObject({
    kind: z.literal('public'),
    spot,
    /** Code of the building; null: not at one. */
    building: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
    detail: place,
  }),
  z.strictObject({ kind: z.literal('home') }),
])
export type CaseWhere = z.infer<typeof caseWhere>
