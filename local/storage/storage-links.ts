import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export type StorageLinks = {
  /** A temporary address that needs no credentials; it expires by the cloud's clock. */
  downloadUrl(path: string, maxAgeSeconds: number): string
  /** Where to PUT a file, and the Authorization header to send with it. */
  uploadTarget(path: string): { url: string; authorization: string }
  /** The path of an address under /storage/, or null when it is not one of ours. */
  pathOf(url: string): string | null
  allowsDownload(path: string, query: URLSearchParams): boolean
  allowsUpload(path: string, authorization: string | undefined): boolean
}

const uploadSeconds = 30 * 60

/**
 * Signed addresses. The path inside them is base64url, because the SDK encodes an address once
 * more before it fetches it, and a browser does not.
 */
export function createStorageLinks({
  address,
  now,
}: {
  address: () => string
  now: () => number
}): StorageLinks {
  const secret = randomBytes(32)
  const sign = (use: string, path: string, expires: string) =>
    createHmac('sha256', secret).update(`${use}\n${expires}\n${path}`).digest('base64url')
  const expiry = (seconds: number) => String(now() + Math.floor(seconds) * 1000)
  const urlOf = (path: string) => `${address()}/storage/${Buffer.from(path).toString('base64url')}`
  const holds = (use: string, path: string, expires = '', signature = '') =>
    equal(signature, sign(use, path, expires)) && Number(expires) > now()

  return {
    downloadUrl(path, maxAgeSeconds) {
      const expires = expiry(maxAgeSeconds)
      return `${urlOf(path)}?expires=${expires}&sign=${sign('get', path, expires)}`
    },
    uploadTarget(path) {
      const expires = expiry(uploadSeconds)
      return { url: urlOf(path), authorization: `${expires}.${sign('put', path, expires)}` }
    },
    pathOf(url) {
      const [, encoded] = /\/storage\/([A-Za-z0-9_-]+)(?:\?|$)/.exec(url) ?? []
      return encoded === undefined ? null : Buffer.from(encoded, 'base64url').toString('utf8')
    },
    allowsDownload: (path, query) => holds('get', path, query.get('expires') ?? '', query.get('sign') ?? ''),
    allowsUpload(path, authorization = '') {
      const [expires, signature] = authorization.split('.')
      return holds('put', path, expires, signature)
    },
  }
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
