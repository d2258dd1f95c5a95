import { describe, expect, test } from 'vitest'
import type { ActingRole } from '../../core/access/role'
import { capacitiesOf } from '../../src/features/selection/capacities'
import { objectingWords, stateOf, stateWords } from '../../src/features/selection/list-state'

const assessor: ActingRole = { role: 'assessor', scope: '320700' }
const bureau: ActingRole = { role: 'bureau', scope: '320700' }
const company: ActingRole = { role: 'propertyCompany', scope: 'P' }
const home = ['household']

describe('as what somebody objects', () => {
  test.each<[string, unknown[], ActingRole[], ActingRole | null, string[]]>([
    ['a visitor as nothing', [], [], null, []],
    ['a resident', home, [], null, ['resident']],
    ['a resident who holds an office that cannot apply', home, [assessor, bureau], null, ['resident']],
    ['an office that cannot apply, as nothing', [], [bureau], null, []],
    ['an office that may apply', [], [company], null, ['applicant']],
    ['a resident who holds one, as either', home, [company], null, ['resident', 'applicant']],
    ['an office that may apply and is not the first', [], [bureau, company], null, ['applicant']],
    ['the office that is worked under alone', home, [bureau, company], bureau, ['resident']],
  ])('%s', (_, households, roles, chosen, capacities) => {
    expect(capacitiesOf({ households, roles }, chosen)).toEqual(capacities)
  })
})

describe('what has become of a list', () => {
  const lists = [2, 1].map((number) => ({ number, sealedAt: '', sha256: '' }))
  const decision = { list: 2, decidedOn: '2026-12-20', document: '连建房〔2026〕10号' }
  const decided = { ...decision, awarded: [], recommended: [] }
  const readAt = '2026-12-01T00:00:00.000Z'
  const until = '2026-12-05T16:00:00.000Z'
  test.each([
    ['the newest while it is shown', 2, until, null, 'open'],
    ['the newest after that', 2, '2026-11-30T16:00:00.000Z', null, 'shown'],
    ['an older one', 1, null, null, 'replaced'],
    ['the one that was decided on', 2, null, decided, 'decided'],
    ['an older one after the decision', 1, null, decided, 'replaced'],
  ])('%s', (_, number, objectionsUntil, made, is) => {
    expect(stateOf({ lists, decision: made, readAt }, { number, objectionsUntil }).is).toBe(is)
  })
  test('an older list says by which it was replaced, and nothing of a decision', () => {
    const state = stateOf({ lists, decision: decided, readAt }, { number: 1, objectionsUntil: null })
    expect(stateWords(state)).toBe('已由第 2 份名单替代。')
    expect(objectingWords(state)).toBe('已由第 2 份名单替代，不再受理对这份名单的异议。')
  })
})
