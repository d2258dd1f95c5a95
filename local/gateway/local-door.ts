import { randomBytes } from 'node:crypto'
import { FunctionFault, httpApiCodes } from '../functions/function-fault'
import type { FunctionHost } from '../functions/function-host'
import type { MovableClock } from '../functions/movable-clock'
import type { Timers } from '../functions/timers'
import type { Persona } from '../personas/persona'
import { settleDeskCode } from '../personas/persona-phone'
import { personasPage } from '../personas/personas-page'
import type { OpenSession } from '../personas/sessions'
import type { Tokens } from '../personas/tokens'
import type { MessageLog } from '../wechat/message-log'
import {
  answer,
  answerJson,
  type Door,
  type Exchange,
  megabyte,
  readJsonObject,
  requireMethod,
} from './exchange'
import { GatewayError } from './gateway-error'
import { requireSameOrigin } from './request-guards'

export type LocalServices = {
  clock: MovableClock
  timers: Timers
  tokens: Tokens
  openSession: OpenSession
  functions: FunctionHost
  personas: readonly Persona[]
  messages: MessageLog
}

/** /local/…: what only a cloud on one's own machine offers. Closed to other web pages. */
export function localDoor(services: LocalServices): Door {
  return async (exchange) => {
    const { pathname } = exchange.url
    if (!pathname.startsWith('/local/')) return false
    requireSameOrigin(exchange)
    if (pathname === '/local/personas') return showPersonas(services, exchange)
    if (pathname === '/local/sign-in') return signIn(services, exchange)
    if (pathname === '/local/phone') return pickUpPhone(services, exchange)
    if (pathname === '/local/clock') return answerClock(services, exchange)
    if (pathname === '/local/messages') return showMessages(services, exchange)
    const [, functionName] = /^\/local\/timers\/([A-Za-z0-9_-]+)$/.exec(pathname) ?? []
    if (functionName !== undefined) return runTimer(services, exchange, functionName)
    throw new GatewayError(404, 'NOT_FOUND', 'there is nothing at this address')
  }
}

async function showPersonas({ personas, clock }: LocalServices, exchange: Exchange): Promise<true> {
  requireMethod(exchange, 'GET', 'HEAD')
  const nonce = randomBytes(16).toString('base64')
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  }
  answer(exchange, {
    headers,
    body: personasPage({ personas, now: clock.now(), offset: clock.offset(), nonce }),
  })
  return true
}

/** The session in the form in which Taro's browser build keeps it in localStorage. */
async function signIn(services: LocalServices, exchange: Exchange): Promise<true> {
  requireMethod(exchange, 'POST')
  const { persona: id } = await readJsonObject(exchange, megabyte)
  const { accountId, title, ...persona } = personaOf(id, services)
  const { accessToken, expiresAt } = services.tokens.issueForPersona(persona.id)
  const session = services.openSession(accountId, services.clock.now())
  const data = { accessToken, accessUntil: expiresAt, session, expiresAt, title, owner: persona.id }
  answerJson(exchange, { data })
  return true
}

/** A persona takes out the phone and settles the code on a desk's screen, as somebody does in WeChat. */
async function pickUpPhone(services: LocalServices, exchange: Exchange): Promise<true> {
  requireMethod(exchange, 'POST')
  const { persona: id, code, accepted } = await readJsonObject(exchange, megabyte)
  const { openid } = personaOf(id, services)
  answerJson(
    exchange,
    await settleDeskCode(services.functions, { openid, code, accepted: accepted === true }),
  )
  return true
}

function personaOf(id: unknown, { personas }: LocalServices): Persona {
  const persona = personas.find((candidate) => candidate.id === id)
  if (!persona) throw new GatewayError(404, 'PERSONA_NOT_FOUND', 'there is no such persona')
  return persona
}

async function answerClock({ clock }: LocalServices, exchange: Exchange): Promise<true> {
  requireMethod(exchange, 'GET', 'POST')
  if (exchange.method === 'POST') await moveClock(clock, await readJsonObject(exchange, megabyte))
  answerJson(exchange, { now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offset() })
  return true
}

async function moveClock(
  clock: MovableClock,
  { advanceMilliseconds, setTo }: Record<string, unknown>,
): Promise<void> {
  const instant = typeof setTo === 'string' ? Date.parse(setTo) : Number.NaN
  try {
    if (setTo === undefined && typeof advanceMilliseconds === 'number')
      await clock.advance(advanceMilliseconds)
    else if (advanceMilliseconds === undefined && !Number.isNaN(instant)) await clock.setTo(instant)
    else throw new RangeError('send either advanceMilliseconds (a number) or setTo (an ISO date)')
  } catch (error) {
    if (error instanceof RangeError) throw new GatewayError(400, 'INVALID_PARAM', error.message)
    throw error
  }
}

async function showMessages({ messages }: LocalServices, exchange: Exchange): Promise<true> {
  requireMethod(exchange, 'GET')
  answerJson(exchange, { messages: messages.all() })
  return true
}

async function runTimer({ timers }: LocalServices, exchange: Exchange, functionName: string): Promise<true> {
  requireMethod(exchange, 'POST')
  try {
    answerJson(exchange, { answer: await timers.runNow(functionName) })
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error
    throw new GatewayError(error.kind === 'notFound' ? 404 : 500, httpApiCodes[error.kind], error.message)
  }
  return true
}
