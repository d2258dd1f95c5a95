import type { Persona } from '../personas/persona'
import type { ReadTicket } from '../personas/tickets'
import type { IssuedToken, Tokens } from '../personas/tokens'
import { answerJson, type Door, type Exchange, megabyte, readJsonObject, requireMethod } from './exchange'

export type SignInServices = {
  tokens: Tokens
  personas: readonly Persona[]
  readTicket: ReadTicket
  /** The cloud's time, by which tickets are made. */
  now: () => number
}

/** /auth/v1/…: of CloudBase's HTTP API what visitors use, and what `@cloudbase/js-sdk` sends when a ticket signs a browser in. */
export function signInDoor(services: SignInServices): Door {
  const routes: Record<string, (services: SignInServices, exchange: Exchange) => Promise<void>> = {
    '/auth/v1/signin/anonymously': signInAnonymously,
    '/auth/v1/signin/custom': signInByTicket,
    '/auth/v1/token': renew,
    '/auth/v1/user/me': tellUser,
    '/auth/v1/revoke': revoke,
  }
  return async (exchange) => {
    const route = Object.hasOwn(routes, exchange.url.pathname) ? routes[exchange.url.pathname] : undefined
    if (route === undefined) return false
    await route(services, exchange)
    return true
  }
}

async function signInAnonymously({ tokens }: SignInServices, exchange: Exchange): Promise<void> {
  requireMethod(exchange, 'POST')
  await readJsonObject(exchange, megabyte)
  const device = exchange.request.headers['x-device-id']
  const issued = tokens.issueAnonymous(typeof device === 'string' ? device : undefined)
  answerJson(exchange, { ...credentials(issued), scope: 'anonymous', sub: issued.uuid })
}

async function signInByTicket(services: SignInServices, exchange: Exchange): Promise<void> {
  requireMethod(exchange, 'POST')
  const { provider_id: provider, ticket: given } = await readJsonObject(exchange, megabyte)
  const now = services.now()
  const ticket = provider === 'custom' ? services.readTicket(String(given), now) : null
  const persona = services.personas.find(({ accountId }) => accountId === ticket?.uid)
  if (ticket === null || persona === undefined)
    return refuse(exchange, 'invalid_argument', 'the ticket is not right')
  const issued = services.tokens.issueRenewable(persona.id, Date.now() + ticket.endsAt - now)
  answerRenewable(exchange, issued, persona)
}

async function renew({ tokens, personas }: SignInServices, exchange: Exchange): Promise<void> {
  requireMethod(exchange, 'POST')
  const { grant_type: grant, refresh_token: given } = await readJsonObject(exchange, megabyte)
  const issued = grant === 'refresh_token' ? tokens.renew(String(given)) : null
  const persona = personas.find(({ id }) => id === issued?.id)
  if (issued === null || persona === undefined) return refuse(exchange, 'invalid_grant', 'sign in again')
  answerRenewable(exchange, issued, persona)
}

async function tellUser({ tokens, personas }: SignInServices, exchange: Exchange): Promise<void> {
  requireMethod(exchange, 'GET')
  const holder = tokens.holderOf(exchange.request.headers.authorization?.split(' ')[1] ?? '')
  const persona = personas.find(({ id }) => holder?.kind === 'persona' && id === holder.id)
  if (persona === undefined) return refuse(exchange, 'unauthenticated', 'sign in first', 401)
  answerJson(exchange, { sub: persona.accountId })
}

/** Tokens live in no list here, so that none can be taken out of it; the device forgets its own. */
async function revoke(_services: SignInServices, exchange: Exchange): Promise<void> {
  requireMethod(exchange, 'POST')
  answerJson(exchange, {})
}

function credentials({ accessToken, expiresAt }: IssuedToken) {
  const expiresIn = Math.round((expiresAt - Date.now()) / 1000)
  return { token_type: 'Bearer', access_token: accessToken, expires_in: expiresIn }
}

function answerRenewable(
  exchange: Exchange,
  issued: IssuedToken & { renewalToken: string },
  { accountId }: Persona,
): void {
  answerJson(exchange, {
    ...credentials(issued),
    refresh_token: issued.renewalToken,
    scope: '',
    sub: accountId,
  })
}

/** In the form of OAuth 2.0 (RFC 6749, 5.2), by which the SDK tells errors apart. */
function refuse(exchange: Exchange, error: string, description: string, status = 400): void {
  answerJson(exchange, { error, error_description: description }, status)
}
