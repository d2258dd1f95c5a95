import type { CityFit } from '../method/city-fit'
import { standingOf } from '../method/fit-row'
import { orderKey, orderOf, type Standing } from '../method/order'
import type { MethodParameters, OrderParameters } from '../method/parameters'
import { noFit } from '../method/question-fit'
import { steadiedScoreOf } from '../method/steadied-score'
import { overallCode } from '../rating/questionnaire'
import type { CampaignPlan } from './campaign'
import { principleNumbers } from './campaign'
import type { Candidate } from './candidate'
import { type Leaving, type ListOutcome, type ListVariant, listVariants } from './list-outcome'
import { listPlaceWords, notSelectableWords, stoppedWords } from './list-words'
import { letsPass } from './outcomes'
import { hundredthsOf, pointsWords } from './sheet-parameters'

/** The frozen rules that a list is made under. */
export type ListRules = {
  plan: Pick<CampaignPlan, 'quota' | 'shortlistTimes' | 'order'> & {
    parameters: Pick<CampaignPlan['parameters'], 'sheetFloor'>
  }
  /** Of the snapshot that the figures are from. */
  fit: CityFit
  method: MethodParameters
}

/**
 * The list of a selection: those that are selectable and pass every principle are shortlisted by the order rule without 附件2; those of
 * them that reach `sheetFloor` are put in order by the rule (method.md, Order). The order in which candidates come changes nothing.
 */
export function listOf(candidates: readonly Candidate[], rules: ListRules): ListOutcome {
  const { order, quota } = rules.plan
  const inOrder = [...candidates].sort((a, b) => (a.compound < b.compound ? -1 : 1))
  const { placed, shortlist, left } = sifted(inOrder, rules, ownScore)
  const standings = placed.map((each) => standing(each, rules, ownScore))
  const known = new Map(standings.map((each) => [each.compound, each]))
  const places = orderOf(standings, order).map(({ compound, place, ...stands }) => {
    const { score, sheet, complaintRate, unresolvedRate } = known.get(compound)!
    const figures = { score: score!, sheet: sheet!, complaintRate, unresolvedRate }
    const words = listPlaceWords({ ...figures, order: stands }, order)
    return { compound, place: place!, ...figures, ...stands, words }
  })
  return {
    shortlist: shortlist.map(({ compound }) => compound),
    places,
    leftOut: left,
    sensitivity: listVariants.map((variant) => ({
      variant,
      first: firstUnder(variant, inOrder, rules).slice(0, quota.most),
    })),
  }
}

type ScoreOf = (candidate: Candidate, rules: ListRules) => number | null
type Left = ListOutcome['leftOut'][number]

/** Goes through what lets a candidate go on, in the order of `leavings`. */
function sifted(candidates: readonly Candidate[], rules: ListRules, scoreOf: ScoreOf) {
  const left: Left[] = []
  const leave = (candidate: Candidate, by: Leaving, words: string, principles: number[] = []) => {
    left.push({ compound: candidate.compound, by, principles, words })
    return false
  }
  const passing = candidates.filter((candidate) => {
    const { ruledOut, figures, principles } = candidate
    if (ruledOut !== null) return leave(candidate, 'ruling', `经裁定退出：${ruledOut.why}`)
    if (figures === null) return leave(candidate, 'noResult', '没有本期评价结果。')
    if (!figures.selectable.passed || !figures.eligible || figures.overall === null) {
      return leave(candidate, 'notSelectable', notSelectableWords(figures))
    }
    const stopping = principleNumbers.filter((number) => !passesPrinciple(candidate, number))
    if (stopping.length === 0) return true
    const told = stopping.map((principle) => outcomeOf(principles, principle))
    return leave(candidate, 'principle', stoppedWords(told), stopping)
  })
  const shortlist = shortlistOf(passing, rules, scoreOf)
  const isShortlisted = new Set(shortlist.map(({ compound }) => compound))
  const { sheetFloor } = rules.plan.parameters
  const placed = passing.filter((candidate) => {
    const { compound, sheet } = candidate
    if (!isShortlisted.has(compound)) {
      return leave(candidate, 'shortlist', `居民满意度排在入围的 ${shortlist.length} 个小区之后。`)
    }
    if (sheet.score === null) return leave(candidate, 'sheetMissing', `附件2尚未评定：${sheet.why ?? ''}`)
    if (sheet.score >= hundredthsOf(sheetFloor)) return true
    return leave(
      candidate,
      'sheetFloor',
      `附件2得分 ${pointsWords(sheet.score)} 分，低于 ${sheetFloor} 分的最低要求。`,
    )
  })
  const byCode = left.sort((a, b) => (a.compound < b.compound ? -1 : 1))
  return { placed, shortlist, left: byCode }
}

