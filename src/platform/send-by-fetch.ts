import * as z from 'zod/mini'
import type { Message, Sent } from './answer'
import { environment } from './env'
import { currentSession, endSession } from './session'
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

/** Sends one message to a function over CloudBase's HTTP API. */
export async function sendByFetch(door: string, message: Message): Promise<Sent> {
  const session = currentSession(phoneStore, Date.now())
  try {
    const answer = await post(
      `/v1/functions/${door}`,
      message,
      session?.accessToken ?? (await visitorToken()),
    )
    if (answer.status !== 401) return { arrived: true, answer: await answer.json() }
    // The token is no longer known. As a visitor once more: what is public is still answered, and all else is
    // answered by asking the person to sign in again.
    if (session) endSession(phoneStore, session)
    else phoneStore.remove(visitorKey)
    const again = await post(`/v1/functions/${door}`, message, await visitorToken())
    return { arrived: true, answer: await again.json() }
  } catch {
    return { arrived: false }
  }
}
