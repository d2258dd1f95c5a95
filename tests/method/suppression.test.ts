import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { withoutSmallCells } from '../../core/method/suppression'

describe('suppression', () => {
  test.each([
    ['nothing small', [10, 20, 0], [10, 20, 0]],
    ['one small cell and the next-smallest', [3, 30, 12], [null, 30, null]],
    ['two small cells hide each other', [3, 4, 12], [null, null, 12]],
    ['two small cells of one household each hide nothing', [1, 1, 12, 30], [null, null, null, 30]],
    ['a lone small cell', [3], [null]],
    ['a small cell among empty ones', [0, 3, 0], [0, null, 0]],
  ])('%s', (_name, counts, expected) => {
    expect(withoutSmallCells(counts, 10)).toEqual(expected)
  })

  it('never lets a small cell be found by subtracting the others from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 2, maxLength: 12 }), (counts) => {
        const shown = withoutSmallCells(counts, 10)
        for (const count of shown) expect(count === null || count === 0 || count >= 10).toBe(true)
        const hidden = counts.filter((_, index) => shown[index] === null)
        const others = shown.filter((count) => count !== null && count > 0)
        fc.pre(hidden.length > 0 && others.length > 0)
        // A hidden cell holds one household or more. With two of them and a household to spare, each may hold one more or one less.
        const missing =
          counts.reduce((sum, count) => sum + count, 0) -
          shown.reduce<number>((sum, count) => sum + (count ?? 0), 0)
        expect(hidden.length).toBeGreaterThanOrEqual(2)
        expect(missing).toBeGreaterThan(hidden.length)
      }),
    )
  })
})
