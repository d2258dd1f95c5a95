import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

/** Who a bearer token stands for. */
export type TokenHolder = { kind: 'persona'; id: string } | { kind: 'anonymous'; uuid: string }

/** A renewing token is for the door that renews access, and opens no other. */
type Use = 'access' | 'renewal'

export type IssuedToken = { accessToken: string; expiresAt: number }

export type Tokens = {
  issueForPersona(id: string): IssuedToken
  /** Short access for a persona that signed in by a ticket, and what renews it until `endsAt` (milliseconds, real time). */
  issueRenewable(id: string, endsAt: number): IssuedToken & { renewalToken: string }
  /** The same device gets the same anonymous user, as CloudBase does; without a device, a new one each time. */
  issueAnonymous(deviceId: string | undefined): IssuedToken & { uuid: string }
  /** Null for a token that is forged, expired, or of an earlier start. */
  holderOf(token: string): TokenHolder | null
  /** Access anew for who holds a renewing token; null if it is forged, expired, or of an earlier start. */
  renew(renewalToken: string): (IssuedToken & { renewalToken: string; id: string }) | null
}

const hour = 60 * 60 * 1000
const lifetimeMilliseconds = 12 * hour
/** As documented for custom sign-in: 7,200 seconds. */
const renewableMilliseconds = 2 * hour

/**
 * Bearer tokens signed with a secret that lives only in this process: they die with it.
 * They expire by real time, so that moving the cloud's clock signs nobody out.
 */
export function createTokens(): Tokens {
  const secret = randomBytes(32)
  const sign = (claims: string) => createHmac('sha256', secret).update(claims).digest('base64url')

  function seal(use: Use, holder: TokenHolder, expiresAt: number): string {
    const claims = Buffer.from(JSON.stringify({ use, holder, expiresAt })).toString('base64url')
    return `${claims}.${sign(claims)}`
  }

  function read(use: Use, token: string): { holder: TokenHolder; expiresAt: number } | null {
    const [claims = '', signature = ''] = token.split('.')
    if (!equal(signature, sign(claims))) return null
    const { use: made, ...read } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    return made === use && read.expiresAt > Date.now() ? read : null
  }

  function issue(holder: TokenHolder): IssuedToken {
    const expiresAt = Date.now() + lifetimeMilliseconds
    return { accessToken: seal('access', holder, expiresAt), expiresAt }
  }

  function issueRenewable(id: string, endsAt: number) {
    const holder: TokenHolder = { kind: 'persona', id }
    const expiresAt = Math.min(Date.now() + renewableMilliseconds, endsAt)
    return {
      accessToken: seal('access', holder, expiresAt),
      renewalToken: seal('renewal', holder, endsAt),
      expiresAt,
    }
  }

  return {
    issueForPersona: (id) => issue({ kind: 'persona', id }),
    issueAnonymous(deviceId) {
      const uuid = deviceId ? createHash('sha256').update(deviceId).digest('hex').slice(0, 32) : randomUUID()
      return { ...issue({ kind: 'anonymous', uuid }), uuid }
    },
    issueRenewable,
    holderOf: (token) => read('access', token)?.holder ?? null,
    renew(renewalToken) {
      const held = read('renewal', renewalToken)
      if (held === null || held.holder.kind !== 'persona') return null
      const { id } = held.holder
      return { ...issueRenewable(id, held.expiresAt), id }
    },
  }
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
