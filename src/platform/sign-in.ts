import { environment } from './env'
import { currentSession, endSession } from './session'
import { clearPhone, phoneStore } from './storage'
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

/** After signing in: back to the page that had asked for it. Called once, when the app starts in a browser. */
export function returnAfterSignIn(): void {
  const before = phoneStore.read(returnKey)
  if (typeof before !== 'string' || currentSession(phoneStore, Date.now()) === null) return
  phoneStore.remove(returnKey)
  const here = `${window.location.pathname}${window.location.search}`
  if (/^\/(pages|packages)\//.test(before) && before !== here) window.location.replace(before)
}

/** Forgets the session and all that this person left on the device, then starts the app anew. */
export function signOut(): void {
  const session = currentSession(phoneStore, Date.now())
  if (session) endSession(phoneStore, session)
  clearPhone()
  window.location.assign('/')
}
