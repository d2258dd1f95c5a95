import { covers } from '../../core/access/scope'
import { listObjections } from '../../core/contract/objections'
import { compounds } from '../../core/record/compounds'
import { type Objection, objections } from '../../core/record/objections'
import type { Period } from '../../core/record/periods'
import { sealedCards } from '../../core/record/scorecards'
import { type Tally, tallies } from '../../core/record/tallies'
import { type Call, handle } from '../platform/call'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { forEachInParallel } from '../platform/in-parallel'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { shownSnapshot } from '../platform/shown-cards'
import { decisionView } from './decision-view'
import { objectionsUntil, takesObjections } from './objection-window'
import { scopeOf, widestGrants } from './scope-of-caller'

const fields = { bureau: 'city', district: 'district', propertyCompany: 'company.code' }

export const listObjectionsHandler = handle(listObjections, async (input, call) => {
  const grants = await widestGrants(call)
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const isCompany = grants[0]?.role === 'propertyCompany'
  const where = { period: period._id, ...scopeOf(grants, {}, fields) }
  const found = await findWhole(objections, where, call)
  const names = await buildingNames(
    found.map(({ compound }) => compound),
    call,
  )
  const mayRule = ({ city, district, compound, state }: Objection) =>
    state === 'open' &&
    !isCompany &&
    grants.some((held) =>
      covers(held, { city, district, subdistrict: null, residentsCommittee: null, compound }),
    )
  const takes = isCompany && takesObjections(period, call.now)
  return {
    isCompany,
    objections: found.map((each) => ({
      ...{ id: each._id, compound: each.compound, name: each.name, company: each.company.name },
      ...{ why: each.why, raisedAt: each.raisedAt, state: each.state, found: each.found },
      subject: subjectView(each, names),
      ruled: each.ruled && decisionView(each.ruled),
      mayRule: mayRule(each),
    })),
    may: takes
      ? await objectable(
          period,
          grants.map(({ scope }) => scope),
          call,
        )
      : [],
    until: takes ? objectionsUntil(period) : null,
  }
})

function subjectView({ compound, subject }: Objection, names: ReadonlyMap<string, string>) {
  if (subject.kind !== 'householdCount') return subject
  return { ...subject, building: names.get(`${compound}|${subject.building}`) ?? subject.building }
}

/** The company's compounds in the published snapshot, with what it may object to: figures that were published, and the register's counts. */
async function objectable(period: Period, companies: readonly string[], call: Call) {
  const shown = shownSnapshot(period, call.now)
  if (shown === null) return []
  const cards = await findWhole(
    sealedCards,
    { period: period._id, sealedIn: shown.attempt, 'company.code': command.in([...companies]) },
    call,
  )
  const names = await buildingNames(
    cards.map(({ compound }) => compound),
    call,
  )
  const talliesOf = new Map<string, Tally[]>()
  await forEachInParallel(cards, async ({ compound }) => {
    talliesOf.set(compound, await findWhole(tallies, { period: period._id, compound }, call))
  })
  return cards.map(({ compound, name }) => ({
    ...{ compound, name },
    buildings: (talliesOf.get(compound) ?? []).map(({ building, households }) => ({
      code: building,
      name: names.get(`${compound}|${building}`) ?? building,
      households,
    })),
  }))
}

async function buildingNames(codes: readonly string[], call: Call): Promise<Map<string, string>> {
  const estates = await call.documents.findAll(compounds, [...new Set(codes)])
  return new Map(
    estates.flatMap(({ _id, buildings }) => buildings.map(({ code, name }) => [`${_id}|${code}`, name])),
  )
}
