import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listCases, listDuties } from '../../core/contract/cases'
import type { InputOf, OutputOf } from '../../core/contract/endpoint'
import { type CaseCity, openCaseCity } from '../city/case-city'
import type { Person } from '../city/small-city'

let city: CaseCity
/** Cases by what they are, filed a minute apart in this order. */
let cases: Record<'lamp' | 'gate' | 'enquiry' | 'fire' | 'power' | 'ofB' | 'returned' | 'solved', string>
beforeAll(async () => {
  city = await openCaseCity()
  const { residentOfB, neighbour } = city.people
  const at = (minute: number, day = '10') => `2026-11-${day}T01:${String(minute).padStart(2, '0')}:00.000Z`
  cases = {
    lamp: await city.file({ at: at(1, '02') }),
    gate: await city.file({
      at: at(2),
      category: 'security',
      where: { kind: 'public', spot: 'gate', building: '01', detail: '' },
    }),
    enquiry: await city.file({ at: at(3), kind: 'enquiry', by: neighbour, household: 'A-01-002' }),
    fire: await city.file({ at: at(4), category: 'fireSafety' }),
    power: await city.file({ at: at(5), category: 'power' }),
    ofB: await city.file({ at: at(6), by: residentOfB, household: 'B-01-001' }),
    returned: await city.file({ at: at(7) }),
    solved: await city.file({ at: at(8) }),
  }
  const { company, subdistrict } = city.people
  const act = (who: Person, number: string, does: object) => city.ask(who, 'actOnCase', { number, act: does })
  const reason = '不属于物业职责'
  await act(company, cases.returned, { type: 'return', reason })
  await act(subdistrict, cases.fire, {
    type: 'reroute',
    to: { role: 'department', agency: 'fireRescue' },
    reason,
  })
  await city.befall(cases.solved, [
    { type: 'confirmed', level: 5, text: '', textCheck: 'none', followUpBy: null },
  ])
}, 60_000)
afterAll(() => city.close())

const queue = (who: Person, input: InputOf<typeof listDuties> = {}) =>
  city.ask<OutputOf<typeof listDuties>>(who, 'listDuties', input)
const list = (who: Person, input: InputOf<typeof listCases> = {}) =>
  city.ask<OutputOf<typeof listCases>>(who, 'listCases', input)
const numbers = ({ rows }: { rows: { number: string }[] }) => rows.map(({ number }) => number)
const named = (...which: (keyof typeof cases)[]) => which.map((each) => cases[each])

describe('待办工单', () => {
  it('holds what waits at the caller’s desks, due first', async () => {
    const { company, companyOfB, committee, fire, power, subdistrict, bureau } = city.people
    expect(numbers(await queue(company))).toEqual(named('lamp', 'gate', 'enquiry'))
    expect(numbers(await queue(companyOfB))).toEqual(named('ofB'))
    expect(numbers(await queue(fire))).toEqual(named('fire'))
    expect(numbers(await queue(committee))).toEqual([])
    expect(numbers(await queue(bureau))).toEqual([])
    expect((await queue(subdistrict)).rows).toMatchObject([
      { number: cases.returned, duties: [{ duty: 'dispatch', overdue: false }] },
    ])
    // An agency of the whole city has the queues of its districts.
    expect(numbers(await queue(power))).toEqual(named('power'))
  })

  it('says what is overdue, and how many', async () => {
    const read = await queue(city.people.company)
    expect(read).toMatchObject({ total: 3, overdue: 1 })
    expect(read.rows[0]).toMatchObject({
      ...{ number: cases.lamp, duties: [{ duty: 'accept', overdue: true }] },
      clock: { kind: 'accept', overdue: true },
    })
    expect(numbers(await queue(city.people.company, { overdue: true }))).toEqual(named('lamp'))
  })

  it('filters by category, compound and duty; what there is to filter by is that of the whole queue', async () => {
    const { company } = city.people
    const security = await queue(company, { category: 'security' })
    expect(numbers(security)).toEqual(named('gate'))
    expect(security.rows[0]).toMatchObject({ building: '1幢', category: { title: '门禁与秩序' } })
    expect(security.total).toBe(1)
    expect(security.facets).toEqual({
      duties: [{ duty: 'accept', count: 3 }],
      categories: [
        { code: 'facilities', title: '设施设备', count: 2 },
        { code: 'security', title: '门禁与秩序', count: 1 },
      ],
      compounds: [{ code: 'A', name: '演示·甲小区', count: 3 }],
    })
    expect(numbers(await queue(company, { duty: 'answer' }))).toEqual([])
    expect(numbers(await queue(company, { compound: 'B' }))).toEqual([])
  })

  it('goes on at the next page', async () => {
    expect(numbers(await queue(city.people.company, { from: 2 }))).toEqual(named('enquiry'))
    expect(await queue(city.people.company, { from: 100 })).toMatchObject({ rows: [], total: 3 })
  })

  it('takes at most 4 round trips', async () => {
    const from = city.lines.length
    for (let time = 0; time < 4; time += 1) await queue(city.people.company)
    expect(Math.min(...tripsSince(from, 'listDuties'))).toBeLessThanOrEqual(4)
  })
})

