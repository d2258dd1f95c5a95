import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OrderParameters, orderRules } from '../../core/method/parameters'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import type { PublishedCard } from '../../core/method/published-card'
import { selectionFileOf } from '../../core/sealing/selection-file'
import { type SelectionHeader, selectionFormat } from '../../core/sealing/selection-lines'
import type { SnapshotHeader } from '../../core/sealing/snapshot-lines'
import { firstPlan } from '../../core/selection/campaign'
import type { Candidate } from '../../core/selection/candidate'
import { candidateFiguresOf } from '../../core/selection/candidate-figures'
import { bytesOf, cityInputs, ended, inputsIn, sealedLines } from '../sealing/sealed-files'
import { verified } from '../sealing/verified'
import { met } from './candidates-in-tests'
import { sheetOf } from './sheets-in-tests'

const compounds = 1000
const applications = 120
const quota = 12

/** Twelve that everybody is content with, among a thousand; their points of 附件2 fall from the first on. */
const winner = (index: number) => `W${String(index).padStart(2, '0')}`
const winners = Array.from({ length: quota }, (_, index) => winner(index))
/** As content, and with the most points, but each with what stops it. */
const traps = ['T1', 'T2', 'T3', 'T4']
const content = (code: string, answers = 60) =>
  inputsIn(
    code,
    Array.from({ length: 3 }, () => ({ households: 100, levels: [0, 0, 0, 0, answers] })),
  )

let city: { header: SnapshotHeader; cards: PublishedCard[]; sha256: string }
beforeAll(async () => {
  const facts = [
    ...cityInputs(compounds - quota - traps.length),
    ...traps.map((code) => content(code, code === 'T1' ? 12 : 60)),
    ...winners.map((code) => content(code)),
  ]
  const lines = (await sealedLines(facts)).public
  const read = lines.map((line) => JSON.parse(line))
  city = {
    header: read[0],
    cards: read.flatMap(({ card }) => card ?? []),
    sha256: createHash('sha256').update(bytesOf(lines)).digest('hex'),
  }
}, 120_000)

/** Facts of an application, which follow from its number alone. */
function candidateAt(card: PublishedCard, index: number): Candidate {
  const { compound, name, district, districtName } = card
  const isWinner = winners.includes(compound)
  const score = traps.includes(compound)
    ? 9990
    : isWinner
      ? 9900 - winners.indexOf(compound) * 10
      : 7900 + ((index * 37) % 1500)
  const states = ['met', 'met', 'met', 'explained', 'unattested', 'unmet'] as const
  const state =
    compound === 'T2' ? 'unattested' : isWinner || traps.includes(compound) ? 'met' : states[index % 6]!
  const isLow = compound === 'T3'
  return {
    ...{ compound, name, district, districtName, applicant: '演示·物业' },
    figures: candidateFiguresOf(card),
    principles: met.map((each) => (each.principle === 4 ? { ...each, state } : each)),
    sheet: { score: isLow ? 7999 : score, why: null, items: sheetOf(isLow ? 7999 : score) },
    ruledOut: compound === 'T4' ? { why: '材料不实' } : null,
  }
}

const plan = firstPlan(2026, '2026H2')

function sealedList(order: OrderParameters): string[] {
  const applied = city.cards.filter(({ compound }, index) => /^[WT]/.test(compound) || index % 9 === 0)
  const candidates = applied.slice(-applications).map(candidateAt)
  const header: SelectionHeader = {
    ...{ format: selectionFormat, campaign: 'S2026-320700', city: '320700', number: 1 },
    sealedAt: '2026-12-13T01:00:00.000Z',
    // So that the order decides, and not the thresholds of the first principle.
    plan: {
      ...plan,
      parameters: { ...plan.parameters, satisfactionAtLeast: 0, complaintRateAtMost: 1000 },
      order,
    },
    snapshot: { period: '2026H2', number: 1, sha256: city.sha256 },
    ...{ method: city.header.parameters, fit: city.header.fit },
  }
  expect(candidates).toHaveLength(applications)
  const { lines, counts } = selectionFileOf(header, candidates, () => [])
  return ended(lines, counts)
}

type Row = { code: string; S: number; sheet: number; R: number; U: number }

/**
 * The first places counted by whoever has the public editions of period and list, without any code of the product: S from y, n, N, n_eff and
 * the frozen μ, τ², σ²; R_EB from C, H·T and r0; then sorted by the rule as it is written in the method.
 */
