import * as z from 'zod/mini'
import { occasionKinds } from '../rating/period-reminders'
import { defineEndpoint } from './endpoint'

/**
 * Keeps a person's consent to one WeChat message, given on a tap. Only inside the mini-program: a message goes to the
 * openid that the platform states there, which is kept sealed.
 */
export const keepSubscription = defineEndpoint({
  name: 'keepSubscription',
  door: 'resident',
  effect: 'write',
  callers: ['resident'],
  input: z.strictObject({ kind: z.enum(occasionKinds) }),
  output: z.object({ kept: z.boolean() }),
  errors: [],
})
