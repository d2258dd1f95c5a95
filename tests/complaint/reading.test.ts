import { describe, expect, it, test } from 'vitest'
import { hatsOf } from '../../core/complaint/hats'
import { mayVisit, readerOf } from '../../core/complaint/reading'
import type { Complaint } from '../../core/record/complaints'
import { type At, acted, confirmed, desks, everyDesk, filed, grantOf, person, reason } from './cases-in-tests'

const reads = (found: Complaint, ...at: At[]) => readerOf(found.standing, hatsOf(person(...at).grants, found))
const sees = (found: Complaint, key: string) => readerOf(found.standing, hatsOf([grantOf(key)], found))
const visits = (found: Complaint, ...at: At[]) =>
  mayVisit(found.standing, hatsOf(person(...at).grants, found))

const moved = (role: 'residentsCommittee' | 'department') =>
  acted(
    filed(),
    { type: 'reroute', to: { role, agency: role === 'department' ? 'fireRescue' : null }, reason },
    person('subdistrict'),
  )

describe('who reads a case', () => {
  it('is the company in whose tenure it happened, the offices over the place, and nobody else', () => {
    const readers = Object.fromEntries(everyDesk.map((at) => [at, reads(filed(), at)]))
    expect(readers).toEqual({
      ...{
        company: 'handler',
        committee: 'office',
        subdistrict: 'office',
        district: 'office',
        bureau: 'office',
      },
      ...{ fire: null, power: null },
    })
  })

  test.each([
    'propertyCompany|Y',
    'residentsCommittee|320706001002',
    'subdistrict|320706002',
    'district|320703',
    'bureau|320800',
    'department|ecology|320706',
    'department|fireRescue|320703',
    'utility|power|320700',
  ])('%s does not, even of what is handled by the fire department', (key) => {
    expect(sees(filed(), key)).toBeNull()
    expect(sees(moved('department'), key)).toBeNull()
  })

  it('whoever handles it, and goes on reading when it is passed on', () => {
    const there = moved('department')
    expect(reads(there, 'fire')).toBe('handler')
    expect(sees(there, 'department|fireRescue|320700')).toBe('handler')
    const to = { role: 'residentsCommittee', agency: null } as const
    expect(reads(acted(there, { type: 'reroute', to, reason }, person('district')), 'fire')).toBe('handler')
    expect(reads(there, 'company')).toBe('handler')
  })

  it('an office reads as a handler what it handles: what is told to the offices above is told to no handler', () => {
    const found = moved('residentsCommittee')
    expect(reads(found, 'committee')).toBe('handler')
    expect(reads(found, 'subdistrict')).toBe('office')
    expect(reads(found, 'committee', 'subdistrict')).toBe('office')
    expect(reads(filed({ handler: 'bureau' }), 'bureau')).toBe('office')
  })
})

describe('room and telephone', () => {
  it('are for the desk that handles the case at present, as long as there is work', () => {
    const may = (found: Complaint) => everyDesk.filter((at) => visits(found, at))
    expect(may(filed())).toEqual(['company'])
    expect(may(moved('department'))).toEqual(['fire'])
    expect(may(confirmed())).toEqual([])
  })

  it('are for an agency of the whole city too, at the desk of the district', () => {
    const found = moved('department')
    expect(mayVisit(found.standing, hatsOf([grantOf('department|fireRescue|320700')], found))).toBe(true)
    expect(desks.fire).toBe('department|fireRescue|320706')
  })
})
