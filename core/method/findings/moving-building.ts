import { overallCode } from '../../rating/questionnaire'
import { bandOf } from '../band'
import type { CompoundInputs } from '../compound-inputs'
import { fittedCompound } from '../fit-row'
import type { MethodParameters } from '../parameters'
import { type QuestionStratum, questionFiguresOf } from '../question-counting'
import type { QuestionFit } from '../question-fit'
import { ownAnswers, questionStrata } from '../question-strata'
import type { LevelCounts } from '../score-of-level'
import { steadiedScoreOf } from '../steadied-score'
import { sum } from '../sum'
import type { EvidenceOf } from './evidence'
import type { CompoundSigns } from './signs'

/**
 * 一栋楼左右名次: without the answers and households of one building the compound would stand in another band, and at least a band's
 * width away, so that who merely stands near a border is not named; of several the one that moves it furthest. Nothing is told of a building
 * with a handful of answers, nor of one that leaves a handful: the score without it would be theirs.
 */
export function movingBuilding(
  inputs: CompoundInputs,
  { buildings }: CompoundSigns,
  { fit, parameters }: { fit: QuestionFit; parameters: MethodParameters },
): EvidenceOf<'movingBuilding'> | null {
  const { grid } = parameters.order
  const strata = questionStrata(inputs.strata, overallCode, { cells: ownAnswers })
  const scoreOf = (some: readonly QuestionStratum[]) => {
    const figures = questionFiguresOf(some, parameters)
    const households = sum(some.map((stratum) => stratum.households))
    return figures && steadiedScoreOf(fittedCompound(figures, households), fit, parameters).score
  }
  const score = scoreOf(strata)
  if (score === null) return null
  const all = sum(buildings.map(({ levels }) => sum(levels)))
  const found = buildings.flatMap(({ building, households, levels }) => {
    const answers = sum(levels)
    const at = inputs.strata.findIndex((stratum) => stratum.buildings.includes(building))
    if (answers < parameters.smallestCell || all - answers < parameters.smallestCell || at === -1) return []
    const scoreWithout = scoreOf(
      strata.map((stratum, index) => (index === at ? without(stratum, { households, levels }) : stratum)),
    )
    if (scoreWithout === null) return []
    const changesBand = bandOf(score, grid) !== bandOf(scoreWithout, grid)
    const isFar = Math.abs(score - scoreWithout) >= grid * parameters.findings.movingBuilding.bands
    return changesBand && isFar ? [{ building, answers, score, scoreWithout }] : []
  })
  const [furthest] = found.sort(
    (a, b) =>
      Math.abs(score - b.scoreWithout) - Math.abs(score - a.scoreWithout) ||
      (a.building < b.building ? -1 : 1),
  )
  return furthest === undefined ? null : { kind: 'movingBuilding', ...furthest }
}

function without(
  stratum: QuestionStratum,
  building: { households: number; levels: readonly number[] },
): QuestionStratum {
  return {
    ...stratum,
    households: stratum.households - building.households,
    counts: stratum.counts.map(
      (count, index) => count - (building.levels[index] ?? 0),
    ) as unknown as LevelCounts,
  }
}
