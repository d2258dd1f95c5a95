import type { Access } from './cloudbase-auth'
import { loadCloudbaseAuth } from './load-cloudbase-auth'
import { currentSession, keepSession, type Session } from './session'
import { phoneStore } from './storage'

let renewing: Promise<Access | null> | null = null

/**
 * The access token of a session, renewed if its time is up; null if the platform knows the sign-in no longer.
 * @throws Error without network
 */
export async function accessTokenOf(session: Session): Promise<string | null> {
  if (session.accessUntil > Date.now()) return session.accessToken
  renewing ??= loadCloudbaseAuth()
    .then(({ renewAccess }) => renewAccess())
    .finally(() => {
      renewing = null
    })
  const access = await renewing
  if (access === null) return null
  // Unless somebody has signed out or in meanwhile, perhaps in another tab.
  const present = currentSession(phoneStore, Date.now())
  if (present?.session === session.session) keepSession(phoneStore, { ...session, ...access })
  return access.accessToken
}
