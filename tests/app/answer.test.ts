import { expect, test } from 'vitest'
import { readAnswer } from '../../src/platform/answer'

const read = (answer: unknown) => readAnswer({ arrived: true, answer })

test('an answer is data or a failure with a name', () => {
  expect(read({ ok: true, data: { a: 1 }, requestId: 'r' })).toEqual({ ok: true, data: { a: 1 } })
  expect(read({ ok: false, code: 'slip_unknown', requestId: 'r' })).toEqual({
    ok: false,
    failure: { code: 'slip_unknown', requestId: 'r' },
  })
})

test('no answer is no network', () => {
  expect(readAnswer({ arrived: false })).toEqual({ ok: false, failure: { code: 'offline', requestId: null } })
})

test.each([
  null,
  undefined,
  'oops',
  {},
  { ok: false, code: 'never_heard_of' },
  { code: 'FUNCTIONS_TIME_LIMIT' },
])('an answer of another shape (%j) is a fault of the system', (answer) => {
  expect(read(answer)).toMatchObject({ ok: false, failure: { code: 'internal' } })
})
