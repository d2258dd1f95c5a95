import fc from 'fast-check'
import { type Building, inputsIn } from './city-in-tests'

const counts = fc.tuple(fc.nat(4), fc.nat(8), fc.nat(20), fc.nat(60), fc.nat(80))

/** A building that is a stratum by itself. */
export const anyBuilding = fc.record({
  households: fc.integer({ min: 120, max: 500 }),
  counts,
  cleaning: counts,
})

/** Cities of three compounds or more. */
export const anyCity = fc
  .array(
    fc.record({ buildings: fc.array(anyBuilding, { minLength: 1, maxLength: 4 }), complaints: fc.nat(12) }),
    {
      minLength: 3,
      maxLength: 10,
    },
  )
  .map((all) =>
    all.map(({ buildings, complaints }, index) =>
      inputsIn(
        `c${String(index).padStart(2, '0')}`,
        buildings.map(
          (each, at): Building => ({ ...each, code: `0${at}`, households: each.households + 200 }),
        ),
        { complaints },
      ),
    ),
  )
