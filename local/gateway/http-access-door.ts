import type { OutgoingHttpHeaders } from 'node:http'
import { FunctionFault, httpApiCodes } from '../functions/function-fault'
import type { FunctionHost } from '../functions/function-host'
import type { BuiltFunction } from '../functions/function-manifest'
import { answer, answerJsonText, type Door, type Exchange, functionEventLimit, readBody } from './exchange'
import { GatewayError } from './gateway-error'

/**
 * CloudBase's HTTP access service: <httpPath>/* becomes an event of the function, whose answer
 * becomes the response. The function gets no caller identity and authenticates by itself.
 */
export function httpAccessDoor(functions: FunctionHost): Door {
  return async (exchange) => {
    const built = functions.functions.find(({ httpPath }) => httpPath !== null && isUnder(httpPath, exchange))
    if (!built) return false
    const event = await httpEvent(exchange, built.httpPath!)
    const answerText = await invoke(functions, built, { event, requestId: exchange.requestId })
    sendAnswer(exchange, answerText)
    return true
  }
}

function isUnder(httpPath: string, { url }: Exchange): boolean {
  return url.pathname === httpPath || url.pathname.startsWith(`${httpPath}/`)
}

/** The path comes without the trigger path: path transmission is off by default (docs: 路径透传). */
async function httpEvent(exchange: Exchange, httpPath: string): Promise<Record<string, unknown>> {
  const { method, request, url, requestId } = exchange
  const body = await readBody(exchange, functionEventLimit)
  const isText = Buffer.from(body.toString('utf8'), 'utf8').equals(body)
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return {
    path: url.pathname.slice(httpPath.length) || '/',
    httpMethod: method,
    headers: Object.fromEntries(headers),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId },
    body: isText ? body.toString('utf8') : body.toString('base64'),
    isBase64Encoded: !isText,
  }
}

type Call = { event: unknown; requestId: string }

async function invoke(
  functions: FunctionHost,
  { name }: BuiltFunction,
  { event, requestId }: Call,
): Promise<string> {
  try {
    return await functions.invoke({
      name,
      eventText: JSON.stringify(event),
      caller: { kind: 'none' },
      requestId,
    })
  } catch (error) {
    if (error instanceof FunctionFault) throw new GatewayError(500, httpApiCodes[error.kind], error.message)
    throw error
  }
}

/** An answer with a statusCode is an HTTP response; any other is sent as it is: text as text, the rest as JSON. */
function sendAnswer(exchange: Exchange, answerText: string): void {
  const value = JSON.parse(answerText)
  if (typeof value === 'string') {
    answer(exchange, { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: value })
  } else if (typeof value?.statusCode === 'number') {
    sendResponse(exchange, value)
  } else {
    answerJsonText(exchange, answerText)
  }
}

type FunctionResponse = {
  statusCode: number
  headers?: Record<string, unknown>
  body?: unknown
  isBase64Encoded?: boolean
}

function sendResponse(exchange: Exchange, response: FunctionResponse): void {
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = response
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  answer(exchange, {
    status: statusCode,
    headers: responseHeaders(headers),
    body: Buffer.from(text, isBase64Encoded ? 'base64' : 'utf8'),
  })
}

/** The length is the gateway's to say; names are compared in lower case, so that none is sent twice. */
function responseHeaders(headers: Record<string, unknown>): OutgoingHttpHeaders {
  const entries = Object.entries(headers)
    .map(
      ([name, value]) =>
        [name.toLowerCase(), Array.isArray(value) ? value.map(String) : String(value)] as const,
    )
    .filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding')
  return Object.fromEntries(entries)
}
