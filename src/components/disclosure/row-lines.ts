import type { ContentRow } from '../../../core/disclosure/content'
import { wordsOfDay } from '../../../core/place/day'
import { yuanWords } from './amount-words'
import { votesWords } from './disclosure-words'

/** A row of any form but accounts: its head, a value beside it, and lines under it. */
export type RowLines = { head: string; value: string; lines: string[] }

export function rowLines(row: Exclude<ContentRow, { income: number }>): RowLines {
  if ('price' in row) {
    return { head: row.item, value: `${yuanWords(row.price)} ${row.unit}`, lines: said(row.basis, '依据：') }
  }
  if ('phone' in row) return { head: row.name, value: row.phone, lines: said(row.hours) }
  if ('seat' in row) {
    return {
      head: row.name,
      value: row.seat,
      lines: [`任期 ${wordsOfDay(row.from)}至 ${wordsOfDay(row.until)}`],
    }
  }
  return { head: row.text, value: '', lines: row.votes === null ? [] : [votesWords(row.votes)] }
}

const said = (text: string, before = '') => (text === '' ? [] : [before + text])
