import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { publishedEdition } from '../../core/method/published-edition'
import type { LevelCounts } from '../../core/method/score-of-level'
import { cellOf, cityIn, inputsIn } from './city-in-tests'

const few = fc.oneof(fc.nat(3), fc.nat(30))
const counts = fc.tuple(few, few, few, few, few)
const households = fc.record({
  owners: counts,
  occupants: counts,
  assisted: counts,
  excluded: counts,
  /** Of those who answered, these said something of the one dimension. */
  cleaning: fc.constantFrom<LevelCounts>([0, 0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 2, 4, 3], [1, 1, 2, 4, 3]),
})

/** A group of households that may be told: nobody, or as many as the method asks for. */
const canBeTold = (count: number) => count === 0 || count >= methodParametersV1.smallestCell

describe('what the public reads of a compound', () => {
  it('tells no group of few households, neither by itself nor by the difference of two', () => {
    fc.assert(
      fc.property(households, ({ owners, occupants, assisted, excluded, cleaning }) => {
        const building = { code: '1', households: 400, counts: owners, cleaning }
        const cells = { self_occupant: cellOf(occupants), assisted_owner: cellOf(assisted) }
        const inputs = inputsIn('a', [building], { cells })
        inputs.strata[0]!.excluded.self_owner = cellOf(excluded)
        const card = publishedEdition(cityIn([inputs]).cards[0]!)
        const { overall, residents, exclusions } = card
        expect(canBeTold(card.assistedHouseholds ?? 0)).toBe(true)
        for (const figures of [overall, ...card.dimensions.map((each) => each.figures)])
          expect(canBeTold(figures?.answers ?? 0)).toBe(true)
        for (const kind of [residents!.owner, residents!.occupant]) {
          expect(canBeTold(kind.answers ?? 0)).toBe(true)
          // The other kind is what is missing from all that answered.
          if (kind.answers !== null) expect(canBeTold(card.respondedHouseholds - kind.answers)).toBe(true)
        }
        expect(canBeTold(exclusions!.answers ?? 0)).toBe(true)
        const withExcluded = exclusions!.figuresWith
        if (withExcluded) expect(canBeTold(withExcluded.answers - (overall?.answers ?? 0))).toBe(true)
        expect(card).not.toHaveProperty('strata')
        expect(overall ?? {}).not.toHaveProperty('weights')
      }),
      { numRuns: 200 },
    )
  })
})
