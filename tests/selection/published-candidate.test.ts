import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicationScopes } from '../../core/method/parameters'
import type { Candidate } from '../../core/selection/candidate'
import { publishedCandidate } from '../../core/selection/published-candidate'
import { listOf } from '../../core/selection/selection-order'
import { candidateOf, rulesOf } from './candidates-in-tests'

const shut = { passed: false, reason: 'too_few_answers', shortfall: 73 } as const

/** Below the gate to the selection, and to the ranking too unless said. */
function below(compound: string, eligible = false): Candidate {
  const full = candidateOf(compound)
  return { ...full, figures: { ...full.figures!, eligible, selectable: shut } }
}

const named = (candidate: Candidate) => ({
  ...candidate,
  figures: {
    ...{ selectable: { ...shut, shortfall: null }, eligible: candidate.figures!.eligible },
    ...{ overall: null, plainMean: null, withExcluded: null, complaints: null },
  },
  sheet: { score: null, items: [], why: '不在公布范围' },
})

describe('what a list tells of a candidate', () => {
  it.each([
    ['all', 'below the ranking', below('B'), (of: Candidate) => of],
    ['all', 'ranked', below('B', true), (of: Candidate) => of],
    ['ranked', 'below the ranking', below('B'), named],
    ['ranked', 'ranked', below('B', true), (of: Candidate) => of],
    ['ranked', 'selectable', candidateOf('B'), (of: Candidate) => of],
    ['selected', 'ranked', below('B', true), named],
    ['selected', 'selectable', candidateOf('B'), (of: Candidate) => of],
    ['ranked', 'without a card', { ...candidateOf('B'), figures: null }, (of: Candidate) => of],
  ] as const)('where a period publishes %s, of one %s', (scope, _which, candidate, told) => {
    expect(publishedCandidate(candidate, scope)).toEqual(told(candidate))
  })

  it('who is not published is named with the reason alone', () => {
    const candidates = [candidateOf('A'), below('B')].map((each) => publishedCandidate(each, 'ranked'))
    const { leftOut } = listOf(candidates, rulesOf())
    expect(leftOut).toEqual([
      { compound: 'B', by: 'notSelectable', principles: [], words: '本期样本不足，不参与选树。' },
    ])
  })

  it('no place, and no cause why one has none, is made from what is not told', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        compound: fc.stringMatching(/^[A-Z]{2}$/),
        mean: fc.integer({ min: 50, max: 99 }),
        points: fc.integer({ min: 70, max: 100 }),
        gate: fc.constantFrom('selectable', 'ranked', 'none'),
      }),
      { selector: ({ compound }) => compound, maxLength: 40 },
    )
    fc.assert(
      fc.property(candidates, fc.constantFrom(...publicationScopes), (facts, scope) => {
        const all = facts.map(({ gate, ...more }) =>
          gate === 'selectable' ? candidateOf(more.compound, more) : below(more.compound, gate === 'ranked'),
        )
        const [whole, told] = [all, all.map((each) => publishedCandidate(each, scope))].map((each) => {
          const { leftOut, ...outcome } = listOf(each, rulesOf())
          return { ...outcome, leftOut: leftOut.map(({ words: _words, ...left }) => left) }
        })
        expect(told).toEqual(whole)
      }),
    )
  })
})
