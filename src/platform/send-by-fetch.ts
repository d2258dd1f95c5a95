import * as z from 'zod/mini'
import type { Message, Sent } from './answer'
import { environment } from './env'
import { accessTokenOf } from './renewed-access'
import { currentSession, endSession, type Session } from './session'
import { phoneStore } from './storage'

const timeoutMilliseconds = 15_000
const visitorKey = 'visitor'
const visitor = z.object({ accessToken: z.string(), expiresAt: z.number() })
const signedIn = z.object({ access_token: z.string(), expires_in: z.number() })

async function post(path: string, body: unknown, token: string | null): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMilliseconds)
  try {
    return await fetch(`${environment.apiAddress}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
      signal: stop.signal,
    })
  } finally {
    clearTimeout(timer)
  }
}

/** A token for someone who only looks (CloudBase's anonymous sign-in), kept until it expires. */
async function visitorToken(): Promise<string> {
  const kept = visitor.safeParse(phoneStore.read(visitorKey))
  if (kept.success && kept.data.expiresAt > Date.now()) return kept.data.accessToken
  const answer = await post('/auth/v1/signin/anonymously', {}, null)
  const read = signedIn.parse(await answer.json())
  // A minute early, so that a token does not expire on its way.
  const expiresAt = Date.now() + (read.expires_in - 60) * 1000
  phoneStore.write(visitorKey, { accessToken: read.access_token, expiresAt })
  return read.access_token
}

const refusedSession = z.object({ ok: z.literal(false), code: z.literal('not_signed_in') })

/** Sends in the name of who is signed in; null if the platform knows the sign-in no longer. */
async function sendSignedIn(path: string, message: Message, session: Session): Promise<unknown> {
  const token = await accessTokenOf(session)
  if (token === null) return null
  const sent = await post(path, { ...message, session: session.session }, token)
  if (sent.status === 401) return null
  const answer: unknown = await sent.json()
  // Ended meanwhile, on the phone or by its time: the device need not believe in it any longer.
  if (refusedSession.safeParse(answer).success) endSession(phoneStore, session)
  return answer
}

async function sendAsVisitor(path: string, message: Message): Promise<unknown> {
  const sent = await post(path, message, await visitorToken())
  if (sent.status !== 401) return sent.json()
  phoneStore.remove(visitorKey)
  const again = await post(path, message, await visitorToken())
  return again.json()
}

/** Sends one message to a function over CloudBase's HTTP API. */
export async function sendByFetch(door: string, message: Message): Promise<Sent> {
  const path = `/v1/functions/${door}`
  const session = currentSession(phoneStore, Date.now())
  try {
    if (session !== null) {
      const answer = await sendSignedIn(path, message, session)
      if (answer !== null) return { arrived: true, answer }
      // As a visitor once more: what is public is still answered, and all else is answered by asking the person to
      // sign in again.
      endSession(phoneStore, session)
    }
    return { arrived: true, answer: await sendAsVisitor(path, message) }
  } catch {
    return { arrived: false }
  }
}
