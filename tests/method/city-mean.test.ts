import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cityMeanOf } from '../../core/method/city-mean'

test('the city’s mean follows from a compound’s S, y and B', () => {
  const example = { mean: 88, steadied: { score: 87.346333, keptShare: 0.891055 } }
  expect(cityMeanOf(example)).toBeCloseTo(82, 3)
})

test('where a compound keeps its mean whole, it says nothing of the city', () => {
  expect(cityMeanOf({ mean: 88, steadied: { score: 88, keptShare: 1 } })).toBeNull()
})

test('whatever the city’s mean is, it is found to the digit that a page shows', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(score, score, fc.double({ min: 0, max: 0.999, noNaN: true }), (mu, mean, keptShare) => {
      const found = cityMeanOf({ mean, steadied: { keptShare, score: mu + keptShare * (mean - mu) } })
      expect(found).toBeCloseTo(mu, 6)
    }),
  )
})
