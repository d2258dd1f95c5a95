import type { ErrorCode } from '../../core/contract/errors'

/** A request as CloudBase's HTTP access service hands it to a function. */
export type HttpRequest = {
  path: string
  method: string
  /** Lower-case names. */
  headers: Record<string, string>
  query: Record<string, string>
}

export type HttpAnswer = {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: false
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  api_key_missing: 401,
  api_key_unknown: 401,
  api_key_expired: 401,
  out_of_scope: 403,
  not_allowed: 403,
  unknown_address: 404,
  unknown_period: 404,
  method_not_allowed: 405,
  invalid_input: 400,
  not_published_yet: 409,
  truncated_answer: 507,
  conflict_try_again: 409,
}

/** Reads the event of the HTTP access service; null if it is none, as when a client invokes the function directly. */
export function readHttpRequest(event: unknown): HttpRequest | null {
  if (typeof event !== 'object' || event === null) return null
  const { path, httpMethod, headers, queryStringParameters } = event as Record<string, unknown>
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return null
  return {
    path: path.replace(/^\/open(?=\/|$)/, '') || '/',
    method: httpMethod.toUpperCase(),
    headers: textFields(headers, (name) => name.toLowerCase()),
    query: textFields(queryStringParameters, (name) => name),
  }
}

function textFields(fields: unknown, rename: (name: string) => string): Record<string, string> {
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[rename(name), value]] : [],
    ),
  )
}

/** What every answer says of itself: private to the key's holder, of one fixed type. */
const commonHeaders = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  vary: 'Authorization, Accept',
}

/** An answer with a body. */
export function answerWith(body: string, headers: Record<string, string>): HttpAnswer {
  return { statusCode: 200, headers: { ...commonHeaders, ...headers }, body, isBase64Encoded: false }
}

/** The answer 304 to a reader that holds this very version already. */
export function notModified(etag: string): HttpAnswer {
  return { statusCode: 304, headers: { ...commonHeaders, etag }, body: '', isBase64Encoded: false }
}

/** A named error as JSON with its HTTP status. */
export function answerError(code: ErrorCode, requestId: string): HttpAnswer {
  return {
    statusCode: statusOf[code] ?? 500,
    headers: { ...commonHeaders, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ code, requestId }),
    isBase64Encoded: false,
  }
}
