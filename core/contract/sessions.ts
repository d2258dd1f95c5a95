import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'

/** 在所有电脑上退出: every session of the account that has begun is over. */
export const endSessions = defineEndpoint({
  name: 'endSessions',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({ endedAt: z.string() }),
  errors: [],
})
