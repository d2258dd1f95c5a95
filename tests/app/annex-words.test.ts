import { expect, test } from 'vitest'
import { changesOf } from '../../src/features/results/annex-words'

test('another choice is told by who comes in and who goes, whatever their order', () => {
  expect(changesOf(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual({ comes: ['d'], goes: ['b'] })
  expect(changesOf(['a', 'b'], ['b', 'a'])).toEqual({ comes: [], goes: [] })
})
