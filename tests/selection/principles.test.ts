import { expect, test } from 'vitest'
import { evidenceKinds } from '../../core/selection/evidence'
import { clauses, principles } from '../../core/selection/principles'

test.each(principles.map((principle) => [principle.number, principle] as const))(
  'the clauses of principle %i leave none of its words out',
  (_, { text, clauses: of }) => {
    let left = text
    for (const clause of of) {
      expect(left).toContain(clause.text)
      left = left.replace(clause.text, '')
    }
    expect(left).toMatch(/^[，。或]*$/)
  },
)

test('every clause has a code of its own, and somebody or something that decides it', () => {
  expect(new Set(clauses.map(({ code }) => code)).size).toBe(clauses.length)
  expect(new Set(clauses.map(({ name }) => name)).size).toBe(clauses.length)
  for (const { code, known, attesting } of clauses) {
    expect(known !== null || attesting !== null, code).toBe(true)
    if (attesting !== null) expect(attesting.takes.length, code).toBeGreaterThan(0)
  }
})

test('every kind of evidence is taken by some clause', () => {
  const taken = new Set(clauses.flatMap(({ attesting }) => attesting?.takes ?? []))
  expect([...taken].sort()).toEqual([...evidenceKinds].sort())
})

test('what hangs on the spot is seen there, and the subdistrict’s own work is attested once', () => {
  const of = (test: (clause: (typeof clauses)[number]) => boolean | undefined) =>
    clauses.filter(test).map(({ code }) => code)
  expect(of(({ attesting }) => attesting?.isOnSite)).toEqual(['phones'])
  expect(of(({ attesting }) => attesting?.isOfSubdistrict)).toEqual(['guidance'])
})
