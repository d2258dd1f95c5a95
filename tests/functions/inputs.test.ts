import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doors } from '../../core/contract/doors'
import type { Endpoint } from '../../core/contract/endpoint'
import { errorCodes } from '../../core/contract/errors'
import type { AuditEntry } from '../../core/record/audit'
import { collections } from '../../core/record/collections'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { rightInputs } from './right-inputs'

let city: SmallCity
let people: Person[]
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
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

/** Wrong codes are remembered on the account; that is their rule. */
const takingCodes = ['bindHousehold', 'askForHousehold', 'claimInvitation', 'claimCity']

/** Anything, or a right input with one field replaced, as an attacker would send it. */
const inputFor = (endpoint: Endpoint): fc.Arbitrary<unknown> => {
  const right = rightInputs[endpoint.name] ?? {}
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(right), 'extra'), value)
    .map(([field, replaced]) => ({ ...right, [field]: replaced }))
  return fc.oneof(value, mutated)
}

/** Everything stored, so that a refused call can be shown to have changed nothing but that its refusal is audited. */
async function snapshot(): Promise<string> {
  const contents = await Promise.all(
    collections
      .filter(({ name }) => name !== 'regions')
      .map(async ({ name }) => [
        name,
        (await city.all(name)).filter(({ action }) => action !== 'accessRefused'),
      ]),
  )
  return JSON.stringify(contents)
}

const refusalsAudited = async () =>
  (await city.all<AuditEntry>('audit')).filter(({ action }) => action === 'accessRefused').length

describe('whatever is sent, an endpoint answers with data or a named error, and a refusal changes nothing', () => {
  it.each([...doors.resident, ...doors.staff])('$name', async (endpoint) => {
    const names: readonly string[] = errorCodes
    let before = await snapshot()
    const auditedBefore = await refusalsAudited()
    let refused = 0
    await fc.assert(
      fc.asyncProperty(inputFor(endpoint), fc.constantFrom(...people), async (input, who) => {
        const answer = await city.call(who, endpoint.name, input)
        if (answer.ok) {
          // A generated input may be right: then what it changed, and what the clock makes of that, is the new ground.
          if (endpoint.effect === 'write') {
            await city.runClock()
            before = await snapshot()
          }
          return
        }
        refused += 1
        expect(names).toContain(answer.code)
        expect(answer.code, city.lines.slice(-3).join('\n')).not.toBe('internal')
      }),
      { numRuns: 60 },
    )
    expect((await refusalsAudited()) - auditedBefore).toBeLessThanOrEqual(refused)
    const after = await snapshot()
    if (!takingCodes.includes(endpoint.name)) expect(after).toBe(before)
  })
})
