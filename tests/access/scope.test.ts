import { describe, expect, it } from 'vitest'
import { accountIdFromOpenid } from '../../core/access/account-id'
import { agenciesOf } from '../../core/access/agency'
import { type Grant, isCurrent, type Role } from '../../core/access/role'
import { covers, currentGrants } from '../../core/access/scope'

const place = {
  city: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  residentsCommittee: 'committee',
  compound: 'compound',
  company: 'company',
}
const grant = (role: Role, scope: string, until: string | null = null): Grant => ({
  role,
  scope,
  from: '2026-01-01T00:00:00.000Z',
  until,
  invitation: 'test',
})

describe('a role reaches what lies within its scope', () => {
  const own: [Role, string][] = [
    ['bureau', 'city'],
    ['district', 'district'],
    ['subdistrict', 'subdistrict'],
    ['residentsCommittee', 'committee'],
    ['propertyCompany', 'company'],
    ['ownersCommittee', 'compound'],
  ]

  it('and nothing outside of it', () => {
    for (const [role, scope] of own) {
      expect(covers(grant(role, scope), place), role).toBe(true)
      expect(covers(grant(role, 'elsewhere'), place), role).toBe(false)
    }
  })

  it('but departments, utilities and assessors reach no compound by scope alone', () => {
    for (const role of ['department', 'utility', 'assessor'] as const) {
      for (const scope of Object.values(place)) expect(covers(grant(role, scope), place)).toBe(false)
      for (const agency of agenciesOf(role)) {
        expect(covers({ ...grant(role, place.district), agency }, place), agency).toBe(false)
      }
    }
  })
})

describe('a grant', () => {
  it('holds in its term and not a moment longer', () => {
    const held = grant('bureau', 'city', '2026-06-01T00:00:00.000Z')
    expect(isCurrent(held, '2025-12-31T23:59:59.999Z')).toBe(false)
    expect(isCurrent(held, '2026-01-01T00:00:00.000Z')).toBe(true)
    expect(isCurrent(held, '2026-06-01T00:00:00.000Z')).toBe(false)
  })

  it('with the widest scope comes first among those allowed and current', () => {
    const grants = [
      grant('subdistrict', 's'),
      grant('bureau', 'city', '2026-02-01T00:00:00.000Z'),
      grant('district', 'd'),
      grant('assessor', 'x'),
    ]
    const current = currentGrants(grants, ['bureau', 'district', 'subdistrict'], '2026-03-01T00:00:00.000Z')
    expect(current.map((each) => each.role)).toEqual(['district', 'subdistrict'])
  })
})

describe('an account id', () => {
  it('is the first 32 hex digits of the keyed hash of the openid', () => {
    const hmac = (message: string) => Buffer.from(message.padEnd(40)).toString('hex')
    expect(accountIdFromOpenid(hmac, 'o1')).toMatch(/^[0-9a-f]{32}$/)
  })
})
