import * as z from 'zod/mini'
import type { CityTableRow } from '../../core/contract/figures'
import { csvOf } from '../../core/export/csv'
import { figuresTable } from '../../core/export/figures-table'
import { figuresPhase } from '../../core/rating/period-state'
import type { ApiKey } from '../../core/record/api-keys'
import type { Documents, Fields } from '../platform/documents'
import { command } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { readCards, rowOf } from '../platform/scorecard-rows'
import { shownInTable, withoutDoubles } from '../platform/shown-cards'
import type { HttpAnswer, HttpRequest } from './http'
import { tableQuery, wantsCsv, writeTable } from './write-table'

const query = z.strictObject({
  period: z.string().check(z.minLength(1), z.maxLength(32)),
  ...tableQuery,
  limit: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
})

const mostRows = 9_999

/**
 * GET /v1/scorecards?period=…[&format=csv][&cursor=…][&limit=…]: the table of the key's scope, in order of the
 * compounds' codes. Figures are there once the period has closed and the compound is counted; before, participation only.
 */
export async function pullScorecards(
  request: HttpRequest,
  entry: ApiKey,
  call: { documents: Documents; now: string },
): Promise<HttpAnswer> {
  const read = query.safeParse(request.query)
  if (!read.success) throw new Refusal('invalid_input')
  const { period, cursor } = read.data
  const known = await cachedPeriod(call, period)
  if (known === null) throw new Refusal('unknown_period')
  const phase = figuresPhase(known, call.now)
  const where: Fields = {
    ...{ period, sealedIn: shownInTable(known, call.now) },
    [entry.scope.kind]: entry.scope.code,
  }
  if (cursor !== undefined) where.compound = command.gt(cursor)
  const cards = withoutDoubles(await readCards(call.documents, where))
  const rows = cards.map((card) => rowOf(card, phase)).sort((a, b) => (a.compound < b.compound ? -1 : 1))
  const limit = Math.min(Number(read.data.limit ?? mostRows), mostRows)
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? (page.at(-1)?.compound ?? null) : null
  return write({ period, phase, page, next }, wantsCsv(request, read.data.format), request)
}

type Table = { period: string; phase: 'open' | 'final'; page: CityTableRow[]; next: string | null }

function write({ period, phase, page, next }: Table, csv: boolean, request: HttpRequest): HttpAnswer {
  const body = csv ? csvOf(figuresTable(page)) : JSON.stringify({ period, phase, scorecards: page, next })
  return writeTable({ name: `scorecards-${period}`, body, csv, next }, request)
}
