import { expect, test } from 'vitest'
import { openDrafts } from '../../src/platform/drafts'
import { openOwner, ownedKey, removeForeign } from '../../src/platform/owner'
import { memoryStore } from './memory-store'

const session = {
  accessToken: 'token',
  accessUntil: 1000,
  session: 'session',
  expiresAt: 1000,
  title: '演示居民',
  owner: 'anna',
}
const asText = (stored: unknown) => (typeof stored === 'string' ? stored : null)

test('what is kept belongs to who is signed in', () => {
  const store = memoryStore()
  let owner = 'anna'
  const drafts = openDrafts({ store, owner: () => owner }, 'rating', asText)
  drafts.keep('home', 'hers')
  owner = 'ben'
  expect(drafts.read('home')).toBeNull()
  drafts.keep('home', 'his')
  owner = 'anna'
  expect(drafts.read('home')).toBe('hers')
})

test('a session that runs out leaves its owner what is open; an app started anew knows nobody', () => {
  const store = memoryStore()
  store.write('session', session)
  let now = 0
  const owner = openOwner(store, () => now)
  expect(owner()).toBe('anna')
  now = 2000
  expect(owner()).toBe('anna')
  expect(openOwner(store, () => now)()).toBe('visitor')
})

test('who signs in next is the owner from then on', () => {
  const store = memoryStore()
  store.write('session', session)
  const owner = openOwner(store, () => 0)
  expect(owner()).toBe('anna')
  store.write('session', { ...session, owner: 'ben' })
  expect(owner()).toBe('ben')
})

test('what others left is removed; one’s own things and those of the device stay', () => {
  const store = memoryStore()
  const mine = ownedKey('draft', 'ben|x', 'rating')
  const keys = [
    mine,
    ownedKey('draft', 'anna', 'rating'),
    ownedKey('kept', 'ben', 'readHome'),
    ownedKey('chosen', 'visitor', 'household'),
    'elder',
    'session',
    'outbox',
  ]
  for (const key of keys) store.write(key, 1)
  removeForeign(store, 'ben|x')
  expect(store.keys()).toEqual([mine, 'elder', 'session', 'outbox'])
})
