import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDesk } from '../../core/access/desk'
import { openClock } from '../../core/complaint/case-clock'
import { openStates } from '../../core/complaint/states'
import type { readCaseOverview } from '../../core/contract/case-overview'
import type { OutputOf } from '../../core/contract/endpoint'
import { cityRegions } from '../../core/place/city-regions'
import { dayOfInstant } from '../../core/place/day'
import type { Complaint } from '../../core/record/complaints'
import { demoNow } from '../../local/demo-city/demo-periods'
import { makeDemoCity } from '../../local/demo-city/load-demo-city'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

type Overview = OutputOf<typeof readCaseOverview>

/** The demo’s cases: hundreds in every state. What the database counts of them is held against what the rules say of each. */
let city: SmallCity
let cases: Complaint[]
beforeAll(async () => {
  city = await openSmallCity({ now: demoNow })
  const { account, slip, answer } = city.keys
  const { facts } = makeDemoCity({ account, slip, answer })
  cases = facts.find(({ collection }) => collection === 'complaints')?.documents as Complaint[]
  for (let from = 0; from < cases.length; from += 200) {
    await city.database.collection('complaints').add(cases.slice(from, from + 200))
  }
})
afterAll(() => city.close())

const overviewOf = (who: Person, input: object = {}) => city.ask<Overview>(who, 'readCaseOverview', input)
const daysOld = ({ standing }: Complaint, now: string) =>
  Math.round((Date.parse(dayOfInstant(now)) - Date.parse(dayOfInstant(standing.filedAt))) / 86_400_000)
const ageOf = (found: Complaint, now: string) =>
  [2, 5, 10, 20].filter((bound) => daysOld(found, now) > bound).length
const isOpen = ({ standing }: Complaint) => openStates.includes(standing.state)

function isOverdue({ standing }: Complaint, now: string): boolean {
  const clock = openClock(standing)
  return clock !== null && clock.kind !== 'confirm' && now > clock.dueAt
}

function highest({ standing }: Complaint): string | undefined {
  const offices = standing.escalations
    .filter(({ round }) => round === standing.reopened)
    .map(({ office }) => office)
  return ['bureau', 'district', 'subdistrict'].find((office) => offices.some((each) => each === office))
}

/** Whether a time that is over was kept; null where it is not over, or where nothing was left to do. */
function keptTime(found: Complaint, limit: 'accept' | 'answer', now: string): 'onTime' | 'late' | null {
  const { late, acceptedAt, answeredAt, acceptBy, answerBy, state } = found.standing
  const [doneAt, dueAt] = limit === 'accept' ? [acceptedAt, acceptBy] : [answeredAt, answerBy]
  if (late[limit]) return 'late'
  if (dueAt > now) return null
  if (doneAt !== null) return 'onTime'
  return state === 'closed' || state === 'withdrawn' ? null : 'late'
}

const counted = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length

function expectCounts(overview: Overview, all: readonly Complaint[]): void {
  const now = overview.asOf
  const open = all.filter(isOpen)
  const late = (found: Complaint) => isOverdue(found, now)
  expect(overview).toMatchObject({ open: open.length, overdue: counted(open, late) })
  expect(overview.ages).toEqual(
    [0, 1, 2, 3, 4].map((age) => {
      const aged = open.filter((found) => ageOf(found, now) === age)
      return { count: aged.length, overdue: counted(aged, late) }
    }),
  )
  for (const office of ['subdistrict', 'district', 'bureau'] as const)
    expect(overview.escalated[office]).toBe(counted(open, (found) => highest(found) === office))
  for (const { kind, count } of overview.kinds)
    expect(count).toBe(counted(open, ({ standing }) => standing.kind === kind))
  for (const { code, count } of overview.categories)
    expect(count).toBe(counted(open, ({ standing }) => standing.category === code))
  expect(overview.categories.reduce((sum, { count }) => sum + count, 0)).toBe(open.length)
  for (const { role, count, overdue } of overview.handlers) {
    const handled = open.filter(({ standing }) => readDesk(standing.route.handler).role === role)
    expect({ count, overdue }).toEqual({ count: handled.length, overdue: counted(handled, late) })
  }
  expect(overview.handlers.reduce((sum, { count }) => sum + count, 0)).toBe(open.length)
  const yearAgo = new Date(Date.parse(now) - 365 * 86_400_000).toISOString()
  const recent = all.filter(({ standing }) => standing.filedAt >= yearAgo)
  for (const { state, outcome, count } of overview.states)
    expect(count).toBe(
      counted(recent, ({ standing }) => standing.state === state && standing.outcome === outcome),
    )
  expect(overview.states.reduce((sum, { count }) => sum + count, 0)).toBe(recent.length)
}

