import { expect, test } from 'vitest'
import { currentSession, endSession } from '../../src/platform/session'
import { memoryStore } from './memory-store'

const session = {
  accessToken: 'token',
  accessUntil: 1000,
  session: 'session',
  expiresAt: 1000,
  title: '演示居民',
  owner: 'anna',
}

test('a session counts until the instant it expires', () => {
  const store = memoryStore()
  store.write('session', session)
  expect(currentSession(store, 999)).toEqual(session)
  expect(currentSession(store, 1000)).toBeNull()
})

test('a session that cannot be read is none', () => {
  const store = memoryStore()
  store.write('session', { accessToken: 1 })
  expect(currentSession(store, 0)).toBeNull()
})

test('an ended session is forgotten', () => {
  const store = memoryStore()
  store.write('session', session)
  endSession(store, session)
  expect(store.read('session')).toBeNull()
})

test('the end of an old session does not sign out who has signed in since', () => {
  const store = memoryStore()
  store.write('session', { ...session, session: 'newer' })
  endSession(store, session)
  expect(currentSession(store, 0)?.session).toBe('newer')
})

test('a session without an owner is none: what is kept could not be told apart', () => {
  const store = memoryStore()
  store.write('session', { ...session, owner: undefined })
  expect(currentSession(store, 0)).toBeNull()
})
