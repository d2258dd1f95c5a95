import type { MethodParameters } from '../parameters'
import { sum } from '../sum'
import type { CitySigns } from './city-signs'
import type { EvidenceOf } from './evidence'
import { type Middle, spreadsAbove } from './robust'
import { type CompoundSigns, ownAnswersIn } from './signs'

/** 参评率: a compound, or a building of it, in which far more households answered than elsewhere in the city. */
export function turnoutOutlier(
  signs: CompoundSigns,
  city: CitySigns,
  { findings, smallestCell }: MethodParameters,
): EvidenceOf<'turnout'> | null {
  const { spreadsAbove: most, fewestAnswers } = findings.turnout
  const answers = ownAnswersIn(signs)
  const whole = { answers, households: signs.households, rate: answers / Math.max(1, signs.households) }
  const standsOut = (of: { answers: number; rate: number }, usual: Middle | null) =>
    usual !== null && of.answers >= fewestAnswers && spreadsAbove(of.rate, usual) > most
  const stands = standsOut(whole, city.compoundRates)
  const buildings = signs.buildings
    .map((each) => ({ ...each, rate: each.answers / Math.max(1, each.households) }))
    .filter((each) => standsOut(each, city.buildingRates))
    .map(({ building, households, answers: own, rate }) => ({ building, answers: own, households, rate }))
    .sort((a, b) => b.answers - a.answers || (a.building < b.building ? -1 : 1))
  const told = withoutTellingTheRest(buildings, answers, smallestCell)
  if (!stands && told.length === 0) return null
  return {
    kind: 'turnout',
    compound: stands ? whole : null,
    cityRate: city.compoundRates?.median ?? null,
    buildings: told,
    cityBuildingRate: city.buildingRates?.median ?? null,
  }
}

/** As n of the compound is known, the buildings that are told may not leave a handful for the others. */
function withoutTellingTheRest<Building extends { answers: number }>(
  largestFirst: readonly Building[],
  total: number,
  smallestCell: number,
): Building[] {
  const told = [...largestFirst]
  const rest = () => total - sum(told.map(({ answers }) => answers))
  while (told.length > 0 && rest() > 0 && rest() < smallestCell) told.pop()
  return told
}
