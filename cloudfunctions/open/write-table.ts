import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { answerWith, type HttpAnswer, type HttpRequest, notModified } from './http'

/** What every table may be asked for with; `cursor` is the `next` of the page before. */
export const tableQuery = {
  format: z.optional(z.enum(['json', 'csv'])),
  cursor: z.optional(z.string().check(z.regex(/^[0-9A-Za-z-]{1,32}$/))),
}

type Table = {
  /** What the file is called, without its ending. */
  name: string
  body: string
  csv: boolean
  next: string | null
}

/** A page of a table with its tag: whoever holds this very version is told so. */
export function writeTable({ name, body, csv, next }: Table, request: HttpRequest): HttpAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  if (request.headers['if-none-match'] === etag) return notModified(etag)
  return answerWith(body, {
    etag,
    'content-type': csv ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    ...(csv && { 'content-disposition': `attachment; filename="${name}.csv"` }),
    ...(next !== null && { 'x-next-cursor': next }),
  })
}

/** Whether CSV is asked for, by the address or by the header. */
export function wantsCsv(request: HttpRequest, format: 'json' | 'csv' | undefined): boolean {
  if (format !== undefined) return format === 'csv'
  return (request.headers.accept ?? '').startsWith('text/csv')
}
