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
  const read = key.safeParse(process.env[name])
  if (!read.success) throw new Error(`function variable missing or malformed: ${name}`)
  return hmacWith(read.data)
}

/** The keyed function of an answer key's version; null if this function does not hold that version. */
export function answerKeyHmac(version: string): Hmac | null {
  const read = z.record(z.string(), key).safeParse(parseJson(process.env.ANSWER_KEYS))
  if (!read.success) throw new Error('function variable missing or malformed: ANSWER_KEYS')
  const found = Object.hasOwn(read.data, version) ? read.data[version] : undefined
  return found === undefined ? null : hmacWith(found)
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
