import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { type AuditEntry, auditFacts } from '../record/audit'
import { instant } from '../record/instant'
import { defineEndpoint } from './endpoint'

export type AuditAction = AuditEntry['action']

/** Staff actions on what lies within the caller's scope, newest first. Accounts are told by office or by a short tag. */
export const readAudit = defineEndpoint({
  name: 'readAudit',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({
    before: z.optional(z.strictObject({ at: instant, id: z.string().check(z.maxLength(64)) })),
  }),
  output: z.object({
    entries: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        by: z.object({
          role,
          /** Whose office acted; null where it was given otherwise than by an invitation. */
          holder: z.nullable(z.string()),
          scopeName: z.nullable(z.string()),
          agency: z.nullable(agency),
          /** The same for the same account, and nothing else. */
          tag: z.string(),
        }),
        /** A name of core/record/audit; newer ones may come. */
        action: z.string(),
        subject: z.string(),
        /** What the subject, or the compound that it lies in, is called now; null where it has but a number. */
        subjectName: z.nullable(z.string()),
        before: z.nullable(auditFacts),
        after: z.nullable(auditFacts),
        why: z.nullable(z.string()),
      }),
    ),
    /** Pass as `before` for the next page; null at the end. */
    next: z.nullable(z.object({ at: z.string(), id: z.string() })),
  }),
  errors: [],
})
