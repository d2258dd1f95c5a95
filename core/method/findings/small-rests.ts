import { sum } from '../sum'
import type { Evidence } from './evidence'
import type { CompoundSigns } from './signs'

/**
 * Evidence without the numbers of buildings that would tell what a handful of other households of their stratum did: officials are shown
 * n of every stratum, so that the buildings told of one leave none of its answers, or `smallestCell` and more. Of several the largest stay.
 */
export function withoutSmallRests(
  found: readonly Evidence[],
  { buildings }: CompoundSigns,
  { strata, smallestCell }: { strata: readonly { buildings: readonly string[] }[]; smallestCell: number },
): Evidence[] {
  const answersIn = new Map(buildings.map(({ building, answers }) => [building, answers]))
  const answersOf = (building: string) => answersIn.get(building) ?? 0
  const named = new Set(found.flatMap(buildingsIn))
  const told = new Set(
    strata.flatMap((stratum) => {
      const total = sum(stratum.buildings.map(answersOf))
      const some = stratum.buildings.filter((each) => named.has(each))
      some.sort((a, b) => answersOf(b) - answersOf(a) || (a < b ? -1 : 1))
      const rest = () => total - sum(some.map(answersOf))
      while (some.length > 0 && rest() > 0 && rest() < smallestCell) some.pop()
      return some
    }),
  )
  return found.map((evidence) => withNumbersOf(evidence, told))
}

function buildingsIn(evidence: Evidence): string[] {
  if (evidence.kind === 'turnout') return evidence.buildings.map(({ building }) => building)
  return evidence.kind === 'movingBuilding' ? [evidence.building] : []
}

function withNumbersOf(evidence: Evidence, told: ReadonlySet<string>): Evidence {
  if (evidence.kind === 'turnout') {
    const buildings = evidence.buildings.map((each) =>
      told.has(each.building) ? each : { ...each, answers: null, rate: null },
    )
    return { ...evidence, buildings }
  }
  if (evidence.kind !== 'movingBuilding' || told.has(evidence.building)) return evidence
  return { ...evidence, answers: null }
}