function expectCourses(overview: Overview, all: readonly Complaint[]): void {
  const now = overview.asOf
  for (const { days, ...course } of overview.courses) {
    const since = new Date(Date.parse(now) - days * 86_400_000).toISOString()
    const filed = all.filter(({ standing }) => standing.filedAt >= since)
    for (const [limit, share] of [
      ['accept', course.onTimeAcceptance],
      ['answer', course.onTimeAnswer],
    ] as const) {
      const times = filed.map((found) => keptTime(found, limit, now)).filter((time) => time !== null)
      const numerator = counted(times, (time) => time === 'onTime')
      expect(share).toMatchObject({ denominator: times.length, numerator })
    }
    const answered = filed.filter(({ standing }) => standing.answeredAt !== null || standing.reopened > 0)
    expect(course.reopened).toMatchObject({
      denominator: answered.length,
      numerator: counted(answered, ({ standing }) => standing.reopened > 0),
    })
    const rated = filed.filter(({ standing }) => standing.level !== null)
    expect(course.satisfied).toMatchObject({
      denominator: rated.length,
      numerator: counted(rated, ({ standing }) => (standing.level ?? 0) >= 3),
    })
  }
}

describe('投诉总览', () => {
  it('counts every case of the city as the rules see it', async () => {
    const overview = await overviewOf(await city.official('bureau', '320700'))
    expect(overview.open).toBeGreaterThan(50)
    expect(overview.overdue).toBeGreaterThan(3)
    expectCounts(overview, cases)
    expectCourses(overview, cases)
    expect(overview.categories.map(({ title }) => title)).toContain('停车管理')
  })

  it('names the ten compounds with most overdue cases, most first', async () => {
    const { asOf, compounds } = await overviewOf(await city.official('bureau', '320700'))
    const late = cases.filter((found) => isOpen(found) && isOverdue(found, asOf))
    const ofCompound = (code: string) => counted(late, ({ compound }) => compound === code)
    const codes = [...new Set(late.map(({ compound }) => compound))]
    expect(compounds.map(({ overdue }) => overdue)).toEqual(
      codes
        .map(ofCompound)
        .sort((a, b) => b - a)
        .slice(0, 10),
    )
    for (const { code, overdue } of compounds) expect(overdue).toBe(ofCompound(code))
  })

  it('is of the caller’s area alone, and of a part of it where one is chosen', async () => {
    const bureau = await city.official('bureau', '320700')
    const district = await city.official('district', '320706')
    const own = cases.filter((found) => found.district === '320706')
    const overview = await overviewOf(district)
    expectCounts(overview, own)
    expectCourses(overview, own)
    expect(overview.places.districts).toEqual([{ code: '320706', name: '海州区' }])
    expectCounts(await overviewOf(bureau, { district: '320706' }), own)
    const { subdistrict } = own[0] as Complaint
    const below = cases.filter((found) => found.subdistrict === subdistrict)
    expectCounts(await overviewOf(await city.official('subdistrict', subdistrict)), below)
    expectCounts(await overviewOf(district, { subdistrict }), below)
    expect(await city.refused(district, 'readCaseOverview', { district: '320703' })).toBe('out_of_scope')
  })

  it('has nothing to say where there is no case, and says so with noughts', async () => {
    const empty = cityRegions().find(
      ({ _id, kind }) => kind === 'subdistrict' && !cases.some(({ subdistrict }) => subdistrict === _id),
    )
    const overview = await overviewOf(await city.official('subdistrict', empty?._id ?? ''))
    expect(overview).toMatchObject({
      open: 0,
      overdue: 0,
      states: [],
      categories: [],
      handlers: [],
      compounds: [],
    })
    expect(overview.ages).toEqual([0, 1, 2, 3, 4].map(() => ({ count: 0, overdue: 0 })))
    for (const { onTimeAnswer } of overview.courses)
      expect(onTimeAnswer).toEqual({ numerator: 0, denominator: 0, share: null })
  })

  it('takes as many round trips whatever there is to count', async () => {
    const from = city.lines.length
    await overviewOf(await city.official('bureau', '320700'))
    const line = city.lines
      .slice(from)
      .find((each) => each.includes('"endpoint":"readCaseOverview"')) as string
    expect(JSON.parse(line.slice(line.indexOf('{'))).roundTrips).toBeLessThanOrEqual(9)
  })
})
