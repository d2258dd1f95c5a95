import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import type { Hmac } from '../../core/access/account-id'

const key = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** Names of the keyed functions that one variable each holds; a function is given only those that it needs. */
type SecretName = 'ACCOUNT_KEY' | 'SLIP_KEY' | 'API_KEY_KEY'

/**
 * The keyed function of a function variable: `ACCOUNT_KEY` for account ids, `SLIP_KEY` for slips, `API_KEY_KEY` for API
 * keys. A missing or malformed variable is named; its value never is.
 */
export function secretHmac(name: SecretName): Hmac {
  return hmacWith(variable(name))
}

/** The nonce of a revision in its block, so that nobody can guess what it says from the hash; made again whenever it is needed. */
export function leafNonce(revision: string): string {
  return hmacWith(variable('SEAL_KEY'))(`leaf|${revision}`)
}

/** The key of sealed texts, 32 bytes; see seal.ts. */
export function sealKey(): Buffer {
  return Buffer.from(variable('SEAL_KEY'), 'hex')
}

const ticketKeyShape = z.object({ private_key_id: z.string(), private_key: z.string(), env_id: z.string() })

/** CloudBase's own key for custom sign-in, as its console gives it; see ticket.ts. */
export function ticketKey(): z.infer<typeof ticketKeyShape> {
  const read = ticketKeyShape.safeParse(parseJson(process.env.TICKET_KEY))
  if (!read.success) throw new Error('function variable missing or malformed: TICKET_KEY')
  return read.data
}

function variable(name: SecretName | 'SEAL_KEY'): string {
  const read = key.safeParse(process.env[name])
  if (!read.success) throw new Error(`function variable missing or malformed: ${name}`)
  return read.data
}

/** The keyed function of an answer key's version; null if this function does not hold that version. */
export function answerKeyHmac(version: string): Hmac | null {
  const keys = answerKeys()
  const found = Object.hasOwn(keys, version) ? keys[version] : undefined
  return found === undefined ? null : hmacWith(found)
}

/** The newest version of the answer keys that this function holds; versions are in order as text. */
export function newestAnswerKey(): string | null {
  return Object.keys(answerKeys()).sort().at(-1) ?? null
}

function answerKeys(): Record<string, string> {
  const read = z.record(z.string(), key).safeParse(parseJson(process.env.ANSWER_KEYS))
  if (!read.success) throw new Error('function variable missing or malformed: ANSWER_KEYS')
  return read.data
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

function hmacWith(hexKey: string): Hmac {
  return (message) => createHmac('sha256', Buffer.from(hexKey, 'hex')).update(message).digest('hex')
}
