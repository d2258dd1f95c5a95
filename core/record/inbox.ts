import * as z from 'zod/mini'
import { digestCounts } from '../complaint/digest'
import { noticedDisclosure, noticeKinds } from '../contract/inbox'
import { defineCollection } from './collection'
import { instant } from './instant'

/** What an inbox entry says; its words are made on the page, from the kind and the few facts it carries. */
export const notice = z.object({
  _id: z.string(),
  account: z.string(),
  at: z.string(),
  kind: z.enum(noticeKinds),
  compoundName: z.string(),
  label: z.string(),
  /** The reason that the office gave for what it decided. */
  why: z.optional(z.string()),
  /** Until when: the end of a lease, a deadline in a case or of a report, the closing of a period. */
  until: z.optional(instant),
  case: z.optional(z.string()),
  category: z.optional(z.string()),
  forStaff: z.optional(z.boolean()),
  counts: z.optional(digestCounts),
  disclosure: z.optional(noticedDisclosure),
  application: z.optional(z.string()),
  campaign: z.optional(z.string()),
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
