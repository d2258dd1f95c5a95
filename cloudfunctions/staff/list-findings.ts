import { type ExclusionView, type FindingView, listFindings } from '../../core/contract/findings'
import type { Evidence } from '../../core/method/findings/evidence'
import { compounds } from '../../core/record/compounds'
import { type Finding, findings } from '../../core/record/findings'
import { type Ruling, rulings } from '../../core/record/rulings'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { decisionView } from './decision-view'
import { withinOwnScope } from './within-own-scope'

export const listFindingsHandler = handle(listFindings, async (input, call) => {
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const where = { period: period._id, ...withinOwnScope(await call.grants()) }
  const [found, made] = await Promise.all([
    findWhole(findings, where, call),
    findWhole(rulings, { ...where, state: command.neq('lifted') }, call),
  ])
  const codes = [...new Set(found.map(({ compound }) => compound))]
  const estates = new Map((await call.documents.findAll(compounds, codes)).map((each) => [each._id, each]))
  return {
    findings: found.map((each) =>
      viewOf(
        each,
        made.filter(({ finding }) => finding === each._id),
        estates.get(each.compound)?.buildings ?? [],
      ),
    ),
  }
})

type Building = FindingView['buildings'][number]

function viewOf(
  { _id: id, compound, name, evidence, foundAt, state, decisions }: Finding,
  made: readonly Ruling[],
  buildings: readonly Building[],
): FindingView {
  const names = new Map(buildings.map((building) => [building.code, building.name]))
  const nameOf = (building: string) => names.get(building) ?? building
  return {
    ...{ id, compound, name, foundAt, state },
    evidence: withBuildingNames(evidence, nameOf),
    decisions: decisions.map((each) => ({ ...decisionView(each), decision: each.decision })),
    exclusions: made.flatMap((ruling) => exclusionView(ruling, nameOf) ?? []),
    buildings:
      state === 'open'
        ? buildings.map(({ code, name: said, households }) => ({ code, name: said, households }))
        : [],
  }
}

type NameOf = (building: string) => string

function withBuildingNames(evidence: Evidence, nameOf: NameOf): Evidence {
  const named = <Each extends { building: string }>(some: readonly Each[]) =>
    some.map((each) => ({ ...each, building: nameOf(each.building) }))
  if (evidence.kind === 'turnout') return { ...evidence, buildings: named(evidence.buildings) }
  return evidence.kind === 'movingBuilding' ? { ...evidence, building: nameOf(evidence.building) } : evidence
}

function exclusionView({ _id: number, matter, state }: Ruling, nameOf: NameOf): ExclusionView | null {
  if (matter.kind !== 'exclusion' || state === 'lifted') return null
  return { number, buildings: matter.buildings.map(nameOf), households: matter.households, state }
}
