import { caseKinds } from '../../core/complaint/kinds'
import { ageBounds, readCaseOverview } from '../../core/contract/case-overview'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Proportion } from '../../core/method/proportion'
import { compounds } from '../../core/record/compounds'
import { type Region, regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import {
  type CourseCount,
  countCompounds,
  countCourses,
  countLoads,
  courseDays,
  type Load,
} from './count-cases'
import { officialFields, scopeOf, widestGrants } from './scope-of-caller'

type Overview = OutputOf<typeof readCaseOverview>

/** Counted by the database in three passes over the area's cases, at once: no case is read here, however many there are. */
export const readCaseOverviewHandler = handle(readCaseOverview, async (input, call) => {
  const grants = await widestGrants(call)
  const counting = { scope: scopeOf(grants, input), now: call.now, documents: call.documents }
  const field = officialFields[grants[0]?.role as keyof typeof officialFields]
  const scopes = grants.map(({ scope }) => scope)
  const [places, loads, latest, courses] = await Promise.all([
    placesWithin(field, scopes, call),
    countLoads(counting),
    countCompounds(counting),
    countCourses(counting),
  ])
  const sum = (name: keyof Load) => loads.reduce((all, load) => all + Number(load[name]), 0)
  return {
    asOf: call.now,
    places: offered(places),
    states: statesOf(courses),
    open: sum('count'),
    overdue: sum('overdue'),
    ages: [...ageBounds.keys(), ageBounds.length].map((age) => ({
      count: sum(`age${age}`),
      overdue: sum(`late${age}`),
    })),
    escalated: { subdistrict: sum('subdistrict'), district: sum('district'), bureau: sum('bureau') },
    kinds: caseKinds.map((kind) => ({ kind, count: total(loads.filter((load) => load.kind === kind)) })),
    categories: await categoriesOf(loads, places[0]?.city, call),
    handlers: handlersOf(loads),
    compounds: await named(latest, call),
    courses: [...courseDays].reverse().map((days) => courseOf(days, courses)),
  }
})

type Count = { count: number }

const total = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0)

const mostFirst =
  <Row extends Count>(name: (row: Row) => string) =>
  (a: Row, b: Row) =>
    b.count - a.count || (name(a) < name(b) ? -1 : 1)

/** The open districts and subdistricts of the caller's scopes. */
async function placesWithin(field: string, scopes: string[], call: Call): Promise<Region[]> {
  const kind = command.in(['district', 'subdistrict'])
  return findWhole(regions, { [field]: command.in(scopes), kind, closedAt: null }, call)
}

function offered(places: readonly Region[]): Overview['places'] {
  const of = (kind: Region['kind']) => places.filter((place) => place.kind === kind)
  return {
    districts: of('district').map(({ _id: code, name }) => ({ code, name })),
    subdistricts: of('subdistrict').map(({ _id: code, name, district }) => ({
      ...{ code, name },
      district: district ?? '',
    })),
  }
}

function statesOf(courses: readonly CourseCount[]): Overview['states'] {
  const counts = new Map<string, Overview['states'][number]>()
  for (const { state, outcome, count } of courses) {
    const key = `${state}|${outcome}`
    counts.set(key, { state, outcome, count: (counts.get(key)?.count ?? 0) + count })
  }
  return [...counts.values()]
}

async function categoriesOf(
  loads: readonly Load[],
  city: string | undefined,
  call: Call,
): Promise<Overview['categories']> {
  const known = city === undefined ? [] : (await cachedRules(city, call)).categories
  return [...new Set(loads.map(({ category }) => category))]
    .map((code) => ({
      code,
      title: known.find((category) => category.code === code)?.title ?? code,
      count: total(loads.filter(({ category }) => category === code)),
    }))
    .sort(mostFirst(({ code }) => code))
}

function handlersOf(loads: readonly Load[]): Overview['handlers'] {
  return [...new Set(loads.map(({ role }) => role))]
    .map((role) => {
      const handled = loads.filter((load) => load.role === role)
      const overdue = handled.reduce((sum, load) => sum + load.overdue, 0)
      return { role, count: total(handled), overdue }
    })
    .sort(mostFirst(({ role }) => role))
}

/** By the names of the present: a case keeps the one that its compound had. */
async function named(
  latest: readonly { _id: string; overdue: number }[],
  { documents }: Call,
): Promise<Overview['compounds']> {
  const codes = latest.map(({ _id }) => _id)
  const found = await documents.findAll(compounds, codes)
  return latest.map(({ _id: code, overdue }) => ({
    ...{ code, overdue },
    name: found.find((compound) => compound._id === code)?.name ?? code,
  }))
}

function courseOf(
  days: (typeof courseDays)[number],
  counts: readonly CourseCount[],
): Overview['courses'][number] {
  const within = counts.filter(({ spans }) => spans > courseDays.indexOf(days))
  const share = (of: CourseCount[], holds: (each: CourseCount) => boolean): Proportion => {
    const denominator = total(of)
    const numerator = total(of.filter(holds))
    return { numerator, denominator, share: denominator === 0 ? null : numerator / denominator }
  }
  const those = (holds: (each: CourseCount) => boolean) => within.filter(holds)
  return {
    days,
    onTimeAcceptance: share(
      those(({ acceptance }) => acceptance !== null),
      ({ acceptance }) => acceptance === 'onTime',
    ),
    onTimeAnswer: share(
      those(({ answer }) => answer !== null),
      ({ answer }) => answer === 'onTime',
    ),
    reopened: share(
      those(({ answered }) => answered),
      ({ reopened }) => reopened,
    ),
    satisfied: share(
      those(({ level }) => level !== null),
      ({ level }) => Number(level) >= 3,
    ),
  }
}