describe('全部工单', () => {
  it('holds the cases of the caller’s area, newest first; a department’s those that were at its desk', async () => {
    const { company, companyOfB, committee, subdistrict, district, bureau, fire, power } = city.people
    const ofA = named('solved', 'returned', 'power', 'fire', 'enquiry', 'gate', 'lamp')
    for (const who of [company, committee, subdistrict, district])
      expect(numbers(await list(who))).toEqual(ofA)
    expect(numbers(await list(companyOfB))).toEqual(named('ofB'))
    expect(numbers(await list(bureau))).toEqual(
      named('solved', 'returned', 'ofB', 'power', 'fire', 'enquiry', 'gate', 'lamp'),
    )
    expect(numbers(await list(fire))).toEqual(named('fire'))
    expect(numbers(await list(power))).toEqual(named('power'))
  })

  it('filters by state, kind, category and compound', async () => {
    const { bureau } = city.people
    expect(numbers(await list(bureau, { state: 'closed' }))).toEqual(named('solved'))
    expect(numbers(await list(bureau, { kind: 'enquiry' }))).toEqual(named('enquiry'))
    expect(numbers(await list(bureau, { category: 'power' }))).toEqual(named('power'))
    expect(numbers(await list(bureau, { compound: 'B' }))).toEqual(named('ofB'))
    expect(numbers(await list(city.people.district, { compound: 'B' }))).toEqual([])
  })

  it('goes on after the last row of the page before', async () => {
    const { bureau } = city.people
    const before = { filedAt: '2026-11-10T01:06:00.000Z', number: cases.ofB }
    expect(numbers(await list(bureau, { before }))).toEqual(named('power', 'fire', 'enquiry', 'gate', 'lamp'))
  })

  it('pages of fifty, each case once, also those that were filed at the same instant', async () => {
    const { bureau } = city.people
    const more = new Set(named('solved', 'returned', 'ofB', 'power', 'fire', 'enquiry', 'gate', 'lamp'))
    for (let filed = 0; filed < 95; filed += 1) more.add(await city.file({ at: '2026-11-10T01:30:00.000Z' }))
    const seen: string[] = []
    let next: InputOf<typeof listCases>['before']
    do {
      const page = await list(bureau, next === undefined ? {} : { before: next })
      seen.push(...numbers(page))
      next = page.next ?? undefined
    } while (next !== undefined)
    expect(seen).toHaveLength(103)
    expect(new Set(seen)).toEqual(more)
    const queued = await queue(city.people.company)
    expect([queued.rows.length, queued.total]).toEqual([50, 98])
  })

  it('takes at most 3 round trips', async () => {
    const from = city.lines.length
    for (let time = 0; time < 4; time += 1) await list(city.people.bureau)
    expect(Math.min(...tripsSince(from, 'listCases'))).toBeLessThanOrEqual(3)
  })
})

/** Round trips of the calls since then, as the function itself counted and logged them. */
function tripsSince(from: number, endpoint: string): number[] {
  return city.lines
    .slice(from)
    .filter((line) => line.includes(`"endpoint":"${endpoint}"`))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))).roundTrips)
}
