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
  let whole = 0
  try {
    // The library's types do not know what `info` adds to a record.
    const records: unknown[] = parse(text, {
      ...{ info: true, relax_column_count: true },
      on_record(record, { lines }) {
        whole = lines
        return record
      },
    })
    let next = 1
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const line = next
      next = info.lines + 1
      return { line, cells: record }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { code, column = 0, ...at } = error as CsvError & { lines?: number; column?: number | string }
    // An open quotation mark is found at the end of the file: it stands after the last whole line.
    const line = code === 'CSV_QUOTE_NOT_CLOSED' ? whole + 1 : (at.lines ?? 1)
    const heading = text.split(/[\r\n]/, 1)[0]!
    const name = heading.split(',')[Number(column)]?.trim() ?? String(Number(column) + 1)
    throw new SurveyFault(line, name, quoteFaults[code] ?? error.message)
  }
}
