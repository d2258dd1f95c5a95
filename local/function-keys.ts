import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hmac } from '../core/access/account-id'
import { dataFiles } from './data-directory'
import { demoKeyVersion } from './demo-city/demo-periods'
import { writeDurably } from './storage/durable-file'

type Keys = { account: string; slip: string; apiKey: string; answer: string }

/** The function variables of a local cloud, and the keyed functions that its demo city is made with. */
export type FunctionKeys = {
  variables: Record<string, string>
  hmacs: { account: Hmac; slip: Hmac; answer: Hmac }
}

/** Reads the keys of a data directory, making random ones the first time; they never leave this machine. */
export function functionKeys(dataDirectory: string): FunctionKeys {
  const keys = readKeys(dataDirectory)
  return {
    variables: {
      ACCOUNT_KEY: keys.account,
      SLIP_KEY: keys.slip,
      API_KEY_KEY: keys.apiKey,
      ANSWER_KEYS: JSON.stringify({ [demoKeyVersion]: keys.answer }),
    },
    hmacs: { account: hmacWith(keys.account), slip: hmacWith(keys.slip), answer: hmacWith(keys.answer) },
  }
}

function readKeys(dataDirectory: string): Keys {
  const file = join(dataDirectory, dataFiles.keys)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Keys
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = () => randomBytes(32).toString('hex')
  const keys: Keys = { account: key(), slip: key(), apiKey: key(), answer: key() }
  mkdirSync(dataDirectory, { recursive: true })
  writeDurably(file, JSON.stringify(keys))
  return keys
}

function hmacWith(key: string): Hmac {
  return (message) => createHmac('sha256', Buffer.from(key, 'hex')).update(message).digest('hex')
}
