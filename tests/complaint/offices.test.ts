import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { agencies, agencyFits } from '../../core/access/agency'
import { readDesk } from '../../core/access/desk'
import { target } from '../../core/complaint/acts'
import { officeRank, routeTo, targetOf } from '../../core/complaint/offices'
import { desks, place, staffed } from './cases-in-tests'

const to = (
  role: Parameters<typeof routeTo>[0]['role'],
  agency: Parameters<typeof routeTo>[0]['agency'] = null,
) => ({
  role,
  agency,
})
const only = (...at: (keyof typeof desks)[]) => new Set<string>(at.map((each) => desks[each]))

describe('where a case goes', () => {
  test.each([
    [to('propertyCompany'), 'company', 'subdistrict', 'district'],
    [to('residentsCommittee'), 'committee', 'subdistrict', 'district'],
    [to('subdistrict'), 'subdistrict', 'district', 'district'],
    [to('department', 'fireRescue'), 'fire', 'district', 'district'],
    [to('utility', 'power'), 'power', 'district', 'district'],
    [to('district'), 'district', 'bureau', 'bureau'],
    [to('bureau'), 'bureau', 'bureau', 'bureau'],
  ] as const)('%o', (wanted, handler, overseer, arbiter) => {
    expect(routeTo(wanted, place, staffed)).toEqual({
      ...{ handler: desks[handler], overseer: desks[overseer], arbiter: desks[arbiter] },
      insteadOf: null,
    })
  })

  it('to the nearest office above, where nobody sits at the desk that is meant: no case waits where nobody looks', () => {
    const company = to('propertyCompany')
    const meant = { insteadOf: desks.company }
    expect(routeTo(company, place, only('subdistrict', 'district', 'bureau'))).toMatchObject({
      ...meant,
      handler: desks.subdistrict,
      overseer: desks.district,
    })
    expect(routeTo(company, place, only('district'))).toMatchObject({
      ...meant,
      ...{ handler: desks.district, overseer: desks.bureau, arbiter: desks.bureau },
    })
    expect(routeTo(company, place, only())).toMatchObject({ ...meant, handler: desks.bureau })
    const gas = routeTo(to('utility', 'gas'), place, staffed)
    expect(gas).toMatchObject({ handler: desks.district, insteadOf: 'utility|gas|320706' })
  })

  it('nobody is stood in for where there is no such office at all', () => {
    const route = routeTo(to('residentsCommittee'), { ...place, residentsCommittee: null }, staffed)
    expect(route).toMatchObject({ handler: desks.subdistrict, insteadOf: null })
  })

  it('without a company, the service of a compound is the committee’s to answer for', () => {
    expect(targetOf('company', null, place)).toEqual(to('propertyCompany'))
    expect(targetOf('company', null, { ...place, company: null })).toEqual(to('residentsCommittee'))
    expect(targetOf('utility', 'water', place)).toEqual(to('utility', 'water'))
  })

  it('whoever is staffed: the office over a handler stands above it, and the one that rules above both', () => {
    const anybody = fc
      .record({
        role: fc.constantFrom(...target.def.shape.role.options),
        agency: fc.constantFrom(null, ...agencies),
      })
      .filter(({ role, agency }) => agencyFits(role, agency))
    const some = fc.subarray(Object.values(desks))
    fc.assert(
      fc.property(anybody, some, (wanted, sitting) => {
        const route = routeTo(wanted, place, new Set(sitting))
        const rank = (key: string) => officeRank(readDesk(key).role)
        if (readDesk(route.handler).role === 'bureau') {
          expect([route.overseer, route.arbiter]).toEqual([desks.bureau, desks.bureau])
        } else {
          expect(rank(route.overseer)).toBeGreaterThan(rank(route.handler))
          expect(rank(route.arbiter)).toBeGreaterThan(rank(route.handler))
        }
        expect(rank(route.arbiter)).toBeGreaterThanOrEqual(officeRank('district'))
      }),
    )
  })
})
