import { CsvError, parse } from 'csv-parse/sync'
import { SurveyFault, type SurveyLine } from '../../core/method/survey-rows'

const quoteFaults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark that is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'text after a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark amid a cell',
}

/**
 * The lines of a CSV file, each with the number at which it begins: a quoted cell may hold line ends.
 * @throws SurveyFault where quotation marks do not fit, which would swallow rows
 */
export function surveyLinesIn(text: string): SurveyLine[] {
  try {
    // The library's types do not know what `info` adds to a record.
    const records: unknown[] = parse(text, { bom: true, info: true, relax_column_count: true })
    let next = 1
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const line = next
      next = info.lines + 1
      return { line, cells: record }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { code, lines = 1, column = 0 } = error as CsvError & { lines?: number; column?: number | string }
    const heading = text.replace(/^\uFEFF/, '').split(/[\r\n]/, 1)[0]!
    const name = heading.split(',')[Number(column)]?.trim() ?? String(Number(column) + 1)
    throw new SurveyFault(lines, name, quoteFaults[code] ?? error.message)
  }
}
