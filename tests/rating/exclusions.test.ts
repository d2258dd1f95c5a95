import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Named, rulingsThatEnter } from '../../core/rating/exclusions'

const named = (count: number, rulings: readonly string[], more: Partial<Named> = {}): Named[] =>
  Array.from({ length: count }, () => ({ kind: 'owner', stratum: 0, rulings, ...more }))

/** Strata by what was answered; a test that names more says so. */
const strataIn = (answers: readonly Named[]) => {
  const found = new Map<string, number[]>()
  for (const { rulings, stratum } of answers) {
    for (const each of rulings) found.set(each, [...new Set([...(found.get(each) ?? []), stratum])])
  }
  return found
}

const decide = (
  answers: readonly Named[],
  wanted: string[],
  more: Partial<{ past: string[][]; present: string[]; strata: Map<string, number[]> }> = {},
) =>
  rulingsThatEnter({
    ...{ answers, wanted, strata: strataIn(answers), past: [[]], present: [], smallestCell: 10 },
    ...more,
  })

describe('which rulings enter the figures', () => {
  it('one that takes out ten answers does, one that takes out nine or none waits alike', () => {
    expect(decide(named(10, ['a']), ['a'])).toEqual(['a'])
    expect(decide(named(9, ['a']), ['a'])).toEqual([])
    expect(decide([], ['a'])).toEqual([])
  })

  it('few enter together with others, but not after them', () => {
    const answers = [...named(12, ['a']), ...named(1, ['b'])]
    expect(decide(answers, ['a', 'b'])).toEqual(['a', 'b'])
    expect(decide(answers, ['a', 'b'], { past: [[], ['a']], present: ['a'] })).toEqual(['a'])
  })

  it('one that has entered is not exchanged for another that differs from the first count by one', () => {
    const answers = [...named(10, ['a']), ...named(1, ['b'])]
    expect(decide(answers, ['b'], { past: [[], ['a']], present: ['a'] })).toEqual([])
    expect(decide(answers, [], { past: [[], ['a']], present: ['a'] })).toEqual([])
  })

  it('a home in another stratum does not hide behind a whole building, whether or not it answered', () => {
    const building = named(30, ['a'])
    const strata = new Map([['a', [0, 1]]])
    expect(decide(building, ['a'], { strata })).toEqual([])
    expect(decide([...building, ...named(1, ['a'], { stratum: 1 })], ['a'], { strata })).toEqual([])
    expect(decide([...building, ...named(10, ['a'], { stratum: 1 })], ['a'], { strata })).toEqual(['a'])
  })

  it('one that was lifted still counts: its building and one home more are not taken out after it', () => {
    const answers = [...named(30, ['a', 'b']), ...named(1, ['b'])]
    expect(decide(answers, ['b'], { past: [[], ['a'], []], present: [] })).toEqual([])
  })

  it('a large one enters where a small one waits, and a handful of one kind is hidden by hiding the kinds', () => {
    const answers = [...named(30, ['a']), ...named(3, ['a'], { kind: 'occupant' })]
    expect(decide(answers, ['a'])).toEqual(['a'])
    const later = [
      ...named(20, ['a'], { kind: 'occupant' }),
      ...named(12, ['b']),
      ...named(2, ['b'], { kind: 'occupant' }),
    ]
    expect(decide(later, ['a', 'b'], { past: [[], ['a']], present: ['a'] })).toEqual(['a'])
  })

  it('no two counts of any history ever differ by one to nine answers', () => {
    const ruling = fc.constantFrom('a', 'b', 'c', 'd')
    const answer = fc.record({
      stratum: fc.nat(2),
      kind: fc.constantFrom('owner' as const, 'occupant' as const),
      rulings: fc.uniqueArray(ruling, { minLength: 1 }),
    })
    const steps = fc.array(fc.uniqueArray(ruling), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 60 }), steps, (answers, wishes) => {
        const past: string[][] = [[]]
        let present: string[] = []
        for (const wanted of wishes) {
          present = rulingsThatEnter({
            ...{ answers, strata: strataIn(answers), wanted, past, present, smallestCell: 10 },
          })
          past.push(present)
        }
        const taken = (set: readonly string[]) =>
          answers.map(({ rulings }) => rulings.some((each) => set.includes(each)))
        for (const one of past) {
          for (const other of past) {
            const differing = answers.filter((_, index) => taken(one)[index] !== taken(other)[index])
            for (const within of [0, 1, 2]) {
              const few = differing.filter(({ stratum }) => stratum === within).length
              expect(few === 0 || few >= 10).toBe(true)
            }
          }
        }
      }),
    )
  })
})
