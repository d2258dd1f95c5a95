import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOver, readSessionToken, type Session, sessionToken } from '../../core/access/session-token'

const hmacOf = (key: string) => (message: string) => createHmac('sha256', key).update(message).digest('hex')
const hmac = hmacOf('ours')

const instant = fc
  .integer({ min: 0, max: Date.parse('2199-01-01T00:00:00Z') })
  .map((milliseconds) => new Date(milliseconds).toISOString())
const account = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''))
const session: fc.Arbitrary<Session> = fc.record({ account, startedAt: instant, expiresAt: instant })

test('a session is read back as it was signed', () => {
  fc.assert(
    fc.property(session, (signed) => {
      expect(readSessionToken(hmac, sessionToken(hmac, signed))).toEqual(signed)
    }),
  )
})

test('a token with one character changed, cut or added is none', () => {
  fc.assert(
    fc.property(session, fc.nat(), fc.constantFrom('0', 'a', '.', 'Z', ''), (signed, at, other) => {
      const token = sessionToken(hmac, signed)
      const place = at % token.length
      const changed = token.slice(0, place) + other + token.slice(place + 1)
      fc.pre(changed !== token)
      expect(readSessionToken(hmac, changed)).toBeNull()
      expect(readSessionToken(hmac, `${token}${other || ' '}`)).toBeNull()
    }),
  )
})

test('a token of another key, or of another use of the same key, is none', () => {
  fc.assert(
    fc.property(session, (signed) => {
      expect(readSessionToken(hmac, sessionToken(hmacOf('theirs'), signed))).toBeNull()
      const facts = sessionToken(hmac, signed).split('.').slice(0, 3).join('.')
      expect(readSessionToken(hmac, `${facts}.${hmac(facts)}`)).toBeNull()
    }),
  )
})

test('whatever text is read, nothing but a session comes out', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readSessionToken(hmac, text)).toBeNull()
    }),
  )
})

const signed: Session = {
  account: 'a'.repeat(32),
  startedAt: '2026-11-10T02:00:00.000Z',
  expiresAt: '2026-11-10T14:00:00.000Z',
}

test.each([
  ['2026-11-10T13:59:59.999Z', null, false],
  ['2026-11-10T14:00:00.000Z', null, true],
  ['2026-11-10T03:00:00.000Z', '2026-11-10T02:00:00.000Z', false],
  ['2026-11-10T03:00:00.000Z', '2026-11-10T02:00:00.001Z', true],
  ['2026-11-10T03:00:00.000Z', '2026-11-09T02:00:00.000Z', false],
])('at %s, signed out everywhere at %s, a session is over: %s', (now, signedOutAt, over) => {
  expect(isOver(signed, now, signedOutAt)).toBe(over)
})
