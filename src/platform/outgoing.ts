import Taro from '@tarojs/taro'
import { sendMessage } from './call'
import type { Outcome } from './failure'
import type { Letter } from './outbox'
import { openOutbox } from './outbox'
import { presentOwner } from './owner'
import { knowsCaller } from './session'
import { phoneStore } from './storage'
import { inBrowser } from './target'

/** What this phone still has to send. */
export const outbox = openOutbox(phoneStore, sendMessage, {
  owner: presentOwner,
  isKnown: () => knowsCaller(phoneStore, Date.now()),
})

type Settled = (letter: Letter, outcome: Outcome<unknown>) => void
const listeners = new Set<Settled>()

/** Calls back when something that had waited was answered. Returns the end of listening. */
export function onSettled(listener: Settled): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tries to send what waits. Safe to call at any time. */
export function sendWaiting(): Promise<void> {
  return outbox.flush((letter, outcome) => {
    for (const listener of listeners) listener(letter, outcome)
  })
}

/** Sends what waits whenever the network is back. Called once, when the app starts. */
export function sendWhenOnline(): void {
  if (inBrowser) window.addEventListener('online', () => sendWaiting())
  else {
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) sendWaiting()
    })
  }
}
