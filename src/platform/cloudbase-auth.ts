import cloudbase from '@cloudbase/js-sdk/app'
// Registers itself with the app that was loaded before it.
import '@cloudbase/js-sdk/auth'
import { environment } from './env'

/** What the platform takes for a person, and until when (milliseconds). */
export type Access = { accessToken: string; accessUntil: number }

/** Of the SDK's answers, what is read here. */
type Answered = {
  data: { session: { access_token: string; expires_at: string | Date } | null }
  error: { code?: string } | null
}
type Auth = {
  signInWithCustomTicket(ticket: () => Promise<string>): Promise<Answered>
  getSession(): Promise<Answered>
  signOut(): Promise<unknown>
}

let opened: Auth | null = null

/** The SDK, sent where this build sends everything else: to the environment's gateway, or to the local cloud. */
function auth(): Auth {
  if (opened !== null) return opened
  const { protocol, host } = new URL(environment.apiAddress || window.location.origin)
  const app = cloudbase.init({ env: environment.cloud, endPointMode: 'GATEWAY' })
  app.registerEndPointWithKey({ key: 'GATEWAY', url: `//${host}`, protocol })
  const made: Auth = app.auth({ persistence: 'local' })
  opened = made
  return made
}

/** Signs this browser in at the platform; null if the ticket is not taken. @throws Error without network */
export async function signInByTicket(ticket: string): Promise<Access | null> {
  return accessOf(await auth().signInWithCustomTicket(async () => ticket))
}

/** Access anew, by what the SDK keeps on this device; null if the sign-in is over. @throws Error without network */
export async function renewAccess(): Promise<Access | null> {
  return accessOf(await auth().getSession())
}

/** Ends the platform's sign-in, as far as the network allows, and forgets it on this device. */
export async function forgetAccess(): Promise<void> {
  await auth().signOut()
}

/** What says that a sign-in is over; everything else may be better in a moment. */
const over: readonly unknown[] = ['unauthenticated', 'invalid_grant', 'invalid_argument']

function accessOf({ data: { session }, error }: Answered): Access | null {
  if (error !== null && !over.includes(error.code)) throw new Error('the platform did not answer')
  if (session === null || session === undefined) return null
  return { accessToken: session.access_token, accessUntil: new Date(session.expires_at).getTime() }
}
