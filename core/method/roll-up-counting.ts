import { type AnswersFor, overallCode } from '../rating/questionnaire'
import { complaintRate } from './complaint-rate'
import { gammaLimits } from './gamma-limits'
import type { MethodParameters } from './parameters'
import { type RollUp, type RollUpKind, rollUpKey } from './roll-up'
import type { SealedCard } from './sealed-card'

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
