import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { afterAll, describe, expect, it, test } from 'vitest'
import { variants } from '../../core/method/annex'
import { variantTitles } from '../../core/method/annex-words'
import { bandOf } from '../../core/method/band'
import { overdispersionOf } from '../../core/method/funnel'
import { gammaLimits } from '../../core/method/gamma-limits'
import { answersNeeded, gatesOf } from '../../core/method/gates'
import { marginOfError } from '../../core/method/margin-of-error'
import { orderOf, type Standing } from '../../core/method/order'
import { orderCriteria } from '../../core/method/order-place'
import type { OrderParameters } from '../../core/method/parameters'
import {
  defaultChoices,
  methodParametersOf,
  methodParametersV1 as parameters,
} from '../../core/method/parameters-v1'
import { sampleVariance } from '../../core/method/pooled-variance'
import { postStratifiedMean } from '../../core/method/post-stratified-mean'
import type { PublishedCard } from '../../core/method/published-card'
import { questionFitOf } from '../../core/method/question-fit'
import { randomEffects } from '../../core/method/random-effects'
import { requiredAnswers } from '../../core/method/required-answers'
import { answersIn, type LevelCounts, scoreOfLevel, scoreSum } from '../../core/method/score-of-level'
import { scorecardOf } from '../../core/method/scorecard-counting'
import { steadiedRate } from '../../core/method/steadied-rate'
import { steadiedScoreOf } from '../../core/method/steadied-score'
import { sum } from '../../core/method/sum'
import { readSurvey, surveyColumns } from '../../core/method/survey-rows'
import { surveyScores } from '../../core/method/survey-scores'
import { wilsonInterval } from '../../core/method/wilson-interval'
import type { SnapshotHeader } from '../../core/sealing/snapshot-lines'
import { takenAsGiven } from '../../core/sealing/verify-snapshot'
import { firstPlan, principleNumbers } from '../../core/selection/campaign'
import type { Candidate } from '../../core/selection/candidate'
import { type Leaving, leavings } from '../../core/selection/list-outcome'
import { listOf } from '../../core/selection/selection-order'
import { hundredthsOf, pointsWords } from '../../core/selection/sheet-parameters'
import { surveyLinesIn } from '../../local/method/survey-lines'
import { bytesOf, cityInputs, inputsIn, sealedLines } from '../sealing/sealed-files'
import { bcgTrials } from './bcg-trials'

/** What the public reads of the method: every figure in it is made anew from the code. */
const text = readFileSync('docs/method.md', 'utf8')
const section = (title: string) => text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''

