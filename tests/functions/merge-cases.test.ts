import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Happening } from '../../core/complaint/facts'
import type { StaffCase } from '../../core/contract/cases'
import { type CaseCity, openCaseCity } from '../city/case-city'
import { cityNow, type Person } from '../city/small-city'

let city: CaseCity
beforeAll(async () => {
  city = await openCaseCity()
})
afterAll(() => city.close())

const reason = '同一盏路灯'
const older = '2026-11-09T02:00:00.000Z'
const merging = (number: string, into: string) => ({ number, act: { type: 'merge', into, reason } })
const merge = async (who: Person, number: string, into: string, key = city.newKey()) =>
  (await city.ask<{ case: StaffCase }>(who, 'actOnCase', merging(number, into), { key })).case
const refused = (who: Person, number: string, into: string) =>
  city.refused(who, 'actOnCase', merging(number, into))

/** An older case of one household, and a newer one of another. */
async function pair() {
  const into = await city.file({ at: older })
  const number = await city.file({ by: city.people.neighbour, household: 'A-01-002' })
  return { into, number }
}
const typesOf = async (number: string) => (await city.stored(number)).timeline.map(({ type }) => type)
const householdsOf = async (number: string) => (await city.stored(number)).households.length

describe('merging', () => {
  it('closes the newer case and brings its households to the older one', async () => {
    const { into, number } = await pair()
    const merged = await merge(city.people.subdistrict, number, into)
    expect(merged).toMatchObject({ state: 'closed', outcome: 'merged', mergedInto: into, duties: [] })
    expect(await typesOf(into)).toEqual(['filed', 'absorbed'])
    expect(await householdsOf(into)).toBe(2)
    const { untoldSince } = await city.stored(into)
    expect(untoldSince).not.toBeNull()
  })

  it('the same request again changes nothing', async () => {
    const { into, number } = await pair()
    const key = city.newKey()
    await merge(city.people.subdistrict, number, into, key)
    const before = JSON.stringify([await city.stored(into), await city.stored(number)])
    expect(await merge(city.people.subdistrict, number, into, key)).toMatchObject({ mergedInto: into })
    expect(JSON.stringify([await city.stored(into), await city.stored(number)])).toBe(before)
  })

  it('is refused where it makes no sense, and changes nothing then', async () => {
    const { subdistrict, bureau, district, company } = city.people
    const { into, number } = await pair()
    const elsewhere = await city.file({ by: city.people.residentOfB, household: 'B-01-001', at: older })
    const enquiry = await city.file({ kind: 'enquiry', at: older })
    const closed = await city.file({ at: older })
    await city.befall(closed, [{ type: 'closedBySilence' }])
    const all = () => Promise.all([into, number, elsewhere, enquiry, closed].map(city.stored))
    const before = JSON.stringify(await all())
    expect(await refused(subdistrict, number, number)).toBe('act_not_possible')
    expect(await refused(subdistrict, into, number)).toBe('act_not_possible')
    expect(await refused(subdistrict, number, enquiry)).toBe('act_not_possible')
    expect(await refused(subdistrict, number, closed)).toBe('act_not_possible')
    expect(await refused(subdistrict, number, '9999999999')).toBe('unknown_case')
    expect(await refused(district, number, elsewhere)).toBe('out_of_scope')
    expect(await refused(bureau, number, elsewhere)).toBe('other_compound')
    expect(await refused(company, number, into)).toBe('not_your_case')
    expect(JSON.stringify(await all())).toBe(before)
  })

  it('finds the older case as the clock would have left it, however slow the clock is', async () => {
    const { subdistrict } = city.people
    const answered: Happening = {
      ...{ type: 'answered', text: '已更换', textCheck: 'none', photos: [] },
      confirmBy: '2026-10-28T10:00:00.000Z',
    }
    const silent = await city.file({ at: '2026-10-20T02:00:00.000Z' })
    await city.befall(silent, [{ type: 'accepted' }, answered], { at: '2026-10-21T02:00:00.000Z' })
    const number = await city.file()
    expect(await refused(subdistrict, number, silent)).toBe('act_not_possible')
    const overdue = await city.file({ at: '2026-11-04T02:00:00.000Z' })
    await merge(subdistrict, number, overdue)
    expect(await typesOf(overdue)).toEqual(['filed', 'escalated', 'absorbed'])
  })

  it('nobody merges anything into a case of their own', async () => {
    const into = await city.file({ by: city.people.subdistrict, at: older })
    const number = await city.file()
    expect(await refused(city.people.subdistrict, number, into)).toBe('same_person')
  })

  it('two that are merged into each other at once do not both close', async () => {
    const { into, number } = await pair()
    const { subdistrict, district } = city.people
    const both = await Promise.all([
      city.call(subdistrict, 'actOnCase', merging(number, into)),
      city.call(district, 'actOnCase', merging(into, number)),
    ])
    expect(both.map((each) => (each.ok ? 'ok' : each.code))).toEqual(['ok', 'act_not_possible'])
    expect((await city.stored(into)).standing.state).toBe('submitted')
  })

  it('a call that dies between the two is repaired by the same request: nothing twice, nobody lost', async () => {
    const { into, number } = await pair()
    const { subdistrict } = city.people
    const key = city.newKey()
    await dieBetween(number, into, key)
    expect(await typesOf(into)).toEqual(['filed', 'absorbed'])
    expect(await typesOf(number)).toEqual(['filed'])
    // Meanwhile somebody joins the case that is still open.
    const open = await city.stored(number)
    const third = { tag: 'third', account: null, at: cityNow }
    await city.put('complaints', {
      ...open,
      households: [...open.households, third],
      revision: open.revision + 1,
    })
    await merge(subdistrict, number, into, key)
    expect(await typesOf(into)).toEqual(['filed', 'absorbed'])
    expect(await typesOf(number)).toEqual(['filed', 'merged'])
    expect(await householdsOf(into)).toBe(3)
  })
})

/** Runs the merge in this process, and lets it die before its second write. */
async function dieBetween(number: string, into: string, key: string): Promise<void> {
  const { openCall } = await import('../../cloudfunctions/platform/call')
  const { openDocuments } = await import('../../cloudfunctions/platform/documents')
  const { mergeCase } = await import('../../cloudfunctions/staff/merge-case')
  const { actOnCase } = await import('../../core/contract/cases')
  const documents = openDocuments()
  let writes = 0
  const dying = {
    ...documents,
    update: (...change: Parameters<typeof documents.update>) => {
      writes += 1
      if (writes === 2) throw new Error('died')
      return documents.update(...change)
    },
  }
  const { accountId, openid } = city.people.subdistrict
  const call = openCall({
    identity: { accountId, openid, session: null },
    documents: dying,
    now: cityNow,
    callers: actOnCase.callers,
    request: { key, input: merging(number, into) },
    as: null,
  })
  const parts = { request: call.request(city.keys.account), call }
  await expect(mergeCase(number, { type: 'merge', into, reason }, parts)).rejects.toThrow('died')
}
