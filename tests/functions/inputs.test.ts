import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doors } from '../../core/contract/doors'
import type { Endpoint } from '../../core/contract/endpoint'
import { errorCodes } from '../../core/contract/errors'
import { collections } from '../../core/record/collections'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let people: Person[]
beforeAll(async () => {
  city = await openSmallCity()
  people = [
    await city.member('A-01-001'),
    await city.official('residentsCommittee', '320706001001'),
    await city.official('bureau', '320700'),
  ]
})
afterAll(() => city.close())

/** Words that occur in the city, so that generated inputs are now and then nearly right. */
const words = [
  'A',
  'A-01-001',
  'B-01-001',
  '01',
  '2026H1',
  '2026H2',
  '320706',
  '320700',
  'owner',
  'city',
  'district',
  'cleaning',
]
const names = [
  'household',
  'period',
  'content',
  'compound',
  'building',
  'slip',
  'kind',
  'overall',
  'dimensions',
  'reasons',
  'text',
  'residentKind',
  'title',
  'scope',
  'code',
  'days',
  'number',
  'name',
  'after',
  'subdistrict',
  '$gt',
  '__proto__',
]
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...words),
    fc.string({ maxLength: 60 }),
    fc.integer({ min: -3, max: 7 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  ),
})).value

/** A right input with one field replaced, as an attacker would send it. */
const rightInputs: Record<string, object> = {
  readHome: { household: 'A-01-001' },
  findCompounds: { district: '320706', name: '甲' },
  readCompoundResult: { compound: 'A' },
  bindHousehold: { slip: '604477300906', kind: 'owner' },
  leaveHousehold: { household: 'A-01-099' },
  readHousehold: { household: 'A-01-001' },
  readRatingForm: { household: 'A-01-001' },
  submitRating: {
    household: 'A-01-001',
    period: '2026H2',
    content: { residentKind: 'owner', overall: 2, dimensions: { cleaning: 1 }, reasons: ['dirty'], text: '' },
  },
  readCityTable: { period: '2026H1' },
  readCompoundFigures: { period: '2026H1', compound: 'A' },
  requestRebuild: { period: '2026H9' },
  listHouseholds: { compound: 'A', building: '01' },
  issueSlip: { household: 'B-01-001' },
  revokeSlips: { household: 'B-01-001' },
  unbindHousehold: { household: 'B-01-001' },
  markInboxRead: { upTo: '2026-11-10T02:00:00.000Z' },
  createApiKey: { title: 'x', scope: { kind: 'district', code: '999999' }, days: 3 },
  revokeApiKey: { number: 'none' },
}

const inputFor = (endpoint: Endpoint): fc.Arbitrary<unknown> => {
  const right = rightInputs[endpoint.name] ?? {}
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(right), 'extra'), value)
    .map(([field, replaced]) => ({ ...right, [field]: replaced }))
  return fc.oneof(value, mutated)
}

/** Everything stored, so that a refused call can be shown to have changed nothing. */
async function snapshot(): Promise<string> {
  const contents = await Promise.all(
    collections
      .filter(({ name }) => name !== 'regions')
      .map(async ({ name }) => [name, await city.all(name)]),
  )
  return JSON.stringify(contents)
}

describe('whatever is sent, an endpoint answers with data or a named error, and a refusal changes nothing', () => {
  it.each([...doors.resident, ...doors.staff])('$name', async (endpoint) => {
    const names: readonly string[] = errorCodes
    let before = await snapshot()
    await fc.assert(
      fc.asyncProperty(inputFor(endpoint), fc.constantFrom(...people), async (input, who) => {
        const answer = await city.call(who, endpoint.name, input)
        if (answer.ok) {
          // A generated input may be right: then what it changed is the new ground.
          if (endpoint.effect === 'write') before = await snapshot()
          return
        }
        expect(names).toContain(answer.code)
        expect(answer.code, city.lines.slice(-3).join('\n')).not.toBe('internal')
      }),
      { numRuns: 60 },
    )
    const after = await snapshot()
    // Wrong slip codes are remembered on the account; that is their rule.
    if (endpoint.name !== 'bindHousehold') expect(after).toBe(before)
  })
})