/** The rows of the table whose heading begins with a cell; cells without marks of Markdown. */
function tableOf(first: string, within = text): string[][] {
  const lines = within.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${first} |`))
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'))
  return lines.slice(start, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('*', '').trim()),
  )
}

const numberIn = (written: string) => Number(written.replaceAll(',', '').replace('−', '-').replace('%', ''))
const numbersIn = (written: string) => [...written.matchAll(/[−-]?\d[\d,]*(?:\.\d+)?/g)].map(([each]) => each)

/** That a figure is written to its digits. The design cuts one of them (0.8910555) at the half, so half of the last digit may be missing. */
function expectWritten(written: string | undefined, value: number | null | undefined): void {
  const digits = written?.replace('%', '').split('.')[1]?.length ?? 0
  expect(Math.abs(numberIn(written ?? '') - value!), written).toBeLessThanOrEqual(0.5001 * 10 ** -digits)
}

describe('the method as the public reads it', () => {
  it('gives the levels their scores', () => {
    const [head, , scores] = tableOf('回答')
    expect(head?.slice(1)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
    expect(scores?.slice(1).map(Number)).toEqual([5, 4, 3, 2, 1].map(scoreOfLevel))
  })

  it('states the answers that each gate needs', () => {
    const [sizes, , shown, ranked, selectable] = tableOf('应参评户 N', section('门槛'))
    const needed = sizes!.slice(1).map((size) => answersNeeded(numberIn(size), parameters.gates))
    expect(shown?.slice(1).map(Number)).toEqual(needed.map((each) => each.shown))
    expect(ranked?.slice(1).map(Number)).toEqual(needed.map((each) => each.ranked))
    expect(selectable?.slice(1).map(Number)).toEqual(needed.map((each) => each.selectable))
    expect(sizes).toHaveLength(8)
    // n₀/(1 + n₀/N) beside a hundred answers.
    expect(needed[2]?.selectable).toBe(Math.ceil(requiredAnswers(200, 0.075)))
  })

  it('ranks by the margin as it is printed, and asks for a number of answers in the selection alone', () => {
    expect(text).toContain('要的是误差范围不超过 10%、又不少于 30 的最小的 n。只有选树用所需的回答数')
    for (const N of [60, 100, 200, 333, 2000]) {
      let n = 30
      while (196 * Math.sqrt((0.25 / n) * ((N - n) / (N - 1))) > 10) n += 1
      expect(answersNeeded(N, parameters.gates).ranked).toBe(n)
    }
    const [N, n, margin] = text.match(/N = (\d+) 时，(\d+) 户够参与选树，误差范围却是 ([\d.]+)%/)!.slice(1)
    expect(answersNeeded(Number(N), parameters.gates).selectable).toBe(Number(n))
    expectWritten(margin, marginOfError(Number(n), Number(N)))
  })

  it('prints z to its last digit', () => {
    const [written] = text.match(/z = (1\.95\d+)，/)!.slice(1)
    const one = { mean: 0, answers: 0, households: 1, effectiveAnswers: 1 }
    const { interval } = steadiedScoreOf(one, { compounds: 1, sigma2: 1, mu: null, tau2: null }, parameters)
    expect(Number(written)).toBe(interval?.upper)
  })

  it('says how φ is made', () => {
    expect(text).toContain('第 0.1·(M − 1)、0.9·(M − 1) 个')
    const rate = 0.02
    const counts = [9, 0, 4, 30, 2, 7, 1, 12].map((counted, index) => ({
      ...{ counted, householdYears: 150 + 40 * index },
    }))
    const rising = counts
      .map(({ counted, householdYears }) => 2 * (Math.sqrt(counted) - Math.sqrt(rate * householdYears)))
      .sort((a, b) => a - b)
    const at = (share: number) => {
      const position = share * (rising.length - 1)
      const [below, above] = [rising[Math.floor(position)]!, rising[Math.ceil(position)]!]
      return below + (position % 1) * (above - below)
    }
    const squares = rising.map((z) => Math.min(at(0.9), Math.max(at(0.1), z)) ** 2)
    const phi = overdispersionOf(counts, rate, parameters.complaints.winsorisedShare)
    expect(phi).toBeGreaterThan(1)
    expect(phi).toBeCloseTo(sum(squares) / counts.length, 12)
  })

  it('counts owners apart with the households of the whole compound', () => {
    expect(text).toContain('权重、误差范围和门槛都用全小区的 N_h 和 N')
    const inputs = inputsIn('A', [{ households: 300, levels: [1, 2, 7, 20, 30] }])
    const occupant = { answered: 40, levels: { overall: { 4: 40 } }, reasons: {} }
    inputs.strata[0]!.cells.self_occupant = occupant
    const frame = { period: '2026H2', phase: 'final', questionnaireVersion: '1', parameters } as const
    const owner = scorecardOf(inputs, frame).residents?.owner
    expect(owner?.figures?.margin).toBe(marginOfError(60, 300))
    expect(owner?.gates?.ranked.shortfall).toBe(answersNeeded(300, parameters.gates).ranked! - 60)
  })

  it('states the gates of small compounds as they are chosen', () => {
    const words = '250 户以下，排序要 max(30, N/3)，选树要 max(40, 0.4·N)'
    expect(text).toContain(words)
    const chosen = { ...defaultChoices, smallCompounds: true }
    expect(methodParametersOf('1', chosen).gates.smallCompounds).toEqual({
      ...{ below: 250, ranked: { answers: 30, share: 1 / 3 }, selectable: { answers: 40, share: 0.4 } },
    })
  })

  it('names the parameters of version 1', () => {
    const stated = new Map(
      tableOf('参数', section('参数'))
        .slice(2)
        .flatMap(([name, value, , other, otherValue]) => [
          [name!, value!] as const,
          [other!, otherValue!] as const,
        ]),
    )
    const { gates, complaints, order, weights } = parameters
    expect(Object.fromEntries(stated)).toEqual({
      一层至少: `${parameters.strata.smallestHouseholds} 户`,
      权重: `1/${1 / weights.smallest} – ${weights.largest}`,
      显示: `${gates.shownAnswers} 份回答`,
      排序: `${gates.rankedAnswers} 份，${gates.rankedMarginPercent}%`,
      选树: `${gates.selectableAnswersEnough} 份或 ${gates.selectableMarginPercent}%`,
      企业服务至少: `${gates.selectableTenureMonths} 个月`,
      误差至少保留: `${100 * parameters.finiteFloor}%`,
      最小公布组: `${parameters.smallestCell} 户`,
      投诉统计: `${complaints.exposureMonths} 个月`,
      '修匀投诉率 κ': `${complaints.steadyingHouseholdYears} 户·年`,
      投诉量核实: `z < ${complaints.countCheckBelow}`.replace('-', '−'),
      'φ 两端收窄': `各 ${100 * complaints.winsorisedShare}%`,
      档宽: `${order.grid} 分`,
      达标规则的最低分: `${order.threshold} 分`,
      '加权规则的 a': `${order.weight}`,
      '投诉率、未解决率的步长': `${order.complaintStep}`,
    })
    expect(order.unresolvedStep).toBe(order.complaintStep)
  })
})

describe('the example that the public can reckon', () => {
  const example = section('自己算一遍')
  const strata = tableOf('层', example)
    .slice(2)
    .map(([, households, ...cells]) => ({
      households: Number(households),
      counts: cells.slice(0, 5).map(Number) as unknown as LevelCounts,
      answers: Number(cells[5]),
    }))
  const { mean, answers, effectiveAnswers, weights } = postStratifiedMean(strata, parameters.weights)!
  const households = sum(strata.map((stratum) => stratum.households))

  it('has strata that add up', () => {
    for (const stratum of strata) expect(sum(stratum.counts)).toBe(stratum.answers)
    const [sums] = example.match(/各层分数之和是 (.+?)，y/)!.slice(1)
    expect(sums?.split('、').map(numberIn)).toEqual(strata.map(({ counts }) => scoreSum(counts)))
  })

  test.each([
    ['w₁', /w₁ = ([\d.]+\d)/, weights[0]],
    ['w₂', /w₂ = ([\d.]+\d)/, weights[1]],
    ['w₃', /w₃ = ([\d.]+\d)/, weights[2]],
    ['y', /÷ 50 = \*\*([\d.]+)\*\*/, mean],
    ['n_eff', /1\.666667²\) = ([\d.]+\d)/, effectiveAnswers],
  ])('weighs: %s', (_name, found, value) => {
    expectWritten(example.match(found)?.[1], value)
  })

  const [sigma2, mu, tau2] = numbersIn(
    example
      .match(/设全市 (.+?)：/)![1]!
      .replaceAll('σ²', '')
      .replace('τ²', ''),
  ).map(numberIn) as [number, number, number]
  const { variance, keptShare, score, sd } = steadiedScoreOf(
    { mean, answers, households, effectiveAnswers },
    { compounds: 3, sigma2, mu, tau2 },
    parameters,
  )

  test.each([
    ['v', /42\.452830 = ([\d.]+\d)；B/, variance],
    ['B', /78\.558519 = ([\d.]+\d)；/, keptShare],
    ['S', /S = 82 \+ 0\.891055×6 = ([\d.]+\d)/, score],
    ['sd', /sd = ([\d.]+\d)。/, sd],
  ])('steadies: %s', (_name, found, value) => {
    expect([sigma2, mu, tau2]).toEqual([436, 82, 70])
    expectWritten(example.match(found)?.[1], value)
  })

  it('stands in its band, short of the gate', () => {
    const [band, from, to] = example
      .match(/= (\d+)，即 (\d+)–(\d+) 分/)!
      .slice(1)
      .map(Number)
    expect(band).toBe(bandOf(score, parameters.order.grid))
    expect([from, to]).toEqual([band! * parameters.order.grid, (band! + 1) * parameters.order.grid])
    const [size, needed, missing] = example
      .match(/过 (\d+) 户要 (\d+) 户参评才能排序，还差 (\d+) 户/)!
      .slice(1)
      .map(Number)
    expect([size, needed, missing]).toEqual([
      ...[households, answersNeeded(households, parameters.gates).ranked],
      answersNeeded(households, parameters.gates).ranked! - answers,
    ])
  })

  it('steadies five compounds beside each other', () => {
    const [means, , n, N, scores] = tableOf('y', example).map((row) => row.slice(1))
    const compounds = means!.map((written, index) => ({
      ...{ mean: Number(written), answers: numberIn(n![index]!), households: numberIn(N![index]!) },
      ...{ effectiveAnswers: numberIn(n![index]!), variance: 436 },
    }))
    const fit = questionFitOf(compounds, parameters.finiteFloor)
    const [fittedTau2, fittedMu] = example.match(/得 τ² = ([\d.]+\d)，μ = ([\d.]+\d)/)!.slice(1)
    expectWritten(fittedTau2, fit.tau2)
    expectWritten(fittedMu, fit.mu)
    expect(scores).toHaveLength(5)
    for (const [index, written] of scores!.entries())
      expectWritten(written, steadiedScoreOf(compounds[index]!, fit, parameters).score)
  })
})

describe('the other figures that can be compared', () => {
  const { confidence, complaints } = parameters
  const steadyingHouseholdYears = complaints.steadyingHouseholdYears
  const four = [
    [0, 300],
    [3, 300],
    [12, 1200],
    [45, 1500],
  ] as const

  /** What a row is reckoned by: its name gives the numbers, which begin behind the 95 % where it has them. */
  const reckonings: [RegExp, (given: number[]) => number[]][] = [
    [/^Wilson 95%，/, ([count, n]) => bounds(wilsonInterval(count! / n!, n!, confidence))],
    [/^误差范围，/, ([n, N]) => [marginOfError(n!, N!)!]],
    [
      /^Poisson 95%，/,
      ([count, years]) => bounds(gammaLimits(count!, years!, confidence)!).map((each) => 1000 * each),
    ],
    [/^投诉率的界限，/, ([count, years]) => bounds(gammaLimits(count!, years!, confidence)!)],
    [
      /^修匀投诉率（r₀ = 0\.03），/,
      () =>
        four.map(([count, years]) => steadiedRate(count, years, { rate: 0.03, steadyingHouseholdYears })!),
    ],
    [
      /^DerSimonian–Laird，/,
      () => {
        const { mu, q, tau2 } = randomEffects(bcgTrials)!
        return [mu, q, tau2]
      },
    ],
  ]
  const bounds = ({ lower, upper }: { lower: number; upper: number }) => [lower, upper]

  const rows = tableOf('计算', section('自己算一遍')).slice(2)

  test.each(rows)('%s', (name, written) => {
    const [found, reckon] = reckonings.find(([pattern]) => pattern.test(name!))!
    const values = reckon(numbersIn(name!.replace(found, '')).map(numberIn))
    const figures = numbersIn(written!.replaceAll('τ²', ''))
    expect(figures).toHaveLength(values.length)
    for (const [index, figure] of figures.entries()) expectWritten(figure, values[index])
  })

  it('are all there', () => {
    expect(rows).toHaveLength(13)
    const limits = rows.flatMap(([name]) =>
      name!.startsWith('投诉率的界限') ? [numbersIn(name!).map(numberIn)] : [],
    )
    expect(limits).toEqual(four)
  })
})

describe('the order and its annex as the public can make them anew', () => {
  const order = section('排序')
  const standing = (compound: string, score: number, sheet: number | null = null): Standing => ({
    ...{ compound, score, sheet, eligible: true, complaintRate: 1, unresolvedRate: 0 },
  })
  const under = (rule: OrderParameters['rule'], all: Standing[]) =>
    orderOf(all, { ...parameters.order, rule }).map(({ compound }) => compound)

  it('leaves who is below the threshold in, behind the others', () => {
    expect(order).toContain('S 不低于公布的最低分的在前，其余在后，都不去掉')
    const all = [standing('A', 79, 9900), standing('B', 95, 8000), standing('C', 80, 9000)]
    expect(under('thresholdThenSheet', all)).toEqual(['C', 'B', 'A'])
  })

  it('weighs to millionths, and goes by S alone where there is no sheet', () => {
    expect(order).toContain('精确到百万分之一，没有附件2 的只看 S')
    const all = [standing('A', 80), standing('B', 80.0000004), standing('C', 80.000001)]
    expect(under('weighted', all)).toEqual(['C', 'A', 'B'])
  })

  it('names every variant of the annex, those that count other answers last', () => {
    const rules = ['换一种规则', '换档宽', variantTitles.lowerBound]
    const counted = ['不加权', '计入协助评价', '计入被排除的评价']
    const at = [...rules, ...counted].map((each) => order.indexOf(each))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at).not.toContain(-1)
    expect(variants.slice(-3)).toEqual(['unweighted', 'withAssisted', 'withExcluded'])
  })

  it('draws again from the public edition what the annex says', async () => {
    // One in the middle has no chance, so that no number is drawn for it.
    const hopeless = inputsIn('C00020x', [{ households: 300, levels: [90, 20, 10, 5, 5] }])
    const inputs = [...cityInputs(40)].flatMap((each, index) => (index === 20 ? [each, hopeless] : [each]))
    const { public: lines } = await sealedLines(inputs)
    const header = JSON.parse(lines[0]!) as SnapshotHeader
    const annex = header.annex!
    const cards = lines.slice(1).flatMap((line) => (JSON.parse(line) as { card?: PublishedCard }).card ?? [])
    const all = cards
      .filter(({ gates }) => gates.selectable.passed)
      .map(({ compound, overall, complaints }) => ({
        ...standing(compound, overall!.steadied.score),
        ...{ sd: overall!.steadied.sd!, complaintRate: complaints!.steadiedRate },
        unresolvedRate: complaints!.unresolved.rate,
      }))
    expect(order).toContain(`前 ${annex.quota} 个的概率，按 S ~ Normal(S, sd) 模拟 1,000 次`)
    expect(annex.draws).toBe(1000)
    const lowest = all.map(({ score, sd }) => score! - 4 * sd).sort((a, b) => b - a)[annex.quota - 1]!
    const within = all.filter(({ score, sd }) => score! + 4 * sd >= lowest)
    expect(within.length).toBeLessThan(all.length)
    const next = twister(annex.seed)
    const times = new Map<string, number>()
    for (let draw = 0; draw < annex.draws; draw += 1) {
      const drawn = within.map((each) => ({
        ...each,
        score: each.score! + each.sd * normalQuantile((next() + 0.5) / 2 ** 32, 0, 1),
      }))
      for (const { compound } of orderOf(drawn, header.parameters.order).slice(0, annex.quota))
        times.set(compound, (times.get(compound) ?? 0) + 1)
    }
    const probabilities = new Map(annex.probabilities.map((each) => [each.compound, each.probability]))
    expect(new Map([...times].map(([compound, count]) => [compound, count / 1000]))).toEqual(probabilities)
    const first = (of: readonly Standing[], more: Partial<OrderParameters> = {}) =>
      orderOf(of, { ...header.parameters.order, ...more })
        .slice(0, annex.quota)
        .map(({ compound }) => compound)
    const plain = cards.map(({ compound, households, overall }) => {
      const counts = overall!.distribution as unknown as LevelCounts
      const answers = answersIn(counts)
      const known = { answers, households, effectiveAnswers: answers, variance: sampleVariance(counts)! }
      return { compound, mean: scoreSum(counts) / answers, ...known }
    })
    const refitted = questionFitOf(plain, header.parameters.finiteFloor)
    const scoreOf = new Map(
      plain.map((each) => [each.compound, steadiedScoreOf(each, refitted, header.parameters).score]),
    )
    const lower = new Map(cards.map((each) => [each.compound, each.overall!.steadied.interval!.lower]))
    const known = {
      bandThenSheet: first(all, { rule: 'bandThenSheet' }),
      thresholdThenSheet: first(all, { rule: 'thresholdThenSheet' }),
      weighted: first(all, { rule: 'weighted' }),
      grid1: first(all, { grid: 1 }),
      grid2: first(all, { grid: 2 }),
      grid3: first(all, { grid: 3 }),
      lowerBound: first(all.map((each) => ({ ...each, score: lower.get(each.compound)! }))),
      unweighted: first(all.map((each) => ({ ...each, score: scoreOf.get(each.compound)! }))),
    }
    expect(cards.every(({ gates }) => gates.ranked.passed)).toBe(true)
    expect(annex.first).toEqual(first(all))
    const others = ['withAssisted', 'withExcluded']
    const told = annex.sensitivity.filter(({ variant }) => !others.includes(variant))
    expect(told).toEqual(Object.entries(known).map(([variant, codes]) => ({ variant, first: codes })))
  })
})

/** MT19937 as Matsumoto and Nishimura wrote it, beside the one that the code takes. */
function twister(seed: number): () => number {
  const state = [seed >>> 0]
  for (let at = 1; at < 624; at += 1) {
    const before = state[at - 1]! ^ (state[at - 1]! >>> 30)
    state.push((Math.imul(1812433253, before) + at) >>> 0)
  }
  let index = 624
  return () => {
    for (let at = 0; index === 624 && at < 624; at += 1) {
      const both = (state[at]! & 0x80000000) | (state[(at + 1) % 624]! & 0x7fffffff)
      state[at] = (state[(at + 397) % 624]! ^ (both >>> 1) ^ (both & 1 ? 0x9908b0df : 0)) >>> 0
    }
    if (index === 624) index = 0
    let bits = state[index]!
    index += 1
    bits ^= bits >>> 11
    bits ^= (bits << 7) & 0x9d2c5680
    bits ^= (bits << 15) & 0xefc60000
    return (bits ^ (bits >>> 18)) >>> 0
  }
}

describe('what the public is told of files', () => {
  it('names everything that the public edition takes as given', () => {
    const [listed] = text.match(/（`taken as given`）：(.+?)。/)!.slice(1)
    expect(listed?.split('，')).toHaveLength(takenAsGiven.length)
  })

  it('explains names that are there, and everything that puts one before another', async () => {
    const { public: lines } = await sealedLines([...cityInputs(12)])
    const names = new Set([...lines.join().matchAll(/"(\w+)":/g)].map(([, name]) => name!))
    const rows = tableOf('名字', section('封存和核对')).slice(2)
    const explained = rows.slice(0, -1).flatMap(([cell]) => [...cell!.matchAll(/`(?:order\.)?(\w+)`/g)])
    expect(explained.map(([, name]) => name!).filter((name) => !names.has(name))).toEqual([])
    const [, criteria] = rows.find(([cell]) => cell?.includes('behindBy'))!
    expect([...criteria!.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([...orderCriteria])
    const { ranked } = gatesOf(
      {
        answers: 20,
        households: 20,
        hasCompany: true,
        tenure: { months: 12, changed: false },
        openFindings: 0,
      },
      parameters,
    )
    expect(rows.at(-1)?.[0]).toBe(`\`answersNeeded\` 是 \`null\`，\`${ranked.reason}\``)
    expect(answersNeeded(20, parameters.gates).ranked).toBe(null)
  })

  describe('by what the program prints', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'method-document-'))
    afterAll(() => rmSync(folder, { recursive: true }))
    const sealed = await sealedLines([...cityInputs(30)])
    const printed = (lines: readonly string[]) => {
      const file = join(folder, 'sealed.jsonl')
      writeFileSync(file, bytesOf(lines))
      const { stdout, status } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'local/method/verify.ts', file],
        { encoding: 'utf8' },
      )
      return { lines: stdout.trimEnd().split('\n'), status }
    }

    it.each(['full', 'public'] as const)('where the %s edition follows from itself', (edition) => {
      const { lines, status } = printed(sealed[edition])
      expect(text).toContain(`${edition === 'full' ? '最后一行' : '公开本'}是 \`${lines.at(-1)}\``)
      expect(status).toBe(0)
    })

    it('where it does not', () => {
      const [header, ...others] = sealed.public
      const { lines, status } = printed([header!.replace('"confidence":0.95', '"confidence":0.9'), ...others])
      const [most] = text
        .match(/最多列 (\d+) 条，最后一行是共有多少处（`… differences, of which the first \1 are told`）/)!
        .slice(1)
      expect(lines.filter((line) => line.startsWith('line '))).toHaveLength(Number(most))
      expect(lines).toContain('line 1: the header: not the line that was sealed')
      expect(
        Number(lines.at(-1)?.match(/^(\d+) differences, of which the first 20 are told$/)?.[1]),
      ).toBeGreaterThan(20)
      expect(status).toBe(1)
    })
  })

  it('has a survey held elsewhere that can be read, the compound of the example', () => {
    const [file] = section('别处做的调查')
      .match(/```csv\n([\s\S]+?)\n```/)!
      .slice(1)
    const survey = readSurvey(surveyLinesIn(file!))
    const [found] = surveyScores(survey, parameters).compounds
    expect(found).toMatchObject({
      compound: '示例小区',
      households: 300,
      responded: 50,
      shown: true,
      band: 29,
    })
    expect(found?.mean).toBeCloseTo(88, 10)
    expect(text).toContain('S = y = 88，`sd` 和区间是 `null`')
    expect(found).toMatchObject({ ranked: false, score: found?.mean, sd: null, interval: null })
    expect(surveyColumns.filter((column) => column.includes('unresolved'))).toEqual([])
  })
})

