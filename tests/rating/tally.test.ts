import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offeredDimensions, questionnaireV1 } from '../../core/rating/questionnaire'
import {
  type CountedAnswer,
  canonicalCounts,
  emptyCells,
  foldAnswers,
  type TallyCounts,
  type TallyMove,
  tallyMove,
} from '../../core/rating/tally'

const codes = questionnaireV1.dimensions.map((question) => question.code)
const counted: fc.Arbitrary<CountedAnswer> = fc.record({
  channel: fc.constantFrom('self' as const, 'assisted' as const),
  excluded: fc.boolean(),
  content: fc.record({
    residentKind: fc.constantFrom('owner' as const, 'occupant' as const),
    overall: fc.integer({ min: 1, max: 5 }),
    dimensions: fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 5 })),
    reasons: fc.array(fc.constantFrom(...questionnaireV1.reasons.map((reason) => reason.code)), {
      maxLength: 4,
    }),
    text: fc.constant(''),
  }),
})

/** Applies a move as the database does: dotted paths, missing ones begin at zero. */
function apply(counts: TallyCounts, move: TallyMove): void {
  for (const [path, by] of Object.entries(move)) {
    const steps = path.split('.')
    const last = steps.pop() as string
    let at = counts as unknown as Record<string, Record<string, never>>
    for (const step of steps) {
      at[step] ??= {}
      at = at[step] as never
    }
    const fields = at as unknown as Record<string, number>
    fields[last] = (fields[last] ?? 0) + by
  }
}

describe('the tally of a building', () => {
  it('equals the fold of the last revisions after any sequence of ratings and changes', () => {
    const writes = fc.array(fc.tuple(fc.nat(7), counted), { maxLength: 40 })
    fc.assert(
      fc.property(writes, (sequence) => {
        const current = new Map<number, CountedAnswer>()
        const counts: TallyCounts = { cells: emptyCells(), excluded: emptyCells() }
        for (const [household, answer] of sequence) {
          apply(counts, tallyMove(current.get(household) ?? null, answer))
          current.set(household, answer)
        }
        expect(canonicalCounts(counts)).toEqual(foldAnswers([...current.values()]))
      }),
    )
  })

  it('does not move when the same answer is given again', () => {
    fc.assert(
      fc.property(counted, (answer) => {
        expect(tallyMove(answer, answer)).toEqual({})
      }),
    )
  })

  it('is the same bytes whichever order the answers are folded in', () => {
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 20 }), (answers) => {
        expect(JSON.stringify(foldAnswers([...answers].reverse()))).toBe(JSON.stringify(foldAnswers(answers)))
      }),
    )
  })
})

describe('the questionnaire', () => {
  const offered = (service: 'company' | 'none', governance: 'ownersCommittee' | 'betweenTerms') =>
    offeredDimensions(questionnaireV1, { service, governance }).map((question) => question.code)

  it('asks all fourteen dimensions where there are a company and a committee', () => {
    expect(offered('company', 'ownersCommittee')).toEqual(codes)
    expect(codes).toHaveLength(14)
  })

  it('does not ask about a committee where none is at work', () => {
    expect(offered('company', 'betweenTerms')).not.toContain('committeeWork')
  })

  it('does not ask about fees, disclosure, response and duties where there is no service', () => {
    const asked = offered('none', 'ownersCommittee')
    for (const code of ['companyDisclosure', 'valueForFee', 'responsiveness', 'violationDuty']) {
      expect(asked).not.toContain(code)
    }
    expect(asked).toContain('cleaning')
  })
})
