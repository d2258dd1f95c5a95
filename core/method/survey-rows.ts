import type { LevelCounts } from './score-of-level'

/** The columns of a survey held elsewhere; level5 is 非常满意. Each once, in any order, no others. */
export const surveyColumns = [
  'compound',
  'building',
  'households',
  'level1',
  'level2',
  'level3',
  'level4',
  'level5',
  'complaints',
  'exposure_years',
] as const
type SurveyColumn = (typeof surveyColumns)[number]

/** One compound of a survey: its buildings with their households and answers, decimal where answers were weighted. */
export type SurveyedCompound = {
  compound: string
  buildings: { code: string; households: number; counts: LevelCounts }[]
  /** Of all rows together; null where every row leaves them empty. */
  complaints: number | null
  exposureYears: number | null
}

/** A line of the file by the number that an editor shows, and its cells. */
export type SurveyLine = { line: number; cells: readonly string[] }

/** Why a survey cannot be read, and where. */
export class SurveyFault extends Error {
  constructor(
    readonly line: number,
    readonly column: string,
    readonly reason: string,
  ) {
    super(`line ${line}, column ${column}: ${reason}`)
  }
}

/**
 * Reads the rows of a survey, the heading first; one row a building, the rows of a compound in any order. The first bad row stops it.
 * @throws SurveyFault with line, column and reason
 */
export function readSurvey(lines: readonly SurveyLine[]): SurveyedCompound[] {
  const [heading, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (heading === undefined) throw new SurveyFault(1, 'compound', 'the file is empty')
  const columns = columnsIn(heading)
  const compounds = new Map<string, SurveyedCompound>()
  for (const { line, cells } of rows) addRow(compounds, { line, cells, columns })
  if (compounds.size === 0) throw new SurveyFault(heading.line, 'compound', 'no rows')
  return [...compounds.values()]
}

type Columns = ReadonlyMap<SurveyColumn, number>
type Row = { line: number; cells: readonly string[]; columns: Columns }

function columnsIn({ line, cells }: SurveyLine): Columns {
  const names = cells.map((name) => name.trim())
  const missing = surveyColumns.filter((column) => !names.includes(column))
  for (const [index, name] of names.entries()) {
    if (!surveyColumns.some((column) => column === name)) {
      const instead = missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`
      throw new SurveyFault(line, name || String(index + 1), `unknown column${instead}`)
    }
    if (names.indexOf(name) !== index) throw new SurveyFault(line, name, 'column twice')
  }
  const [first] = missing
  if (first !== undefined) throw new SurveyFault(line, first, 'column missing')
  return new Map(surveyColumns.map((column) => [column, names.indexOf(column)]))
}

function addRow(compounds: Map<string, SurveyedCompound>, row: Row): void {
  const code = textIn(row, 'compound')
  const building = textIn(row, 'building')
  const found = compounds.get(code) ?? {
    compound: code,
    buildings: [],
    complaints: null,
    exposureYears: null,
  }
  if (row.cells.length > surveyColumns.length) {
    throw new SurveyFault(row.line, String(surveyColumns.length + 1), 'more cells than columns')
  }
  const cut = surveyColumns.find((column) => row.columns.get(column)! >= row.cells.length)
  if (cut !== undefined) throw new SurveyFault(row.line, cut, 'the line ends before it')
  if (found.buildings.some((each) => each.code === building)) {
    throw new SurveyFault(row.line, 'building', `${building} twice in ${code}`)
  }
  const level = (number: 1 | 2 | 3 | 4 | 5) => numberIn(row, `level${number}`)
  found.buildings.push({
    code: building,
    households: wholeIn(row, 'households'),
    counts: [level(1), level(2), level(3), level(4), level(5)],
  })
  if (cellOf(row, 'complaints') !== '')
    found.complaints = (found.complaints ?? 0) + wholeIn(row, 'complaints')
  addExposure(found, row)
  compounds.set(code, found)
}

function addExposure(found: SurveyedCompound, row: Row): void {
  const isFirst = found.buildings.length === 1
  const years = cellOf(row, 'exposure_years') === '' ? null : numberIn(row, 'exposure_years')
  if (years !== null && (years < shortestExposure || years > longestExposure)) {
    const span = `${shortestExposure} to ${longestExposure} years`
    throw new SurveyFault(row.line, 'exposure_years', `not within ${span}: ${years}`)
  }
  if (!isFirst && years !== found.exposureYears) {
    throw new SurveyFault(row.line, 'exposure_years', 'differs from the rows before of this compound')
  }
  found.exposureYears = years
  if (years === null && found.complaints !== null) {
    throw new SurveyFault(row.line, 'exposure_years', 'missing beside complaints')
  }
}

/** Larger is no count of a city, and figures made of it would be lost in the last bits. */
const mostCounted = 1e9
const shortestExposure = 0.001
const longestExposure = 100

function cellOf({ cells, columns }: Row, column: SurveyColumn): string {
  return (cells[columns.get(column) ?? -1] ?? '').trim()
}

function textIn(row: Row, column: SurveyColumn): string {
  const text = cellOf(row, column)
  if (text === '') throw new SurveyFault(row.line, column, 'empty')
  if (/[\r\n]/.test(text))
    throw new SurveyFault(row.line, column, 'a line end in it: is a quotation mark missing?')
  return text
}

function numberIn(row: Row, column: SurveyColumn): number {
  const text = textIn(row, column)
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new SurveyFault(row.line, column, `not a number: ${text}`)
  if (value < 0) throw new SurveyFault(row.line, column, `below 0: ${text}`)
  if (value > mostCounted) throw new SurveyFault(row.line, column, `above ${mostCounted}: ${text}`)
  return value
}

function wholeIn(row: Row, column: SurveyColumn): number {
  const value = numberIn(row, column)
  if (!Number.isInteger(value)) throw new SurveyFault(row.line, column, `not a whole number: ${value}`)
  return value
}
