import * as z from 'zod/mini'
import { type RollUpKind, rollUp } from '../method/roll-up'
import { defineCollection, indexOn } from './collection'

/** A unit of compounds in one snapshot: written with its cards, never changed. */
export const storedRollUp = z.extend(rollUp, {
  _id: z.string(),
  period: z.string(),
  city: z.string(),
  sealedIn: z.string(),
  writtenAt: z.string(),
})
export type StoredRollUp = z.infer<typeof storedRollUp>

export const rollUps = defineCollection({
  name: 'rollUps',
  schema: storedRollUp,
  indexes: [
    indexOn('sealedIn', 'kind', 'code'),
    indexOn('kind', 'code', 'sealedIn'),
    indexOn('period', 'writtenAt'),
  ],
})

/** Id of a unit's figures in a snapshot. */
export function rollUpId(sealedIn: string, kind: RollUpKind, code: string): string {
  return `${sealedIn}|${kind}|${code}`
}
