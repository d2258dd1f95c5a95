import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import { marginOfError } from '../../core/method/margin-of-error'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { requiredAnswers } from '../../core/method/required-answers'
import { readSurvey, surveyColumns } from '../../core/method/survey-rows'
import { surveyScores } from '../../core/method/survey-scores'

const heading = [...surveyColumns]

/** Rows of the regulator's data: strings, the heading first. */
const landlords = readFileSync('local/demo-city/tsm-2025.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    // Names may hold commas within quotes; the thirteen numbers after them never do.
    const cells = line.split(',')
    const numbers = cells.slice(-13)
    return { name: cells.slice(0, -13).join(',').replaceAll('"', ''), numbers }
  })

const column = (numbers: readonly string[], index: number) => Number(numbers[index])

describe('every landlord of the Tenant Satisfaction Measures 2024/25', () => {
  it('is there', () => {
    expect(landlords).toHaveLength(353)
  })

  it('needs the answers and has the margin that the regulator published, to a relative 1e-12', () => {
    for (const { name, numbers } of landlords) {
      const [N, n, required, margin] = [0, 1, 2, 3].map((index) => column(numbers, index)) as [
        number,
        number,
        number,
        number,
      ]
      const e = N < 2500 ? 0.05 : N < 10_000 ? 0.04 : N < 25_000 ? 0.03 : 0.02
      expect(Math.abs(requiredAnswers(N, e) / required - 1), name).toBeLessThanOrEqual(1e-12)
      const found = marginOfError(n, N) as number
      expect(Math.abs(found - margin), name).toBeLessThanOrEqual(1e-12 * margin)
    }
  })

  it('has the satisfaction and the complaints that were published, to their rounding', () => {
    let counted = 0
    for (const { name, numbers } of landlords) {
      const [vs, fs, neither, fd, vd] = [5, 6, 7, 8, 9].map((index) => column(numbers, index)) as [
        number,
        number,
        number,
        number,
        number,
      ]
      const satisfied = (100 * (vs + fs)) / (vs + fs + neither + fd + vd)
      expect(Math.abs(satisfied - column(numbers, 4)), name).toBeLessThanOrEqual(0.05 + 1e-9)
      if (numbers[10] === '') continue
      counted += 1
      const rate = (1000 * column(numbers, 10)) / column(numbers, 11)
      expect(Math.abs(rate - column(numbers, 12)), name).toBeLessThanOrEqual(0.05 + 1e-9)
    }
    expect(counted).toBe(352)
  })

  it('stands in a city of 353 compounds, each with a place of its own and drawn towards the mean', () => {
    const rows = landlords.map(({ name, numbers }) => {
      const [N, , , , , vs, fs, neither, fd, vd, complaints] = numbers as string[]
      return [name, '1', N, vd, fd, neither, fs, vs, complaints, complaints === '' ? '' : '1'] as string[]
    })
    const { compounds, mu, tau2, sigma2 } = surveyScores(readSurvey([heading, ...rows]), methodParametersV1)
    expect(compounds.map(({ place }) => place)).toEqual(compounds.map((_, index) => index + 1))
    expect(sigma2).toBeGreaterThan(0)
    expect(tau2).toBeGreaterThan(0)
    for (const { mean, score, compound } of compounds) {
      const [low, high] = [mean as number, mu as number].sort((a, b) => a - b) as [number, number]
      expect(score, compound).toBeGreaterThanOrEqual(low - 1e-9)
      expect(score, compound).toBeLessThanOrEqual(high + 1e-9)
    }
    expect(compounds.filter(({ complaintRate }) => complaintRate === null)).toHaveLength(1)
  })
})

/** The compound of method.md's post-stratified vector: 50 answers in three buildings of 300 households. */
const vector = [
  ['v', '1', '120', '0', '1', '1', '8', '20', '3', '1'],
  ['v', '2', '80', '1', '0', '1', '3', '5', '0', '1'],
  ['v', '3', '100', '0', '0', '0', '2', '8', '0', '1'],
]

