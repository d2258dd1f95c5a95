import * as z from 'zod/mini'
import { type AnswersFor, overallCode } from '../rating/questionnaire'
import { complaintRate } from './complaint-rate'
import { gammaLimits } from './gamma-limits'
import type { MethodParameters } from './parameters'
import type { SealedCard } from './sealed-card'

/** What compounds are rolled up to. */
export const rollUpKinds = ['city', 'district', 'subdistrict', 'residentsCommittee', 'company'] as const
export type RollUpKind = (typeof rollUpKinds)[number]

const whole = z.int().check(z.nonnegative())
const rate = z.nullable(z.number())

/** One question over the shown compounds of a unit; means and rates are weighted by their households N. */
export const rolledQuestion = z.object({
  code: z.string(),
  /** Compounds in which the question is shown, their households and the answers to it. */
  compounds: whole,
  households: whole,
  answers: z.number(),
  /** Σ N·y/Σ N. */
  mean: z.number(),
  satisfactionRate: z.number(),
  favourableRate: z.number(),
})

/**
 * Compounds of one residents' committee, subdistrict, district, property company or city together. Only shown compounds enter the
 * satisfaction, weighted by their households; a company's holds no dimension that others answer for, and the compounds that it served
 * throughout the period. Complaints are added up over their household-years.
 */
export const rollUp = z.object({
  kind: z.enum(rollUpKinds),
  code: z.string(),
  name: z.string(),
  /** Compounds in all, and those that are shown and ranked. */
  compounds: whole,
  shown: whole,
  ranked: whole,
  /** Over all compounds, shown or not. */
  households: whole,
  respondedHouseholds: whole,
  questions: z.array(rolledQuestion),
  complaints: z.nullable(
    z.object({
      counted: whole,
      householdYears: z.number(),
      rate,
      limits: z.nullable(z.object({ lower: z.number(), upper: z.number() })),
      unresolved: whole,
      unresolvedRate: rate,
    }),
  ),
})
export type RollUp = z.infer<typeof rollUp>

type RolledSums = {
  compounds: number
  households: number
  answers: number
  mean: number
  satisfactionRate: number
  favourableRate: number
}

/** A unit while its compounds are added, which may come page by page in order of their codes. */
export type RollUpSums = {
  kind: RollUpKind
  code: string
  name: string
  compounds: number
  shown: number
  ranked: number
  households: number
  respondedHouseholds: number
  questions: Map<string, RolledSums>
  complaints: { counted: number; householdYears: number; unresolved: number } | null
}

/** Adds a compound to its units. Sums run in the order in which compounds come: by code. */
export function addToRollUps(
  units: Map<string, RollUpSums>,
  card: SealedCard,
  of: { cityName: string; answersFor: ReadonlyMap<string, AnswersFor> },
): void {
  const isOf = (kind: RollUpKind, code: string | null, name: string) => {
    if (code === null) return
    const id = rollUpKey(kind, code)
    const unit = units.get(id) ?? emptyUnit(kind, code, name)
    units.set(id, unit)
    addCompound(unit, card, of.answersFor)
  }
  isOf('city', card.city, of.cityName)
  isOf('district', card.district, card.districtName)
  isOf('subdistrict', card.subdistrict, card.subdistrictName)
  isOf('residentsCommittee', card.residentsCommittee, card.residentsCommitteeName ?? '')
  isOf('company', card.company?.code ?? null, card.company?.name ?? '')
}

/** Key of a unit among those of one snapshot. */
export const rollUpKey = (kind: RollUpKind, code: string) => `${kind}|${code}`

function emptyUnit(kind: RollUpKind, code: string, name: string): RollUpSums {
  const none = { compounds: 0, shown: 0, ranked: 0, households: 0, respondedHouseholds: 0 }
  return { kind, code, name, ...none, questions: new Map(), complaints: null }
}

function addCompound(unit: RollUpSums, card: SealedCard, answersFor: ReadonlyMap<string, AnswersFor>): void {
  unit.compounds += 1
  unit.households += card.households
  unit.respondedHouseholds += card.respondedHouseholds
  if (card.gates.shown.passed) unit.shown += 1
  if (card.gates.ranked.passed) unit.ranked += 1
  const questions = [{ code: overallCode, figures: card.overall }, ...card.dimensions]
  for (const { code, figures } of questions) {
    if (figures === null) continue
    if (unit.kind === 'company' && answersFor.get(code) !== 'company') continue
    const sums = unit.questions.get(code) ?? noSums()
    unit.questions.set(code, sums)
    sums.compounds += 1
    sums.households += card.households
    sums.answers += figures.answers
    sums.mean += card.households * figures.mean
    sums.satisfactionRate += card.households * figures.satisfactionRate
    sums.favourableRate += card.households * figures.favourableRate
  }
  if (card.complaints === null) return
  unit.complaints ??= { counted: 0, householdYears: 0, unresolved: 0 }
  unit.complaints.counted += card.complaints.counted
  unit.complaints.householdYears += card.households * card.complaints.exposureYears
  unit.complaints.unresolved += card.complaints.unresolved.count
}

const noSums = (): RolledSums => ({
  ...{ compounds: 0, households: 0, answers: 0 },
  ...{ mean: 0, satisfactionRate: 0, favourableRate: 0 },
})

/** A unit as it is published, once all its compounds are added. */
export function rollUpOf(unit: RollUpSums, { confidence }: MethodParameters): RollUp {
  const { complaints } = unit
  return {
    ...unit,
    questions: [...unit.questions].map(([code, sums]) => ({
      code,
      compounds: sums.compounds,
      households: sums.households,
      answers: sums.answers,
      mean: sums.mean / sums.households,
      satisfactionRate: sums.satisfactionRate / sums.households,
      favourableRate: sums.favourableRate / sums.households,
    })),
    complaints: complaints && {
      ...complaints,
      rate: complaintRate(complaints.counted, complaints.householdYears),
      limits: gammaLimits(complaints.counted, complaints.householdYears, confidence),
      unresolvedRate: complaintRate(complaints.unresolved, complaints.householdYears),
    },
  }
}
