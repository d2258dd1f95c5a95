import type { finishDeskSignIn } from '../../core/contract/desk-sign-in'
import type { OutputOf } from '../../core/contract/endpoint'
import { environment } from './env'
import { loadCloudbaseAuth } from './load-cloudbase-auth'
import { currentSession, endSession, keepSession } from './session'
import { clearPhone, forgetCloudbaseKeys, holdsCloudbaseKeys, phoneStore } from './storage'
import { inBrowser } from './target'

const returnKey = 'return-to'

/** Whether this build lets a person sign in by hand; in WeChat the platform knows them already. */
export function canSignIn(): boolean {
  return inBrowser && environment.signInAddress !== ''
}

/** Leaves for the page where a browser signs in, and remembers the present one. */
export function signIn(): void {
  phoneStore.write(returnKey, `${window.location.pathname}${window.location.search}`)
  window.location.assign(environment.signInAddress)
}

/** Opens that page beside the present one, which keeps what was typed: its next call is made by the new session. */
export function signInBeside(): void {
  window.open(environment.signInAddress)
}

type Given = NonNullable<OutputOf<typeof finishDeskSignIn>['signIn']>

/**
 * Takes up what a phone has confirmed: the platform's sign-in by the ticket, and our session beside it. Then the app starts
 * anew, where the person came from. Answers false if the ticket was not taken.
 */
export async function takeUpSignIn({ ticket, session, lastsSeconds, owner }: Given): Promise<boolean> {
  const access = await loadCloudbaseAuth()
    .then(({ signInByTicket }) => signInByTicket(ticket))
    .catch(() => null)
  if (access === null) return false
  const expiresAt = Date.now() + lastsSeconds * 1000
  keepSession(phoneStore, { ...access, session, expiresAt, title: '微信扫码登录的账号', owner })
  window.location.assign('/')
  return true
}

/** After signing in: back to the page that had asked for it. Called once, when the app starts in a browser. */
export function returnAfterSignIn(): void {
  const before = phoneStore.read(returnKey)
  if (typeof before !== 'string' || currentSession(phoneStore, Date.now()) === null) return
  phoneStore.remove(returnKey)
  const here = `${window.location.pathname}${window.location.search}`
  if (/^\/(bind|pages|packages)\b/.test(before) && before !== here) window.location.replace(before)
}

/** Forgets the session and all that this person left on the device, then starts the app anew. */
export async function signOut(): Promise<void> {
  const session = currentSession(phoneStore, Date.now())
  if (session) endSession(phoneStore, session)
  await leaveCloudbase()
  clearPhone()
  window.location.assign('/')
}

/** Without network the platform is not told; the device forgets all the same. */
async function leaveCloudbase(): Promise<void> {
  if (!holdsCloudbaseKeys()) return
  await loadCloudbaseAuth()
    .then(({ forgetAccess }) => forgetAccess())
    .catch(() => undefined)
  forgetCloudbaseKeys()
}