function recounted(lines: readonly string[], order: OrderParameters): string[] {
  const { fit } = city.header
  const { mu, tau2, sigma2 } = fit.questions.overall as { mu: number; tau2: number; sigma2: number }
  const known = new Map(city.cards.map((card) => [card.compound, card]))
  const candidates: Candidate[] = lines.flatMap((line) => JSON.parse(line).candidate ?? [])
  const passing: Row[] = candidates.flatMap(({ compound, principles, sheet, ruledOut }) => {
    const card = known.get(compound)!
    const isStopped = [1, 2, 3, 4, 5, 6, 7, 8].some(
      (number) =>
        !principles.some(
          (each) => each.principle === number && (each.state === 'met' || each.state === 'explained'),
        ),
    )
    if (ruledOut || !card.gates.selectable.passed || isStopped) return []
    const { mean: y, answers: n, effectiveAnswers } = card.overall!
    const v = (sigma2 * Math.max(1 - n / card.households, 0.1)) / effectiveAnswers
    const S = mu + (tau2 / (tau2 + v)) * (y - mu)
    const { counted, exposureYears, unresolved } = card.complaints!
    const R = (100 * (counted + 200 * fit.cityRate!)) / (card.households * exposureYears + 200)
    return [{ code: compound, S, sheet: sheet.score!, R, U: unresolved.rate! }]
  })
  const level = ({ S }: Row) =>
    order.rule === 'bandThenSheet'
      ? Math.floor(S / 3)
      : order.rule === 'weighted'
        ? Math.round(S * 1e6)
        : S >= 80
          ? 1
          : 0
  const levels = passing.map(level).sort((a, b) => b - a)
  const last = levels[Math.min(levels.length, 3 * quota) - 1]!
  const listed = passing.filter((row) => level(row) >= last && row.sheet >= 8000)
  const rest = (a: Row, b: Row) =>
    Math.floor(a.R / 0.5) - Math.floor(b.R / 0.5) ||
    Math.floor(a.U / 0.5) - Math.floor(b.U / 0.5) ||
    Math.round(b.S * 1e6) - Math.round(a.S * 1e6) ||
    (a.code < b.code ? -1 : 1)
  const mixed = ({ S, sheet }: Row) => Math.round((0.5 * S + (0.5 * sheet) / 100) * 1e6)
  return listed
    .sort((a, b) =>
      order.rule === 'weighted'
        ? mixed(b) - mixed(a) || rest(a, b)
        : level(b) - level(a) || b.sheet - a.sheet || rest(a, b),
    )
    .map(({ code }) => code)
}

describe('120 applications among 1,000 compounds', () => {
  it.each(orderRules)(
    'under %s the sealed list is what anybody counts from the public edition',
    async (rule) => {
      const order = { ...methodParametersV1.order, rule }
      const lines = sealedList(order)
      const places: string[] = JSON.parse(lines.at(-2)!).outcome.places.map(
        ({ compound }: { compound: string }) => compound,
      )
      expect(places).toEqual(recounted(lines, order))
      expect(places.length).toBeGreaterThan(quota)
      expect(places.slice(0, quota)).toEqual(winners)
      const checked = await verified(bytesOf(lines))
      expect(checked.found).toEqual([])
      expect(checked.what).toBe(`list 1 of selection S2026-320700: 120 candidates, ${places.length} places`)
    },
  )

  it.each(traps)('%s, as good as the best, has no place, and the list says why', (trap) => {
    const { outcome } = JSON.parse(sealedList(methodParametersV1.order).at(-2)!)
    const { by } = outcome.leftOut.find(({ compound }: { compound: string }) => compound === trap)
    expect(by).toBe({ T1: 'notSelectable', T2: 'principle', T3: 'sheetFloor', T4: 'ruling' }[trap])
  })

  it.each([
    ['a place', (text: string) => text.replace('"place":1,', '"place":2,'), /outcome\.places\.W\d+\.place/],
    [
      'points of a candidate',
      (text: string) => text.replace('"score":9900', '"score":9910'),
      /W\d+: sheet\.score/,
    ],
    [
      'the rule',
      (text: string) => text.replace(/("plan":.*"rule":)"bandThenSheet"/, '$1"weighted"'),
      /outcome/,
    ],
    ['a principle', (text: string) => text.replace('"state":"unattested"', '"state":"met"'), /outcome\./],
    [
      'who is left out, and is named twice',
      (text: string) => {
        if (!text.includes('"outcome"')) return text
        const told = JSON.parse(text)
        told.outcome.leftOut.unshift({ ...told.outcome.leftOut[0], words: '名额已满。' })
        return JSON.stringify(told)
      },
      /outcome\.leftOutInOrder/,
    ],
    [
      'points of an item past its own, and of another to fit',
      (text: string) =>
        text
          .replace('"item":"一-1","points":400', '"item":"一-1","points":410')
          .replace('"item":"一-2","points":400', '"item":"一-2","points":390'),
      /: sheet\.items\.一-1: expected 0 to 400, found 410/,
    ],
    [
      'an item into one that there is not',
      (text: string) => text.replace('"item":"一-1"', '"item":"四-9"'),
      /: sheet\.items\.0: expected "一-1", found "四-9"/,
    ],
    [
      'the least satisfaction',
      (text: string) => text.replace('"satisfactionAtLeast":0', '"satisfactionAtLeast":100'),
      /: principles\.1: told to be met, S is [\d.]+, below 100/,
    ],
    [
      'the most complaints',
      (text: string) => text.replace('"complaintRateAtMost":1000', '"complaintRateAtMost":0'),
      /: principles\.1: told to be met, R_EB is [\d.]+, above 0/,
    ],
  ])('whoever changes %s, and the end to fit it, is found out', async (_what, forge, where) => {
    const lines = sealedList(methodParametersV1.order).slice(0, -1)
    const forged = lines.map(forge)
    expect(forged).not.toEqual(lines)
    const { places } = JSON.parse(forged.at(-1)!).outcome
    const checked = await verified(
      bytesOf(ended(forged, { candidates: applications, places: places.length })),
    )
    expect(checked.found.join('\n')).toMatch(where)
  })
})
