import { describe, expect, test } from 'vitest'
import type { Service } from '../../core/place/compound'
import { tenureOver } from '../../core/place/tenure'

const period = { opensAt: '2026-10-31T16:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z' }
const served = (from: string, code: string | null): Service => ({
  from: `${from}T16:00:00.000Z`,
  kind: code === null ? 'none' : 'company',
  company: code === null ? null : { code, name: code },
})

describe('tenure at the closing of a period', () => {
  test.each([
    ['one company since long', [served('2020-12-31', 'X')], 71, false],
    [
      'a renewed contract of the same company goes on',
      [served('2020-12-31', 'X'), served('2026-09-30', 'X')],
      71,
      false,
    ],
    ['another company before begins anew', [served('2020-12-31', 'X'), served('2026-06-30', 'Y')], 5, false],
    [
      'a company that comes back begins anew',
      [served('2020-12-31', 'X'), served('2022-12-31', 'Y'), served('2026-06-30', 'X')],
      5,
      false,
    ],
    ['a handover in the period', [served('2020-12-31', 'X'), served('2026-11-14', 'Y')], 0, true],
    [
      'to another and back within the period',
      [served('2020-12-31', 'X'), served('2026-11-04', 'Y'), served('2026-11-14', 'X')],
      0,
      true,
    ],
    ['no company', [served('2020-12-31', null)], null, false],
    [
      'a company that left in the period',
      [served('2020-12-31', 'X'), served('2026-11-14', null)],
      null,
      true,
    ],
  ])('%s', (_name, services, months, changed) => {
    expect(tenureOver(services, period)).toEqual({ months, changed })
  })
})
