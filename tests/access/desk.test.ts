import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { agenciesOf, agencyFits } from '../../core/access/agency'
import { type Desk, deskKey, deskOf, desksOf, readDesk, scopesAtDesk } from '../../core/access/desk'
import { roles } from '../../core/access/role'

const [city, haizhou, lianyun, zone] = ['320700', '320706', '320703', '320700F01']
const districts = [haizhou, lianyun, zone]

const desk: fc.Arbitrary<Desk> = fc.constantFrom(...roles).chain((role) =>
  fc.record({
    role: fc.constant(role),
    scope: fc.oneof(fc.constantFrom(city, ...districts, 'fireRescue'), fc.stringMatching(/^[\w-]{1,64}$/)),
    agency: fc.constantFrom(null, ...agenciesOf(role)),
  }),
)

describe('the key of a desk', () => {
  test.each<[string, Desk]>([
    ['district|320706', { role: 'district', scope: haizhou, agency: null }],
    ['department|fireRescue|320706', { role: 'department', scope: haizhou, agency: 'fireRescue' }],
    ['utility|power|320700', { role: 'utility', scope: city, agency: 'power' }],
  ])('%s', (key, named) => {
    expect(deskKey(named)).toBe(key)
    expect(readDesk(key)).toEqual(named)
  })

  it('is read back as the desk', () => {
    fc.assert(
      fc.property(desk, (each) => {
        expect(readDesk(deskKey(each))).toEqual(each)
      }),
    )
  })

  it('is no other desk’s', () => {
    fc.assert(
      fc.property(desk, desk, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(deskKey(one)).not.toBe(deskKey(other))
      }),
    )
  })

  it.each([
    '',
    'district',
    'district|',
    'emperor|320706',
    'department|witchcraft|320706',
    'department|power|320706',
    'bureau|power|320700',
    'department|fireRescue|320706|more',
  ])('“%s” is none', (key) => {
    expect(() => readDesk(key)).toThrow('no desk')
  })
})

describe('the desks that an office sits at', () => {
  it('are its own, and for an agency of a whole city those of the city’s districts too', () => {
    const power = { role: 'utility', agency: 'power' } as const
    expect(desksOf({ ...power, scope: city }, districts)).toEqual([
      ...['utility|power|320700', 'utility|power|320706', 'utility|power|320703', 'utility|power|320700F01'],
    ])
    expect(desksOf({ ...power, scope: haizhou }, districts)).toEqual(['utility|power|320706'])
    expect(desksOf({ ...power, scope: zone }, districts)).toEqual(['utility|power|320700F01'])
    expect(desksOf({ role: 'bureau', scope: city }, districts)).toEqual(['bureau|320700'])
  })

  it('of a district that was closed stay its own, and another city’s are none', () => {
    const fire = { role: 'department', agency: 'fireRescue' } as const
    expect(desksOf({ ...fire, scope: '320799' }, districts)).toEqual(['department|fireRescue|320799'])
    expect(desksOf({ ...fire, scope: '320800' }, districts)).toEqual(['department|fireRescue|320800'])
  })

  it('without an agency, as before there were any, are its own alone', () => {
    expect(desksOf({ role: 'department', scope: city }, districts)).toEqual(['department|320700'])
  })

  it('are those that its scope is looked for at', () => {
    fc.assert(
      fc.property(desk, (office) => {
        for (const key of desksOf(office, districts)) {
          expect(scopesAtDesk(readDesk(key))).toContain(office.scope)
          expect(readDesk(key).agency).toBe(office.agency)
        }
      }),
    )
    fc.assert(
      fc.property(desk, fc.constantFrom(...districts), (office, scope) => {
        if (!scopesAtDesk({ ...office, scope }).includes(office.scope)) return
        expect(desksOf(office, districts)).toContain(deskKey({ ...office, scope }))
      }),
    )
  })
})

test('an agency fits the roles that it is one of, and none fits the others', () => {
  expect(agencyFits('department', 'fireRescue')).toBe(true)
  expect(agencyFits('department', 'power')).toBe(false)
  expect(agencyFits('department', null)).toBe(false)
  expect(agencyFits('utility', 'power')).toBe(true)
  expect(agencyFits('bureau', null)).toBe(true)
  expect(agencyFits('bureau', 'power')).toBe(false)
  expect(deskOf({ role: 'bureau', scope: city })).toEqual({ role: 'bureau', scope: city, agency: null })
})
