import { describe, expect, it, test } from 'vitest'
import { inForceAt } from '../../core/place/dated'
import { monthsBetween } from '../../core/place/months-between'

describe('dated facts', () => {
  const facts = [{ from: '2024-01-01T00:00:00.000Z' }, { from: '2026-01-01T00:00:00.000Z' }]

  it('are in force from their instant until the next one', () => {
    expect(inForceAt(facts, '2023-12-31T00:00:00.000Z')).toBeUndefined()
    expect(inForceAt(facts, '2025-12-31T23:59:59.999Z')).toBe(facts[0])
    expect(inForceAt([...facts].reverse(), '2026-01-01T00:00:00.000Z')).toBe(facts[1])
  })
})

describe('tenure', () => {
  // Months are those of Asia/Shanghai: 2026-02-28T16:00Z is 1 March there.
  test.each([
    ['2026-02-28T16:00:00.000Z', '2026-05-31T16:00:00.000Z', 3],
    ['2026-02-28T16:00:00.000Z', '2026-08-31T15:59:59.999Z', 5],
    ['2026-02-28T16:00:00.000Z', '2026-08-31T16:00:00.000Z', 6],
    ['2025-11-30T16:00:00.000Z', '2026-05-31T16:00:00.000Z', 6],
    ['2026-06-01T00:00:00.000Z', '2026-05-31T16:00:00.000Z', 0],
  ])('from %s to %s is %i whole months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  it('never counts a month that is not over', () => {
    expect(monthsBetween('2026-01-30T16:00:00.000Z', '2026-02-27T16:00:00.000Z')).toBe(0)
  })
})
