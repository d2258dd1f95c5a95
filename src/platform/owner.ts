import { currentSession } from './session'
import { phoneStore, type Store } from './storage'
import { inBrowser } from './target'

const visitor = 'visitor'
/** What is kept under a key with its owner's name in it. */
type OwnedKind = 'draft' | 'kept' | 'chosen'
const ownedKinds: readonly string[] = ['draft', 'kept', 'chosen'] satisfies OwnedKind[]

/**
 * Whose things are read and written on this device. In WeChat a phone is one account. In a browser it is who is
 * signed in; a session that runs out does not take from its owner what is being typed on the page that is open.
 */
export function openOwner(store: Store, now: () => number): () => string {
  if (!inBrowser) return () => 'wechat'
  let last = visitor
  return () => {
    last = currentSession(store, now())?.owner ?? last
    return last
  }
}

/** The owner of what this running app keeps. */
export const presentOwner = openOwner(phoneStore, Date.now)

/** A storage key that only its owner reads. */
export function ownedKey(kind: OwnedKind, owner: string, rest: string): string {
  return `${kind}|${encodeURIComponent(owner)}|${rest}`
}

/** Removes what somebody else left on this device. */
export function removeForeign(store: Store, owner: string): void {
  for (const key of store.keys()) {
    const [kind = '', theirs] = key.split('|')
    if (ownedKinds.includes(kind) && theirs !== encodeURIComponent(owner)) store.remove(key)
  }
}
