import { expect, it } from 'vitest'
import { doors } from '../../core/contract/doors'
import type { Endpoint } from '../../core/contract/endpoint'

type Field = { safeParse(value: unknown): { success: boolean } }

/** The fields of one name in the inputs of all endpoints, by endpoint. */
function inputsNamed(field: string): [endpoint: string, Field][] {
  const endpoints = Object.values(doors).flatMap((door) => Object.values(door)) as Endpoint[]
  return endpoints.flatMap(({ name, input }) => {
    const shape = (input as unknown as { shape?: Record<string, Field> }).shape
    const found = shape?.[field]
    return found === undefined ? [] : [[name, found]]
  })
}

it.each(inputsNamed('campaign'))('%s takes a campaign by its code and nothing else', (_, field) => {
  expect(field.safeParse('S2026-320700').success).toBe(true)
  for (const other of ['2026', 'S2026', 'S2026-320700|A']) expect(field.safeParse(other).success).toBe(false)
})

it.each(inputsNamed('application'))('%s takes an application by its id and nothing else', (_, field) => {
  expect(field.safeParse('S2026-320700|A').success).toBe(true)
  for (const other of ['A', 'S2026-320700', 'S2026-320700|'])
    expect(field.safeParse(other).success).toBe(false)
})

it('finds those inputs', () => {
  expect(inputsNamed('campaign').length).toBeGreaterThan(20)
  expect(inputsNamed('application').length).toBeGreaterThan(8)
})
