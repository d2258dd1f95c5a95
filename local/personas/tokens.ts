import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

/** Who a bearer token stands for. */
export type TokenHolder = { kind: 'persona'; id: string } | { kind: 'anonymous'; uuid: string }

export type IssuedToken = { accessToken: string; expiresAt: number }

export type Tokens = {
  issueForPersona(id: string): IssuedToken
  /** The same device gets the same anonymous user, as CloudBase does; without a device, a new one each time. */
  issueAnonymous(deviceId: string | undefined): IssuedToken & { uuid: string }
  /** Null for a token that is forged, expired, or of an earlier start. */
  holderOf(token: string): TokenHolder | null
}

const lifetimeMilliseconds = 12 * 60 * 60 * 1000

/**
 * Bearer tokens signed with a secret that lives only in this process: they die with it.
 * They expire by real time, so that moving the cloud's clock signs nobody out.
 */
export function createTokens(): Tokens {
  const secret = randomBytes(32)
  const sign = (claims: string) => createHmac('sha256', secret).update(claims).digest('base64url')

  function issue(holder: TokenHolder): IssuedToken {
    const expiresAt = Date.now() + lifetimeMilliseconds
    const claims = Buffer.from(JSON.stringify({ holder, expiresAt })).toString('base64url')
    return { accessToken: `${claims}.${sign(claims)}`, expiresAt }
  }

  return {
    issueForPersona: (id) => issue({ kind: 'persona', id }),
    issueAnonymous(deviceId) {
      const uuid = deviceId ? createHash('sha256').update(deviceId).digest('hex').slice(0, 32) : randomUUID()
      return { ...issue({ kind: 'anonymous', uuid }), uuid }
    },
    holderOf(token) {
      const [claims = '', signature = ''] = token.split('.')
      if (!equal(signature, sign(claims))) return null
      const { holder, expiresAt } = JSON.parse(Buffer.from(claims, 'base64url').toString())
      return expiresAt > Date.now() ? holder : null
    },
  }
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
