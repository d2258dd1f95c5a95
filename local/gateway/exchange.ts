import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { GatewayError } from './gateway-error'

/** One HTTP request and its answer. */
export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  method: string
  url: URL
  requestId: string
}

/** A door of the gateway: true when the request was its own and has been answered. */
export type Door = (exchange: Exchange) => Promise<boolean>

export const megabyte = 1024 * 1024

/** CloudBase's limit for an event and for its answer. */
export const functionEventLimit = 6 * megabyte

/** Reads the whole body. @throws GatewayError 413 when it is longer than `limit` bytes */
export async function readBody({ request }: Exchange, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    // The rest is read and dropped: closing early would reset the connection before the answer is seen.
    if (length <= limit) chunks.push(chunk)
  }
  if (length > limit) throw new GatewayError(413, 'REQUEST_TOO_LARGE', `the body exceeds ${limit} bytes`)
  return Buffer.concat(chunks)
}

/** Reads a JSON object; an empty body is an empty object. @throws GatewayError 400 or 413 */
export async function readJsonObject(exchange: Exchange, limit: number): Promise<Record<string, unknown>> {
  const text = (await readBody(exchange, limit)).toString('utf8')
  if (text.trim() === '') return {}
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new GatewayError(400, 'INVALID_PARAM', 'the body must be a JSON object')
  }
  return value as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GatewayError(400, 'INVALID_PARAM', 'the body is not valid JSON')
  }
}

/** Answers and ends the exchange. A HEAD request gets the headers alone. */
export function answer(
  { response, method, requestId }: Exchange,
  {
    status = 200,
    headers = {},
    body,
  }: { status?: number; headers?: OutgoingHttpHeaders; body: string | Buffer },
): void {
  response.writeHead(status, {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    // Statuses without a body carry no length either.
    ...(status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  })
  response.end(method === 'HEAD' ? undefined : body)
}

/** Answers with a JSON value. */
export function answerJson(exchange: Exchange, value: unknown, status = 200): void {
  answerJsonText(exchange, JSON.stringify(value), status)
}

/** Answers with text that already is JSON. */
export function answerJsonText(exchange: Exchange, body: string, status = 200): void {
  // The SDK compares this content type letter by letter (wx.openApi).
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  answer(exchange, { status, headers, body })
}

/** @throws GatewayError 405 unless the request uses one of the methods */
export function requireMethod({ method }: Exchange, ...methods: string[]): void {
  if (!methods.includes(method)) {
    throw new GatewayError(405, 'METHOD_NOT_ALLOWED', `use ${methods.join(' or ')}`)
  }
}
