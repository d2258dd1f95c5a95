import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appointsRole, mayAppoint } from '../../core/access/appointing'
import { type Grant, type Role, roles } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'

const grant = (role: Role, scope: string): Grant => ({
  ...{ role, scope, from: '2026-01-01T00:00:00.000Z', until: null, invitation: 'test' },
})

const below: Record<Role, readonly Role[]> = {
  bureau: roles,
  district: [
    'subdistrict',
    'residentsCommittee',
    'propertyCompany',
    'ownersCommittee',
    'department',
    'utility',
  ],
  subdistrict: ['residentsCommittee', 'ownersCommittee'],
  residentsCommittee: ['ownersCommittee'],
  ownersCommittee: [],
  propertyCompany: [],
  department: [],
  utility: [],
  assessor: [],
}

describe('who may invite whom', () => {
  it.each(roles)('%s', (held) => {
    expect(roles.filter((wanted) => appointsRole(held, wanted)).sort()).toEqual([...below[held]].sort())
  })

  const place: PlaceCodes = {
    city: 'city',
    district: 'district',
    subdistrict: 'subdistrict',
    residentsCommittee: 'committee',
    compound: 'compound',
    company: 'company',
  }
  const scopes: Partial<Record<Role, string>> = {
    bureau: 'city',
    district: 'district',
    subdistrict: 'subdistrict',
    residentsCommittee: 'committee',
  }

  it('within the own scope, and nowhere else', () => {
    for (const held of roles) {
      for (const wanted of roles) {
        const allowed = below[held].includes(wanted)
        expect(mayAppoint(grant(held, scopes[held] ?? 'city'), wanted, place)).toBe(allowed)
        expect(mayAppoint(grant(held, 'elsewhere'), wanted, place)).toBe(false)
      }
    }
  })

  it('a district’s place lies in no subdistrict: nobody appoints upwards', () => {
    const district: PlaceCodes = {
      ...{ city: 'city', district: 'district', subdistrict: null, residentsCommittee: null },
    }
    fc.assert(
      fc.property(fc.constantFrom(...roles), fc.constantFrom(...roles), (held, wanted) => {
        const may = mayAppoint(grant(held, scopes[held] ?? 'x'), wanted, district)
        if (may) expect(['bureau', 'district']).toContain(held)
      }),
    )
  })
})
