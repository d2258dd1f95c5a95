import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyBuilding } from './cities-in-tests'
import { type Building, inputsIn } from './city-in-tests'

describe('the inputs of a compound', () => {
  it('added up stratum by stratum are those of all buildings at once', () => {
    fc.assert(
      fc.property(fc.array(anyBuilding, { minLength: 2, maxLength: 6 }), (given) => {
        const buildings = given.map((each, at): Building => ({ ...each, code: `0${at}` }))
        const whole = inputsIn('a', buildings)
        const parts = buildings.map((each) => inputsIn('a', [each]))
        // Every building has 120 households or more, and so is a stratum.
        expect(parts.flatMap(({ strata }) => strata)).toEqual(whole.strata)
        expect(parts.reduce((sum, { sourceRevision }) => sum + sourceRevision, 0)).toBe(whole.sourceRevision)
      }),
    )
  })
})
