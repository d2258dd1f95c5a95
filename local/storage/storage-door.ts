import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { answer, type Door, type Exchange, requireMethod } from '../gateway/exchange'
import { GatewayError } from '../gateway/gateway-error'
import { mediaTypeOf } from '../gateway/media-types'
import { FileTooLarge } from './file-store'
import type { Storage } from './storage-actions'

/** /storage/…: receives uploads (PUT) and serves temporary links (GET, HEAD). */
export function storageDoor(storage: Storage): Door {
  return async (exchange) => {
    if (!exchange.url.pathname.startsWith('/storage/')) return false
    requireMethod(exchange, 'GET', 'HEAD', 'PUT')
    const path = storage.links.pathOf(exchange.url.pathname)
    if (path === null) throw new GatewayError(404, 'STORAGE_FILE_NONEXIST', 'there is no such file')
    await (exchange.method === 'PUT' ? receive(storage, exchange, path) : serve(storage, exchange, path))
    return true
  }
}

async function receive({ files, links }: Storage, exchange: Exchange, path: string): Promise<void> {
  if (!links.allowsUpload(path, exchange.request.headers.authorization)) {
    exchange.request.resume()
    return answerXml(exchange, {
      status: 403,
      code: 'AccessDenied',
      message: 'the upload was not granted or has expired',
    })
  }
  try {
    await files.write(path, exchange.request)
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    return answerXml(exchange, { status: 400, code: 'EntityTooLarge', message: error.message })
  }
  // The SDK takes an empty body for success.
  answer(exchange, { body: '' })
}

/** The object store's form of an error; the SDK reads all four elements. */
function answerXml(
  exchange: Exchange,
  { status, code, message }: { status: number; code: string; message: string },
) {
  const { requestId } = exchange
  const body =
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
    `<RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`
  answer(exchange, { status, headers: { 'content-type': 'application/xml' }, body })
}

async function serve(
  { files, links }: Storage,
  { response, method, url, requestId }: Exchange,
  path: string,
) {
  if (!links.allowsDownload(path, url.searchParams)) {
    throw new GatewayError(403, 'STORAGE_LINK_REFUSED', 'the link was not issued here or has expired')
  }
  const size = await files.sizeOf(path)
  if (size === null) throw new GatewayError(404, 'STORAGE_FILE_NONEXIST', 'there is no such file')
  response.writeHead(200, {
    'content-type': mediaTypeOf(path),
    'content-length': size,
    'content-disposition': `attachment; filename*=UTF-8''${encodeHeaderValue(basename(path))}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'x-cos-request-id': requestId,
  })
  if (method === 'HEAD') response.end()
  else await pipeline(files.read(path), response)
}

/** RFC 5987: what encodeURIComponent leaves alone but a header parameter may not hold. */
function encodeHeaderValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*!]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
