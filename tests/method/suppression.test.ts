import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { withoutSmallCells } from '../../core/method/suppression'

describe('suppression', () => {
  test.each([
    ['nothing small', [10, 20, 0], [10, 20, 0]],
    ['one small cell and the next-smallest', [3, 30, 12], [null, 30, null]],
    ['two small cells hide each other', [3, 4, 12], [null, null, 12]],
    ['a lone small cell', [3], [null]],
    ['a small cell among empty ones', [0, 3, 0], [0, null, 0]],
  ])('%s', (_name, counts, expected) => {
    expect(withoutSmallCells(counts, 10)).toEqual(expected)
  })

  it('never lets a small cell be found by subtracting the others from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 12 }), (counts) => {
        fc.pre(counts.filter((count) => count > 0).length >= 2)
        const shown = withoutSmallCells(counts, 10)
        const hidden = shown.filter((count) => count === null).length
        expect(hidden).not.toBe(1)
        for (const count of shown) expect(count === null || count === 0 || count >= 10).toBe(true)
      }),
    )
  })
})