/** A principle that nothing is said of is not attested. */
function outcomeOf(principles: Candidate['principles'], principle: number) {
  return (
    principles.find((each) => each.principle === principle) ?? {
      ...{ principle, state: 'unattested' as const, words: '尚未核验' },
    }
  )
}

function passesPrinciple({ principles }: Candidate, principle: number): boolean {
  return letsPass(outcomeOf(principles, principle))
}

/**
 * The first `shortlistTimes × quota.most` by the order rule without 附件2, and everybody who is level with the last of them.
 * Under `weighted` 附件2 cannot bring back whom satisfaction has left behind the shortlist.
 */
function shortlistOf(passing: readonly Candidate[], rules: ListRules, scoreOf: ScoreOf): Candidate[] {
  const { quota, shortlistTimes, order } = rules.plan
  const most = quota.most * shortlistTimes
  if (passing.length <= most) return [...passing]
  const keys = new Map(
    passing.map((each) => [each.compound, keyBeforeSheet(standing(each, rules, scoreOf), order)]),
  )
  const last = [...keys.values()].sort(compareKeys)[most - 1]!
  return passing.filter(({ compound }) => compareKeys(keys.get(compound)!, last) <= 0)
}

/** How a candidate stands before anything of 附件2 is looked at. */
function keyBeforeSheet(of: Standing, order: OrderParameters): number[] {
  const partsBefore = 2
  return orderKey({ ...of, sheet: null }, order)
    .slice(0, partsBefore)
    .map(({ value }) => value)
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

function standing(candidate: Candidate, rules: ListRules, scoreOf: ScoreOf): Standing {
  const { compound, figures, sheet } = candidate
  const row = {
    ...{ compound, eligible: figures!.eligible, selectable: figures!.selectable.passed },
    ...{ overall: figures!.overall, questions: {}, complaints: figures!.complaints },
  }
  const own = standingOf(row, { fit: rules.fit, parameters: rules.method, sheet: sheet.score })
  return { ...own, score: scoreOf(candidate, rules) }
}

const steadied = (of: NonNullable<Candidate['figures']>['overall'], { fit, method }: ListRules) =>
  steadiedScoreOf(of!, fit.questions[overallCode] ?? noFit, method)

/** S and R_EB of a candidate that the period shows, by its own figures; null without. */
export function figuresOf(
  candidate: Candidate,
  rules: ListRules,
): Pick<Standing, 'score' | 'complaintRate'> | null {
  return candidate.figures?.overall == null ? null : standing(candidate, rules, ownScore)
}

/** S. */
const ownScore: ScoreOf = ({ figures }, rules) => steadied(figures!.overall, rules).score

/** S counted in other ways, with μ, τ² and σ² held fixed. */
const otherScores: Partial<Record<ListVariant, ScoreOf>> = {
  lowerBound: ({ figures }, rules) => {
    const { interval, score } = steadied(figures!.overall, rules)
    return interval?.lower ?? score
  },
  unweighted: ({ figures }, rules) => {
    const overall = figures!.overall!
    const plain = { mean: figures!.plainMean ?? overall.mean, effectiveAnswers: overall.answers }
    return steadied({ ...overall, ...plain }, rules).score
  },
  withExcluded: ({ figures }, rules) => steadied(figures!.withExcluded ?? figures!.overall, rules).score,
}

const otherOrders: Partial<Record<ListVariant, Partial<OrderParameters>>> = {
  bandThenSheet: { rule: 'bandThenSheet' },
  thresholdThenSheet: { rule: 'thresholdThenSheet' },
  weighted: { rule: 'weighted' },
  grid1: { grid: 1 },
  grid2: { grid: 2 },
  grid3: { grid: 3 },
}

/** The order if one thing had been chosen otherwise, by the same way through. */
function firstUnder(variant: ListVariant, candidates: readonly Candidate[], rules: ListRules): string[] {
  const order = { ...rules.plan.order, ...otherOrders[variant] }
  const scoreOf = otherScores[variant] ?? ownScore
  const changed = { ...rules, plan: { ...rules.plan, order } }
  const { placed } = sifted(candidates, changed, scoreOf)
  return orderOf(
    placed.map((each) => standing(each, changed, scoreOf)),
    order,
  ).map(({ compound }) => compound)
}