describe('a survey', () => {
  it('is scored by the published vectors: y, n_eff, and complaints per 100 household-years', () => {
    const { compounds, mu, tau2, sigma2, r0 } = surveyScores(
      readSurvey([heading, ...vector]),
      methodParametersV1,
    )
    const [found] = compounds
    expect(found).toMatchObject({
      compound: 'v',
      households: 300,
      responded: 50,
      shown: true,
      ranked: false,
      place: null,
    })
    expect(found?.mean).toBeCloseTo(88, 10)
    expect(found?.effectiveN).toBeCloseTo(42.45283, 6)
    expect(found?.margin).toBeCloseTo(12.672885, 6)
    expect(found?.complaintRate).toBeCloseTo(1, 12)
    expect(found?.complaintRateLimits?.lower).toBeCloseTo(0.206224, 6)
    expect(found?.complaintRateLimits?.upper).toBeCloseTo(2.922424, 6)
    expect(r0).toBeCloseTo(0.01, 12)
    // Nothing is ranked: there is no σ² and nothing to borrow.
    expect([mu, tau2, sigma2, found?.sd, found?.interval]).toEqual([null, null, null, null, null])
    expect(found?.score).toBe(found?.mean)
    expect(found?.band).toBe(29)
  })

  it('shows nothing of a compound that too few answered in', () => {
    const [found] = surveyScores(
      readSurvey([heading, ['few', '1', '60', '0', '0', '0', '4', '5', '', '']]),
      methodParametersV1,
    ).compounds
    expect(found).toEqual({
      ...{ compound: 'few', households: 60, responded: 9, mean: null, effectiveN: null },
      margin: marginOfError(9, 60),
      ...{ favourableRate: null, satisfactionRate: null, shown: false, ranked: false, selectable: false },
      ...{ score: null, sd: null, interval: null, complaintRate: null, complaintRateLimits: null },
      ...{ steadiedComplaintRate: null, band: null, place: null },
    })
  })

  it('takes more answers than households for no census: it shows nothing and has no margin', () => {
    const [found] = surveyScores(
      readSurvey([heading, ['odd', '1', '40', '0', '0', '0', '20', '21', '', '']]),
      methodParametersV1,
    ).compounds
    expect(found).toMatchObject({ responded: 41, margin: null, mean: null, shown: false, ranked: false })
  })

  const counts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(60), fc.nat(60))
  it('gives the same whatever order its rows come in', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 4, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (given, keys) => {
          const rows = given.map((levels, index) => [
            ...[`c${index % 4}`, String(index), '400'],
            ...levels.map(String),
            ...[String(index % 3), '1'],
          ])
          const shuffled = rows
            .map((row) => ({ row, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row)
          const scores = (some: string[][]) =>
            surveyScores(readSurvey([heading, ...some]), methodParametersV1)
          expect(scores(shuffled)).toEqual(scores(rows))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a survey that cannot be read', () => {
  const row = vector[0] as string[]
  const changed = (index: number, value: string) => row.map((cell, at) => (at === index ? value : cell))
  test.each([
    ['no compound', [changed(0, '')], 'line 2, column compound: empty'],
    ['a text for a number', [changed(3, 'viele')], 'line 2, column level1: not a number: viele'],
    ['a negative number', [changed(5, '-1')], 'line 2, column level3: below 0: -1'],
    ['half a household', [changed(2, '10.5')], 'line 2, column households: not a whole number: 10.5'],
    ['a building twice', [row, row], 'line 3, column building: 1 twice in v'],
    ['no time of exposure', [changed(9, '0')], 'line 2, column exposure_years: must be above 0'],
    [
      'two times of exposure',
      [row, [...(vector[1] as string[]).slice(0, 9), '2']],
      'line 3, column exposure_years: differs',
    ],
    [
      'complaints without a time',
      [changed(9, '')],
      'line 2, column exposure_years: missing beside complaints',
    ],
    ['a cell too many', [[...row, '1']], 'line 2, column 11: more cells than columns'],
    ['no rows', [], 'line 1, column compound: no rows'],
  ])('for %s is refused with line, column and reason', (_, rows, words) => {
    expect(() => readSurvey([heading, ...rows])).toThrow(words)
  })

  test.each([
    ['missing', heading.slice(1), 'line 1, column compound: column missing'],
    ['unknown', [...heading, 'note'], 'line 1, column note: unknown column'],
    ['there twice', [...heading, 'level1'], 'line 1, column level1: column twice'],
  ])('for a column that is %s is refused', (_, columns, words) => {
    expect(() => readSurvey([columns, row])).toThrow(words)
  })
})

describe('npm run score', () => {
  const directory = mkdtempSync(join(tmpdir(), 'score-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const run = (text: string | Uint8Array) => {
    const file = join(directory, 'survey.csv')
    writeFileSync(file, text)
    return spawnSync(process.execPath, ['--import', 'tsx', 'local/method/score.ts', file], {
      encoding: 'utf8',
    })
  }

  it('prints JSON and nothing else, of a file with a byte-order mark, Windows line ends and quoted cells', () => {
    const rows = vector.map(([, ...cells]) => `"v, 1",${cells.join(',')}`)
    const { stdout, status } = run(`\uFEFF${heading.join(',')}\r\n${rows.join('\r\n')}\r\n`)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      parameters: { version: '1' },
      compounds: [{ compound: 'v, 1', band: 29 }],
    })
  })

  it('reads a file as spreadsheets in China save it', () => {
    // 演示 in GB 18030.
    const name = Uint8Array.from([0xd1, 0xdd, 0xca, 0xbe])
    const row = Buffer.concat([
      Buffer.from(`${heading.join(',')}\n`),
      name,
      Buffer.from(',1,60,0,0,0,4,6,0,1\n'),
    ])
    expect(JSON.parse(run(row).stdout)).toMatchObject({ compounds: [{ compound: '演示', responded: 10 }] })
  })

  it('stops at a bad row, says where, and prints no figures', () => {
    const { stdout, stderr, status } = run(`${heading.join(',')}\nv,1,60,0,0,x,4,5,0,1\n`)
    expect([stdout, stderr, status]).toEqual(['', 'line 2, column level3: not a number: x\n', 1])
  })
})
