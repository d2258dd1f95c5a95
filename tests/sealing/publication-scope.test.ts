import { expect, test } from 'vitest'
import { isInScope, isRollUpPublic } from '../../core/sealing/snapshot-lines'

const gate = (passed: boolean) => ({ passed, reason: null, shortfall: null })
const card = (ranked: boolean) => ({
  gates: { shown: gate(true), ranked: gate(ranked), selectable: gate(false) },
})

test.each([
  ['all', false, true],
  ['ranked', false, false],
  ['ranked', true, true],
  ['selected', true, false],
] as const)(
  'with the scope “%s” a compound whose rank is %s is published: %s',
  (scope, ranked, published) => {
    expect(isInScope(card(ranked), scope)).toBe(published)
  },
)

test('a roll-up of fewer than three shown compounds is not published where not every compound is', () => {
  expect(isRollUpPublic({ shown: 1 }, 'all')).toBe(true)
  expect([2, 3].map((shown) => isRollUpPublic({ shown }, 'ranked'))).toEqual([false, true])
})
