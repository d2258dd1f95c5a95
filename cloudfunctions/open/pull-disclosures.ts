import * as z from 'zod/mini'
import { csvOf } from '../../core/export/csv'
import { disclosureTable } from '../../core/export/disclosure-table'
import { dayOfInstant } from '../../core/place/day'
import type { ApiKey } from '../../core/record/api-keys'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { disclosureTableRows } from '../platform/disclosure-table-rows'
import { command, type Documents } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import type { HttpAnswer, HttpRequest } from './http'
import { tableQuery, wantsCsv, writeTable } from './write-table'

const query = z.strictObject({
  ...tableQuery,
  limit: z.optional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
})

/** One answer of the database. */
const mostRows = 999

/**
 * GET /v1/disclosures[?format=csv][&cursor=…][&limit=…]: how far the disclosures of the key's scope were in time over the last year, in
 * order of the compounds' codes.
 */
export async function pullDisclosures(
  request: HttpRequest,
  entry: ApiKey,
  call: { documents: Documents; now: string },
): Promise<HttpAnswer> {
  const read = query.safeParse(request.query)
  if (!read.success) throw new Refusal('invalid_input')
  const { cursor } = read.data
  const limit = Math.min(Number(read.data.limit ?? mostRows), mostRows)
  const found = await call.documents.find(disclosureStandings, {
    where: { [entry.scope.kind]: entry.scope.code, ...(cursor !== undefined && { _id: command.gt(cursor) }) },
    order: [['_id', 'asc']],
    limit: limit + 1,
  })
  const page = await disclosureTableRows(found.slice(0, limit), call)
  const next = found.length > limit ? (page.at(-1)?.compound ?? null) : null
  const csv = wantsCsv(request, read.data.format)
  const body = csv
    ? csvOf(disclosureTable(page))
    : JSON.stringify({ day: dayOfInstant(call.now), disclosures: page, next })
  return writeTable({ body, csv, next, name: 'disclosures' }, request)
}
