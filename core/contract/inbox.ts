import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

/** The account's newest notices, at most 50. */
export const readInbox = defineEndpoint({
  name: 'readInbox',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({
    unread: z.int(),
    notices: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.enum(['memberJoined', 'memberLeft', 'householdUnbound']),
        compoundName: z.string(),
        label: z.string(),
        read: z.boolean(),
      }),
    ),
  }),
  errors: [],
})

/** Marks every notice of the account as read. Repeating it changes nothing more. */
export const markInboxRead = defineEndpoint({
  name: 'markInboxRead',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ marked: z.int() }),
  errors: [],
})
