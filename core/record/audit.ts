import * as z from 'zod/mini'
import { role } from '../access/role'
import { defineCollection, indexOn } from './collection'

/** One staff action: who, when, what, on what. Append-only. */
export const auditEntry = z.object({
  _id: z.string(),
  at: z.string(),
  account: z.string(),
  role,
  scope: z.string(),
  action: z.enum([
    'slipIssued',
    'slipsRevoked',
    'householdUnbound',
    'apiKeyCreated',
    'apiKeyRevoked',
    'rebuildRequested',
  ]),
  subject: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const audit = defineCollection({
  name: 'audit',
  schema: auditEntry,
  indexes: [indexOn('scope', 'at')],
})
