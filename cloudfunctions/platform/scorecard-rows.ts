import * as z from 'zod/mini'
import type { CityTableRow } from '../../core/contract/figures'
import { gateNames, gateReasons } from '../../core/method/gates'
import { scorecards } from '../../core/record/scorecards'
import type { Documents, Fields } from './documents'
import { Refusal } from './refusal'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

const gate = z.object({ reason: z.nullable(z.enum(gateReasons)), shortfall: z.nullable(z.int()) })

/** The columns of a scorecard that a table shows, as the aggregate projects them. */
const projectedCard = z.object({
  _id: z.string(),
  period: z.string(),
  sealedIn: z.string(),
  compound: z.string(),
  name: z.string(),
  district: z.string(),
  districtName: z.string(),
  subdistrict: z.string(),
  subdistrictName: z.string(),
  company: z.nullable(z.object({ name: z.string() })),
  households: z.int(),
  respondedHouseholds: z.int(),
  responseRate: z.nullable(z.number()),
  bindingGate: z.nullable(z.enum(gateNames)),
  gates: z.object({ shown: gate, ranked: gate, selectable: gate }),
  // Projecting parts of a null leaves the field out.
  overall: z.nullish(
    z.object({
      mean: z.number(),
      satisfactionRate: z.number(),
      favourableRate: z.number(),
      margin: z.number(),
      steadied: z.nullish(
        z.object({
          score: z.number(),
          interval: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
        }),
      ),
    }),
  ),
  order: z.optional(
    z.object({ band: z.nullable(z.int()), bandRank: z.nullable(z.int()), place: z.nullable(z.int()) }),
  ),
  complaints: z.nullish(
    z.object({
      counted: z.int(),
      rate: z.nullable(z.number()),
      limits: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
      unresolved: z.object({ rate: z.nullable(z.number()) }),
      steadiedRate: z.nullish(z.number()),
    }),
  ),
})
export type ProjectedCard = z.infer<typeof projectedCard>

const projection: Fields = {
  period: 1,
  sealedIn: 1,
  compound: 1,
  name: 1,
  district: 1,
  districtName: 1,
  subdistrict: 1,
  subdistrictName: 1,
  company: 1,
  households: 1,
  respondedHouseholds: 1,
  responseRate: 1,
  bindingGate: 1,
  gates: 1,
  'overall.mean': 1,
  'overall.satisfactionRate': 1,
  'overall.favourableRate': 1,
  'overall.margin': 1,
  'overall.steadied.score': 1,
  'overall.steadied.interval': 1,
  'order.band': 1,
  'order.bandRank': 1,
  'order.place': 1,
  'complaints.counted': 1,
  'complaints.rate': 1,
  'complaints.limits': 1,
  'complaints.unresolved': 1,
  'complaints.steadiedRate': 1,
}

/** All scorecards that fit, in one aggregate; refused when the platform would cut the answer short. */
export async function readCards(documents: Documents, where: Fields): Promise<ProjectedCard[]> {
  const found = await documents.aggregate(scorecards, [{ match: where }, { project: projection }], mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return found.map((card) => projectedCard.parse(card))
}

/** Turns a card into its row of the table. What is not sealed shows participation alone. */
export function rowOf(card: ProjectedCard, phase: 'open' | 'final'): CityTableRow {
  const state = phase === 'open' ? 'open' : card.sealedIn === '' ? 'counting' : 'final'
  const overall = state === 'final' ? card.overall : null
  const complaints = state === 'final' ? card.complaints : null
  const binding = card.bindingGate === null ? null : card.gates[card.bindingGate]
  return {
    compound: card.compound,
    name: card.name,
    district: card.district,
    districtName: card.districtName,
    subdistrict: card.subdistrict,
    subdistrictName: card.subdistrictName,
    company: card.company?.name ?? null,
    households: card.households,
    respondedHouseholds: card.respondedHouseholds,
    responseRate: card.responseRate,
    state,
    score: overall?.steadied?.score ?? null,
    scoreLower: overall?.steadied?.interval?.lower ?? null,
    scoreUpper: overall?.steadied?.interval?.upper ?? null,
    mean: overall?.mean ?? null,
    band: card.order?.band ?? null,
    bandRank: card.order?.bandRank ?? null,
    place: card.order?.place ?? null,
    satisfactionRate: overall?.satisfactionRate ?? null,
    favourableRate: overall?.favourableRate ?? null,
    margin: overall?.margin ?? null,
    complaints: complaints?.counted ?? null,
    complaintsPer100HouseholdYears: complaints?.rate ?? null,
    complaintsPer100HouseholdYearsLower: complaints?.limits?.lower ?? null,
    complaintsPer100HouseholdYearsUpper: complaints?.limits?.upper ?? null,
    steadiedComplaintsPer100HouseholdYears: complaints?.steadiedRate ?? null,
    unresolvedPer100HouseholdYears: complaints?.unresolved.rate ?? null,
    bindingGate: card.bindingGate,
    bindingReason: binding?.reason ?? null,
    shortfall: binding?.shortfall ?? null,
  }
}
