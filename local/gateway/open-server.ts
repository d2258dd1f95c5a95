import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerJson, type Door, type Exchange } from './exchange'
import { GatewayError } from './gateway-error'

export type GatewayServer = { port: number; close(): Promise<void> }

/**
 * Listens on 127.0.0.1 (0 picks a free port) and offers each request to the doors in order.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function openServer({
  port,
  doors,
  log,
}: {
  port: number
  doors: readonly Door[]
  log: (line: string) => void
}): Promise<GatewayServer> {
  const server = createServer((request, response) => {
    void serve({ request, response, doors, log })
  })
  // Longer than the SDK keeps its idle sockets, so that it never writes on one we have just closed.
  server.keepAliveTimeout = 65_000
  await listen(server, port)
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

type Incoming = {
  request: IncomingMessage
  response: ServerResponse
  doors: readonly Door[]
  log: (line: string) => void
}

async function serve({ request, response, doors, log }: Incoming): Promise<void> {
  const startedAt = performance.now()
  const requestId = randomUUID()
  const method = request.method ?? 'GET'
  response.once('close', () => {
    const milliseconds = Math.round(performance.now() - startedAt)
    log(`${method} ${request.url?.split('?')[0]} ${response.statusCode} ${milliseconds}ms ${requestId}`)
  })
  const exchange = { request, response, method, url: new URL('http://local/'), requestId }
  try {
    exchange.url = parseTarget(request.url)
    for (const door of doors) if (await door(exchange)) return
    throw new GatewayError(404, 'NOT_FOUND', 'there is nothing at this address')
  } catch (error) {
    answerError(exchange, error, log)
  }
}

function parseTarget(target = ''): URL {
  if (!target.startsWith('/')) throw new GatewayError(400, 'INVALID_PARAM', 'the request target is malformed')
  return new URL(`http://local${target}`)
}

function answerError(exchange: Exchange, error: unknown, log: (line: string) => void): void {
  const { requestId, response } = exchange
  if (!(error instanceof GatewayError) && !isGone(error)) {
    log(`${requestId} ${error instanceof Error ? error.stack : String(error)}`)
  }
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  if (error instanceof GatewayError) {
    answerJson(exchange, { code: error.code, message: error.message, requestId }, error.status)
  } else {
    answerJson(exchange, { code: 'INTERNAL_ERROR', message: 'the local cloud failed', requestId }, 500)
  }
}

/** The other side has left before it was answered whole, as a browser does that opens another page: no fault of ours. */
function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Lets requests under way finish for a moment, then cuts what is left. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000)
    // Again and again: a connection that is answering now would otherwise stay open, kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), 10)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })
}