describe('what is told of how a list is made', () => {
  const selecting = readFileSync('docs/selecting.md', 'utf8')
  const { quota, shortlistTimes, parameters: chosen, order } = firstPlan(2026, '2026H2')

  /** A compound of so many points of 附件2, which is shortlisted by S: its mean, as nothing is borrowed. */
  const candidateOf = (compound: string, mean: number, points: number): Candidate => ({
    ...{ compound, name: compound, district: '320706', districtName: '海州区', applicant: '甲' },
    figures: {
      ...{ selectable: { passed: true, reason: null, shortfall: 0 }, eligible: true },
      overall: { mean, answers: 200, households: 300, effectiveAnswers: 200, variance: 400 },
      ...{ plainMean: mean, withExcluded: null, complaints: null },
    },
    principles: principleNumbers.map((principle) => ({ principle, state: 'met', words: '' })),
    sheet: { score: hundredthsOf(points), items: [], why: null },
    ruledOut: null,
  })
  const fit = { questions: {}, cityRate: null, phi: 1 }
  const rules = { plan: { quota, shortlistTimes, order, parameters: chosen }, fit, method: parameters }

  it('names why a compound has no place, in the order in which it is looked at', () => {
    const [told] = selecting.match(/先碰到的一项就是没有排名的原因：(.+)。$/m)!.slice(1)
    const words: Record<Leaving, string> = {
      ruling: '裁定退出',
      noResult: '没有本期评价结果',
      notSelectable: '没有达到参与选树的门槛',
      principle: '原则要求有不符合或者没有证明的',
      shortlist: '没有入围',
      sheetMissing: '附件2尚未评定',
      sheetFloor: `附件2低于 ${chosen.sheetFloor} 分`,
    }
    expect(told).toBe(leavings.map((each) => words[each]).join('；'))
  })

  it('shortlists three times the most places by satisfaction, ties in, before it looks at 附件2', () => {
    expect(selecting).toContain(
      `取名额上限的 ${shortlistTimes} 倍入围，与最后一个相当的也入围。这时不看附件2`,
    )
    const most = quota.most * shortlistTimes
    const codes = Array.from({ length: most + 3 }, (_, index) => `C${String(index).padStart(3, '0')}`)
    // One short of the most stand in better bands; the two after them share the last one's, the last two stand below.
    const means = codes.map((_, index) => (index < most - 1 ? 95 : index < most + 1 ? 88 : 80))
    const candidates = codes.map((code, index) => candidateOf(code, means[index]!, index === 0 ? 79.9 : 99))
    const { shortlist, places, leftOut } = listOf(candidates, rules)
    expect(shortlist).toEqual(codes.slice(0, most + 1))
    expect(places.map(({ compound }) => compound)).toEqual(codes.slice(1, most + 1))
    expect(leftOut.map(({ by }) => by)).toEqual(['sheetFloor', 'shortlist', 'shortlist'])
  })

  it('keeps points in hundredths', () => {
    const [hundredths, points] = selecting.match(/(\d+) 是 ([\d.]+) 分；总分是各项之和/)!.slice(1)
    expect(pointsWords(Number(hundredths))).toBe(points)
  })
})
