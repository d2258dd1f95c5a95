import * as z from 'zod/mini'
import { defineCollection } from './collection'

/** What an inbox entry says; its words are made on the page, from the kind and the few facts it carries. */
export const notice = z.object({
  _id: z.string(),
  account: z.string(),
  at: z.string(),
  kind: z.enum(['memberJoined', 'memberLeft', 'householdUnbound']),
  compoundName: z.string(),
  label: z.string(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof notice>

export const inbox = defineCollection({
  name: 'inbox',
  schema: notice,
  indexes: [
    {
      name: 'account_at',
      unique: false,
      keys: [
        { field: 'account', direction: 1 },
        { field: 'at', direction: -1 },
      ],
    },
    {
      name: 'account_read',
      unique: false,
      keys: [
        { field: 'account', direction: 1 },
        { field: 'read', direction: 1 },
      ],
    },
  ],
})
