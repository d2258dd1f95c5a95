import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { answersNeeded, bindingGate, gatesOf } from '../../core/method/gates'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'

const facts = {
  answers: 0,
  households: 300,
  hasCompany: true,
  tenure: { months: 24, changed: false },
  openFindings: 0,
}

describe('gates', () => {
  test.each([
    [60, 38],
    [333, 75],
    [1000, 88],
  ])('at N=%i a compound is ranked from %i answers on', (N, needed) => {
    expect(answersNeeded(N, parameters.gates).ranked).toBe(needed)
  })

  it('says how many households are missing to the gate that binds', () => {
    const gates = gatesOf({ ...facts, answers: 63, households: 333 }, parameters)
    expect(gates.shown).toEqual({ passed: true, reason: null, shortfall: 0 })
    expect(gates.ranked).toEqual({ passed: false, reason: 'margin_too_wide', shortfall: 12 })
    expect(bindingGate(gates)).toBe('ranked')
  })

  it('names a compound that is too small for a gate instead of asking for the impossible', () => {
    const gates = gatesOf({ ...facts, answers: 9, households: 9 }, parameters)
    expect(gates.shown).toEqual({ passed: false, reason: 'too_few_households', shortfall: null })
    expect(bindingGate(gates)).toBe('shown')
  })

  it('does not let a compound without a company, or with one that came lately, be selected', () => {
    const enough = { ...facts, answers: 200 }
    expect(
      gatesOf({ ...enough, hasCompany: false, tenure: { months: null, changed: false } }, parameters)
        .selectable.reason,
    ).toBe('no_company')
    expect(gatesOf({ ...enough, tenure: { months: 5, changed: false } }, parameters).selectable.reason).toBe(
      'tenure_too_short',
    )
    expect(gatesOf({ ...enough, tenure: { months: 6, changed: false } }, parameters).selectable.passed).toBe(
      true,
    )
  })

  it('tells nobody to find more answers where they cannot open the gate: company and tenure come first', () => {
    const few = { ...facts, answers: 60 }
    expect(gatesOf(few, parameters).selectable).toEqual({
      passed: false,
      reason: 'margin_too_wide',
      shortfall: 40,
    })
    const without = gatesOf(
      { ...few, hasCompany: false, tenure: { months: null, changed: false } },
      parameters,
    )
    expect(without.selectable).toEqual({ passed: false, reason: 'no_company', shortfall: null })
    const late = gatesOf({ ...few, tenure: { months: 2, changed: false } }, parameters)
    expect(late.selectable).toEqual({ passed: false, reason: 'tenure_too_short', shortfall: null })
    // What a compound may show and where it stands has nothing to do with a selection.
    for (const gates of [without, late]) {
      expect(gates.shown).toEqual({ passed: true, reason: null, shortfall: 0 })
      expect(gates.ranked).toMatchObject({ reason: 'margin_too_wide', shortfall: 13 })
    }
  })

  it('shuts every gate of a compound with more answers than households, or with two companies in one period', () => {
    const wrong = gatesOf({ ...facts, households: 0, answers: 12 }, parameters)
    const changed = gatesOf({ ...facts, answers: 200, tenure: { months: 1, changed: true } }, parameters)
    for (const name of ['shown', 'ranked', 'selectable'] as const) {
      expect(wrong[name]).toEqual({ passed: false, reason: 'household_count_wrong', shortfall: null })
      expect(changed[name]).toEqual({ passed: false, reason: 'company_changed', shortfall: null })
    }
  })

  it('is passed exactly from the stated number of answers on, at every size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        (households, answers) => {
          fc.pre(answers <= households)
          const needed = answersNeeded(households, parameters.gates)
          const gates = gatesOf({ ...facts, households, answers }, parameters)
          for (const name of ['shown', 'ranked', 'selectable'] as const) {
            const target = needed[name]
            expect(gates[name].passed).toBe(target !== null && answers >= target)
            if (!gates[name].passed && target !== null) expect(gates[name].shortfall).toBe(target - answers)
          }
        },
      ),
    )
  })
})
