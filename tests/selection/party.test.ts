import { describe, expect, it } from 'vitest'
import type { Grant, Role } from '../../core/access/role'
import { partyTo, readsScores } from '../../core/selection/party'

const now = '2026-09-05T02:00:00.000Z'
const place = {
  ...{ city: '320700', district: '320706', subdistrict: '320706001', residentsCommittee: '320706001001' },
  ...{ compound: 'A', company: 'X' },
}
const grant = (role: Role, scope: string, until: string | null = null): Grant => ({
  ...{ role, scope, from: '2025-12-31T16:00:00.000Z', until, invitation: 'i' },
})
const partyBy = (grants: Grant[], homes: string[] = []) =>
  partyTo({ grants, homes }, { place, applicant: null }, now)

describe('a party to an application', () => {
  it.each<[Role, string]>([
    ['propertyCompany', 'X'],
    ['ownersCommittee', 'A'],
    ['residentsCommittee', '320706001001'],
    ['subdistrict', '320706001'],
    ['district', '320706'],
  ])('is whoever holds the office of its %s', (role, scope) => {
    expect(partyBy([grant('assessor', '320700'), grant(role, scope)])).toEqual([role])
  })

  it.each<[Role, string]>([
    ['propertyCompany', 'Y'],
    ['ownersCommittee', 'B'],
    ['residentsCommittee', '320703001001'],
    ['subdistrict', '320703001'],
    ['district', '320703'],
    ['assessor', '320700'],
    ['department', '320700'],
    ['bureau', '320700'],
  ])('is not the %s of %s', (role, scope) => {
    expect(partyBy([grant(role, scope)])).toEqual([])
  })

  it('is whoever holds the office that applied, also once another company has come', () => {
    const applicant = { role: 'propertyCompany', scope: 'Y' } as const
    const by = (scope: string) =>
      partyTo({ grants: [grant('propertyCompany', scope)], homes: [] }, { place, applicant }, now)
    expect(['X', 'Y', 'Z'].map(by)).toEqual([['propertyCompany'], ['propertyCompany'], []])
  })

  it('is no longer whoever’s term has ended', () => {
    expect(partyBy([grant('district', '320706', '2026-09-01T00:00:00.000Z')])).toEqual([])
  })

  it('is whoever lives there, and everything somebody is a party by is told', () => {
    expect(partyBy([], ['A'])).toEqual(['household'])
    expect(partyBy([], ['B'])).toEqual([])
    expect(partyBy([grant('district', '320706'), grant('propertyCompany', 'X')], ['A'])).toEqual([
      'propertyCompany',
      'district',
      'household',
    ])
  })
})

it.each<[Role, string, boolean]>([
  ['bureau', '320700', true],
  ['bureau', '320800', false],
  ['assessor', '320700', false],
  ['department', '320700', false],
])('the %s of %s reads the scores of 320700 before they are public: %s', (role, scope, reads) => {
  expect(readsScores([grant(role, scope)], '320700', now)).toBe(reads)
  expect(readsScores([grant(role, scope, '2026-09-01T00:00:00.000Z')], '320700', now)).toBe(false)
})
