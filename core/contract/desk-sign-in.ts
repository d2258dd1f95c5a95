import * as z from 'zod/mini'
import { browsers, systems } from '../access/desk-sign-in'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(40))

/** Which kind of browser on which system: what the phone shows before it confirms. */
export const desk = z.strictObject({ browser: z.enum(browsers), system: z.enum(systems) })
export type Desk = z.infer<typeof desk>

/** A code for the desk's screen. The secret stays with the desk: without it nobody takes up what a phone confirms. */
export const startDeskSignIn = defineEndpoint({
  name: 'startDeskSignIn',
  door: 'resident',
  effect: 'write',
  callers: ['public'],
  input: z.strictObject({ desk }),
  // A duration, as the clock of a desk may be wrong.
  output: z.object({ code: z.string(), secret: z.string(), lastsSeconds: z.int() }),
  errors: [],
})

/** What a phone shows before it confirms a code: which browser, and since when. */
export const readDeskSignIn = defineEndpoint({
  name: 'readDeskSignIn',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({ code }),
  output: z.object({ desk, since: z.string() }),
  errors: [
    'only_from_phone',
    'sign_in_code_unknown',
    'sign_in_code_expired',
    'sign_in_code_used',
    'too_many_attempts',
  ],
})

/** 确认登录 or 不是我. Only from WeChat: a session at a desk must not beget another one. */
export const confirmDeskSignIn = defineEndpoint({
  name: 'confirmDeskSignIn',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({ code, accepted: z.boolean() }),
  output: z.object({ accepted: z.boolean() }),
  errors: readDeskSignIn.errors,
})

/** Asked by the desk until a phone has spoken. The ticket is given once; the same request is answered the same again. */
export const finishDeskSignIn = defineEndpoint({
  name: 'finishDeskSignIn',
  door: 'resident',
  effect: 'write',
  callers: ['public'],
  input: z.strictObject({ code, secret: z.string().check(z.minLength(1), z.maxLength(64)) }),
  output: z.object({
    state: z.enum(['waiting', 'declined', 'confirmed']),
    signIn: z.nullable(
      z.object({
        /** For the platform's own sign-in. */
        ticket: z.string(),
        /** Sent with every call from then on. */
        session: z.string(),
        lastsSeconds: z.int(),
        /** Names what this person keeps on the device, and nothing else. */
        owner: z.string(),
      }),
    ),
  }),
  errors: ['sign_in_code_unknown', 'sign_in_code_expired', 'sign_in_code_used'],
})
