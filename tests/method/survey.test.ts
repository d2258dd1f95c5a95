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
const linesOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ line: index + 1, cells }))

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
    const { compounds, mu, tau2, sigma2 } = surveyScores(
      readSurvey(linesOf([heading, ...rows])),
      methodParametersV1,
    )
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
      readSurvey(linesOf([heading, ...vector])),
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
      readSurvey(linesOf([heading, ['few', '1', '60', '0', '0', '0', '4', '5', '', '']])),
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
      readSurvey(linesOf([heading, ['odd', '1', '40', '0', '0', '0', '20', '21', '', '']])),
      methodParametersV1,
    ).compounds
    expect(found).toMatchObject({ responded: 41, margin: null, mean: null, shown: false, ranked: false })
  })

  const scoresOf = (...rows: string[]) =>
    surveyScores(readSurvey(linesOf([heading, ...rows.map((row) => row.split(','))])), methodParametersV1)
  const standing = (...rows: string[]) =>
    scoresOf(...rows).compounds.map(({ compound, band, place }) => [compound, band, place])

  it('has a band that does not hang on the last bit of a sum: equal means share it, and the code decides', () => {
    // Σws/Σw of A is 80.99999999999999 by floats, of B 81.
    expect(standing('A,1,150,0,0,0,42,8,0,1', 'A,2,200,0,0,0,35,15,0,1', 'B,1,350,0,0,0,76,24,0,1')).toEqual([
      ['A', 27, 1],
      ['B', 27, 2],
    ])
    // Whoever answers 满意 alone has 75.
    expect(standing('A,1,80,0,0,0,61,0,0,1', 'A,2,60,0,0,0,49,0,0,1', 'B,1,140,0,0,0,110,0,0,1')).toEqual([
      ['A', 25, 1],
      ['B', 25, 2],
    ])
  })

  it('is put in the order of millionths of S that do not hang on the last bit', () => {
    // Both means are 86.9140625; of A 86.91406249999999 by floats, which is another millionth.
    expect(standing('A,1,440,0,0,7,4,61,0,1', 'A,2,200,0,0,7,40,1,0,1', 'B,1,640,0,0,0,67,61,0,1')).toEqual([
      ['A', 28, 1],
      ['B', 28, 2],
    ])
  })

  it('is put in steps of complaints that do not hang on the last bit either', () => {
    // R_EB is 0.5 of both; of B 0.49999999999999994 by floats.
    const found = scoresOf('A,1,8000,0,0,0,0,120,44,1.1', 'B,1,6000,0,0,0,0,120,33,1.1').compounds
    expect(found.map(({ compound }) => compound)).toEqual(['A', 'B'])
  })

  it('has the gates of its answers, in whatever order decimals were summed', () => {
    // 4.6 + 3.1 + 0.3 + 4.1 + 17.9 is 29.999999999999996 by floats, the other 60.00000000000001.
    const [thirty] = scoresOf('A,1,40,4.6,3.1,0.3,4.1,17.9,0,1').compounds
    expect(thirty).toMatchObject({ responded: 30, ranked: true, place: 1 })
    const [census] = scoresOf('A,1,60,10.2,10.3,10.1,10.3,19.1,,').compounds
    expect(census).toMatchObject({ responded: 60, shown: true, margin: 0 })
  })

  it('has nothing to borrow where all answers are alike, decimal ones too', () => {
    const rows = ['C0,1,300,0,0,0,0,262.1,0,1', 'C0,2,300,0,0,0,0,82.4,0,1', 'C1,1,300,0,0,0,0,91.3,0,1']
    const more = ['C1,2,300,0,0,0,0,109.9,0,1', 'C2,1,300,0,0,0,0,282.1,0,1', 'C2,2,300,0,0,0,0,160.3,0,1']
    expect(scoresOf(...rows, ...more)).toMatchObject({ sigma2: 0, mu: null, tau2: null })
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
            surveyScores(readSurvey(linesOf([heading, ...some])), methodParametersV1)
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
    [
      'no time of exposure',
      [changed(9, '0')],
      'line 2, column exposure_years: not within 0.001 to 100 years: 0',
    ],
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
    ['a line that is cut off', [row.slice(0, 8)], 'line 2, column complaints: the line ends before it'],
    ['more complaints than a city has', [changed(8, '9007199254740991')], 'line 2, column complaints: above'],
    ['more answers than a city has', [changed(3, '99999999999999999999')], 'line 2, column level1: above'],
    ['an exposure that is none', [changed(9, '1e-320')], 'line 2, column exposure_years: not within'],
    ['a name over two lines', [changed(0, 'A,1\nB')], 'line 2, column compound: a line end in it'],
    ['no rows', [], 'line 1, column compound: no rows'],
  ])('for %s is refused with line, column and reason', (_, rows, words) => {
    expect(() => readSurvey(linesOf([heading, ...rows]))).toThrow(words)
  })

  test.each([
    ['missing', heading.slice(1), 'line 1, column compound: column missing'],
    ['unknown', [...heading, 'note'], 'line 1, column note: unknown column'],
    [
      'misspelt',
      ['compounds', ...heading.slice(1)],
      'line 1, column compounds: unknown column; missing: compound',
    ],
    ['there twice', [...heading, 'level1'], 'line 1, column level1: column twice'],
  ])('for a column that is %s is refused', (_, columns, words) => {
    expect(() => readSurvey(linesOf([columns, row]))).toThrow(words)
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

  it.each([
    [
      'after a cell over two lines',
      '\n"a\nb",1,60,0,0,0,4,5,0,1\n',
      'line 2, column compound: a line end in it',
    ],
    ['after an empty line', '\n\nv,1,60,0,0,x,4,5,0,1\n', 'line 3, column level3: not a number: x'],
    [
      'at a quotation mark that is not closed',
      '\n"v,1,60,0,0,0,4,5,0,1\n',
      'line 2, column compound: a quotation',
    ],
    [
      'also with more lines after it',
      '\nu,1,60,0,0,0,4,5,0,1\nv,"1,60,0,0,0,4,5,0,1\nw,1,60,0,0,0,4,5,0,1\n',
      'line 3, column building: a quotation',
    ],
    ['at text after a quotation mark', '\nv,"1"b,60,0,0,0,4,5,0,1\n', 'line 2, column building: text after'],
  ])('%s it says which line of the file is bad', (_, rows, words) => {
    const { stdout, stderr, status } = run(`${heading.join(',')}${rows}`)
    expect([stdout, status]).toEqual(['', 1])
    expect(stderr).toContain(words)
  })

  it('finds a file where npm was called, and says of one that is not there', () => {
    writeFileSync(join(directory, 'beside.csv'), `${heading.join(',')}\nv,1,60,0,0,0,4,6,0,1\n`)
    const called = (name: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'local/method/score.ts', name], {
        encoding: 'utf8',
        env: { ...process.env, INIT_CWD: directory },
      })
    expect(JSON.parse(called('beside.csv').stdout)).toMatchObject({ compounds: [{ compound: 'v' }] })
    const { stderr, status } = called('nowhere.csv')
    expect([stderr, status]).toEqual(['no_such_file: nowhere.csv\n', 1])
  })

  it('stops at a bad row, says where, and prints no figures', () => {
    const { stdout, stderr, status } = run(`${heading.join(',')}\nv,1,60,0,0,x,4,5,0,1\n`)
    expect([stdout, stderr, status]).toEqual(['', 'line 2, column level3: not a number: x\n', 1])
  })
})
