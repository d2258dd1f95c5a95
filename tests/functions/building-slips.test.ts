import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Household } from '../../core/record/households'
import { type Slip, slipId } from '../../core/record/slips'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('residentsCommittee', '320706001001')
})
afterAll(() => city.close())

type Printed = {
  slips: { household: string; label: string; slip: string; expiresAt: string }[]
  left: number
}

const homes = (from: number, count: number, building = '01') =>
  Array.from({ length: count }, (_, index) => `A-${building}-${String(from + index).padStart(3, '0')}`)
const inputFor = (households: string[], more = {}) => ({
  compound: 'A',
  building: '01',
  households,
  onlyUnbound: false,
  ...more,
})
const print = (households: string[], key = city.newKey(), more = {}) =>
  city.ask<Printed>(committee, 'issueBuildingSlips', inputFor(households, more), { key })
const openSlipsOf = async (household: string) =>
  (await city.all<Slip>('slips')).filter((slip) => slip.household === household && slip.revokedAt === null)
const bind = (slip: string) => ({ slip, kind: 'owner' })

describe('slips for a building', () => {
  it('are one a household, work, and end the ones before', async () => {
    const old = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-01-001' })
    const printed = await print(homes(1, 3))
    expect(printed).toMatchObject({
      left: 0,
      slips: [{ label: '1幢1室' }, { label: '1幢2室' }, { label: '1幢3室' }],
    })
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(old.slip))).toBe('slip_revoked')
    const bound = await city.ask(city.stranger(), 'bindHousehold', bind(printed.slips[0]!.slip))
    expect(bound).toMatchObject({ household: { household: 'A-01-001' } })
  })

  it('printed again end those of the first print', async () => {
    const first = await print(homes(4, 2))
    const second = await print(homes(4, 2))
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(first.slips[0]!.slip))).toBe(
      'slip_revoked',
    )
    await city.ask(city.stranger(), 'bindHousehold', bind(second.slips[0]!.slip))
  })

  it('asked for again with the same key are the same digits, one set of slips and one entry in the audit', async () => {
    const key = city.newKey()
    const first = await print(homes(6, 4), key)
    expect(await print(homes(6, 4), key)).toEqual(first)
    expect(await openSlipsOf('A-01-006')).toHaveLength(1)
    const entries = await city.audited('slipsPrinted')
    expect(entries.at(-1)).toMatchObject({
      subject: 'A|01',
      after: { slips: 4 },
      account: committee.accountId,
    })
    expect(entries.filter(({ after }) => after?.slips === 4)).toHaveLength(1)
    expect(JSON.stringify([await city.all('slips'), await city.all('audit')])).not.toContain(
      first.slips[0]!.slip,
    )
    const other = inputFor(homes(6, 3))
    expect(await city.refused(committee, 'issueBuildingSlips', other, { key })).toBe('conflict_try_again')
  })

  it('whose call broke off half-way are completed by the repeated request', async () => {
    const key = city.newKey()
    const first = await print(homes(10, 4), key)
    // As if it had died after two of the slips were written: nothing else of it is there.
    for (const { slip, household } of first.slips.slice(2)) {
      await city.database.collection('slips').doc(slipId(city.keys.slip, slip)).remove()
      const stored = (await city.read<Household>('households', household)) as Household
      await city.put('households', { ...stored, requestKeys: [] })
    }
    const again = await print(homes(10, 4), key)
    expect(again.slips.map(({ slip }) => slip)).toEqual(first.slips.map(({ slip }) => slip))
    for (const { household } of again.slips) expect(await openSlipsOf(household)).toHaveLength(1)
  })

  it('of a household whose slip was replaced since are left out of the repeated answer', async () => {
    const key = city.newKey()
    await print(homes(14, 2), key)
    const single = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-01-014' })
    expect(await print(homes(14, 2), key)).toMatchObject({ left: 1, slips: [{ household: 'A-01-015' }] })
    await city.ask(city.stranger(), 'bindHousehold', bind(single.slip))
  })

  it('printed by several workers and issued singly at once leave one a household that works', async () => {
    const households = homes(16, 6)
    await Promise.all([
      print(households),
      print(households),
      ...households.slice(0, 3).map((household) => city.ask(committee, 'issueSlip', { household })),
      print(households),
    ])
    for (const household of households) expect(await openSlipsOf(household), household).toHaveLength(1)
  })

  it('leave out households with a member where asked to, and leave a desk code alone', async () => {
    await city.member('A-01-030')
    const desk = await city.ask<{ slip: string }>(committee, 'issueDeskCode', { household: 'A-01-031' })
    const printed = await print(homes(30, 3), city.newKey(), { onlyUnbound: true })
    expect(printed.slips.map(({ household }) => household)).toEqual(['A-01-031', 'A-01-032'])
    expect(printed.left).toBe(1)
    await city.ask(city.stranger(), 'bindHousehold', bind(desk.slip))
  })

  it('are refused for a household of another building or none, and none is issued then', async () => {
    const before = (await city.all('slips')).length
    for (const strange of ['A-02-001', 'B-01-001', 'none']) {
      const input = inputFor(['A-01-033', strange])
      expect(await city.refused(committee, 'issueBuildingSlips', input), strange).toBe('unknown_household')
    }
    expect(await city.refused(committee, 'issueBuildingSlips', inputFor(homes(1, 201)))).toBe('invalid_input')
    expect(await city.all('slips')).toHaveLength(before)
  })

  it('take at most ten round trips, however many they are', async () => {
    const from = city.lines.length
    await print(homes(1, 40))
    const line = city.lines
      .slice(from)
      .find((each) => each.includes('"endpoint":"issueBuildingSlips"')) as string
    expect(JSON.parse(line.slice(line.indexOf('{'))).roundTrips).toBeLessThanOrEqual(10)
  })
})
