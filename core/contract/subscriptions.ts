import * as z from 'zod/mini'
import { roles } from '../access/role'
import { occasionKinds } from '../rating/period-reminders'
import { defineEndpoint } from './endpoint'

/** What a person can ask to have a WeChat message of: a rating period, the next step of a case, what waits at the own desk. */
export const messageKinds = [...occasionKinds, 'caseProgress', 'staffDigest'] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * Keeps a person's consent to one WeChat message, given on a tap. Only inside the mini-program: a message goes to the
 * openid that the platform states there, which is kept sealed. The digest is for those who hold an office, all else for residents.
 */
export const keepSubscription = defineEndpoint({
  name: 'keepSubscription',
  door: 'resident',
  effect: 'write',
  callers: ['resident', ...roles],
  input: z.strictObject({ kind: z.enum(messageKinds) }),
  output: z.object({ kept: z.boolean() }),
  errors: [],
})

/** What became of the messages of the last days, newest first, by day and kind. It tells of nobody. */
export const readMessageDelivery = defineEndpoint({
  name: 'readMessageDelivery',
  door: 'staff',
  effect: 'read',
  callers: ['bureau'],
  input: z.strictObject({}),
  output: z.object({
    deliveries: z.array(
      z.object({
        day: z.string(),
        message: z.enum(messageKinds),
        sent: z.int(),
        refused: z.int(),
        lost: z.int(),
        retried: z.int(),
        /** WeChat's code of the last attempt that failed that day; null: none failed, or WeChat did not answer. */
        lastCode: z.nullable(z.string()),
      }),
    ),
    /** Messages that failed and are tried again. */
    waiting: z.int(),
  }),
  errors: [],
})
