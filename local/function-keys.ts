import { createHash, createHmac, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hmac } from '../core/access/account-id'
import { deployCodeFromHex } from '../core/access/invitation-code'
import { dataFiles } from './data-directory'
import { demoKeyVersion } from './demo-city/demo-periods'
import { localEnvironmentId } from './functions/environment-id'
import { writeDurably } from './storage/durable-file'

type Keys = {
  account: string
  slip: string
  seal: string
  apiKey: string
  answer: string
  ticket: string
  deployCode: string
}

/** The function variables of a local cloud, and the keyed functions that its demo city is made with. */
export type FunctionKeys = {
  variables: Record<string, string>
  hmacs: { account: Hmac; slip: Hmac; answer: Hmac }
  /** The code of the city's first account, as `deploy` would print it. */
  deployCode: string
}

/** Reads the keys of a data directory, making random ones the first time; they never leave this machine. */
export function functionKeys(dataDirectory: string): FunctionKeys {
  const keys = readKeys(dataDirectory)
  return {
    variables: {
      ACCOUNT_KEY: keys.account,
      SLIP_KEY: keys.slip,
      SEAL_KEY: keys.seal,
      API_KEY_KEY: keys.apiKey,
      BOOTSTRAP_HASH: createHash('sha256').update(keys.deployCode).digest('hex'),
      TICKET_KEY: keys.ticket,
      ANSWER_KEYS: JSON.stringify({ [demoKeyVersion]: keys.answer }),
      MESSAGE_TEMPLATES: JSON.stringify({
        ratingOpens: { id: 'local-opens', name: 'thing1', closes: 'time2' },
        ratingCloses: { id: 'local-closes', name: 'thing1', closes: 'time2' },
        caseProgress: { id: 'local-case', category: 'thing1', state: 'thing2', time: 'time3' },
        staffDigest: { id: 'local-digest', waiting: 'thing1', urgent: 'thing2', time: 'time3' },
      }),
    },
    hmacs: { account: hmacWith(keys.account), slip: hmacWith(keys.slip), answer: hmacWith(keys.answer) },
    deployCode: keys.deployCode,
  }
}

/** What is missing is made, so that a directory of an earlier version opens too. */
function readKeys(dataDirectory: string): Keys {
  const file = join(dataDirectory, dataFiles.keys)
  const key = () => randomBytes(32).toString('hex')
  const fresh: Keys = {
    ...{ account: key(), slip: key(), seal: key(), apiKey: key(), answer: key() },
    ticket: newTicketKey(),
    deployCode: deployCodeFromHex(key()),
  }
  const stored = storedKeys(file)
  const keys = { ...fresh, ...stored }
  if (Object.keys(stored).length === Object.keys(fresh).length) return keys
  mkdirSync(dataDirectory, { recursive: true })
  writeDurably(file, JSON.stringify(keys))
  return keys
}

function storedKeys(file: string): Partial<Keys> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Keys>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return {}
  }
}

/** A key for custom sign-in, in the form and of the size in which CloudBase's console gives it. */
function newTicketKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return JSON.stringify({ private_key_id: randomUUID(), private_key: privateKey, env_id: localEnvironmentId })
}

function hmacWith(key: string): Hmac {
  return (message) => createHmac('sha256', Buffer.from(key, 'hex')).update(message).digest('hex')
}
