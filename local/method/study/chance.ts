import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { mersenne } from 'pure-rand/generator/mersenne'

/** Seeded chance: the same seed gives the same numbers on every machine. */
export type Chance = {
  /** A number in (0, 1). */
  uniform(): number
  normal(): number
  /** A count with this mean. */
  poisson(mean: number): number
}

export function chanceOf(seed: number): Chance {
  const generator = mersenne(seed)
  const uniform = () => ((generator.next() >>> 0) + 0.5) / 2 ** 32
  return {
    uniform,
    normal: () => normalQuantile(uniform(), 0, 1),
    poisson: (mean) => {
      // A product of uniforms falls below e^−mean after so many factors.
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = uniform(); product > limit; product *= uniform()) count += 1
      return count
    },
  }
}
