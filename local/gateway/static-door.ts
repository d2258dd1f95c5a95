import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { answer, type Door, type Exchange, requireMethod } from './exchange'
import { GatewayError } from './gateway-error'
import { mediaTypeOf } from './media-types'

const hashedName = /\.[0-9a-f]{8,}\.[a-z0-9.]+$/i

/**
 * Serves the browser build: files as they are, and index.html for the routes that only the
 * application in the browser knows. It is the last door: what it does not know is a 404.
 */
export function staticDoor(webDirectory: string | null): Door {
  return async (exchange) => {
    requireMethod(exchange, 'GET', 'HEAD')
    if (webDirectory === null) return notBuilt(exchange)
    const root = resolve(webDirectory)
    const path = decodePath(exchange.url.pathname)
    const file = (await fileAt(root, path)) ?? (isRoute(path) ? await fileAt(root, '/index.html') : null)
    if (!file) throw new GatewayError(404, 'NOT_FOUND', 'there is no such file')
    await send(exchange, file)
    return true
  }
}

type Found = { path: string; size: number; tag: string }

async function fileAt(root: string, path: string): Promise<Found | null> {
  const candidate = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path))
  if (!candidate.startsWith(root + sep)) return null
  const found = await stat(candidate).catch(() => null)
  if (!found?.isFile()) return null
  return {
    path: candidate,
    size: found.size,
    tag: `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`,
  }
}

function decodePath(path: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    throw new GatewayError(400, 'INVALID_PARAM', 'the path is malformed')
  }
  if (decoded.includes('\0')) throw new GatewayError(400, 'INVALID_PARAM', 'the path is malformed')
  return decoded
}

/** A missing script or image must be a 404, never a page. */
function isRoute(path: string): boolean {
  return extname(path) === ''
}

async function send({ request, response, method, requestId }: Exchange, file: Found): Promise<void> {
  const headers = {
    'content-type': mediaTypeOf(file.path),
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    'referrer-policy': 'same-origin',
    'cache-control': hashedName.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: file.tag,
  }
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': file.size })
  if (method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

function notBuilt(exchange: Exchange): boolean {
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有网页</title>
<body style="font:16px/1.5 system-ui;color:#1F2329;max-width:36em;margin:48px auto;padding:0 16px">
<h1 style="font-size:20px">这里没有网页</h1><p>本机云已启动，但没有加载浏览器版。</p></body></html>`
  answer(exchange, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body })
  return true
}
