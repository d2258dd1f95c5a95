import type { finishDeskSignIn, startDeskSignIn } from '../../../core/contract/desk-sign-in'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { Failure, Outcome } from '../../platform/failure'

export type Started = OutputOf<typeof startDeskSignIn>
type Finished = OutputOf<typeof finishDeskSignIn>
type SignedIn = NonNullable<Finished['signIn']>

/** What the desk's screen shows. */
export type DeskState =
  | { kind: 'starting' }
  /** `until` in milliseconds of this device's clock; `offline` while the cloud cannot be asked. */
  | { kind: 'shown'; code: string; until: number; offline: boolean }
  | { kind: 'entering' }
  | { kind: 'declined' }
  /** Nobody came: the page stops asking until somebody presses a button. */
  | { kind: 'resting' }
  | { kind: 'failed'; failure: Failure }

export type WaitingDesk = {
  start(): Promise<Outcome<Started>>
  /** Asks whether a phone has spoken; the same code is always asked for by the same request. */
  finish(started: Started): Promise<Outcome<Finished>>
  /** Takes up the ticket; false if it was not taken. */
  enter(signedIn: SignedIn): Promise<boolean>
  pause(): Promise<void>
  now(): number
  show(state: DeskState): void
  /** The page is closed. */
  isGone(): boolean
}

/** Codes shown one after another before a page that nobody uses comes to rest: half an hour of them. */
export const mostCodes = 10

/** Shows a code, and when it has expired the next one, until a phone has spoken. */
export async function awaitPhone(desk: WaitingDesk): Promise<void> {
  for (let shown = 0; shown < mostCodes; shown += 1) {
    desk.show({ kind: 'starting' })
    const started = await desk.start()
    if (desk.isGone()) return
    if (!started.ok) return desk.show({ kind: 'failed', failure: started.failure })
    const end = await follow(started.data, desk)
    if (end !== null) return desk.show(end)
    if (desk.isGone()) return
  }
  desk.show({ kind: 'resting' })
}

/** Asks after one code until it ends; null if it expired or the page is gone. */
async function follow(started: Started, desk: WaitingDesk): Promise<DeskState | null> {
  const until = desk.now() + started.lastsSeconds * 1000
  const show = (offline: boolean) => desk.show({ kind: 'shown', code: started.code, until, offline })
  show(false)
  while (desk.now() < until) {
    await desk.pause()
    if (desk.isGone()) return null
    const asked = await desk.finish(started)
    if (desk.isGone()) return null
    if (asked.ok) {
      const { state, signIn } = asked.data
      if (state === 'declined') return { kind: 'declined' }
      if (signIn !== null) return enter(signIn, desk)
      show(false)
    } else if (asked.failure.code === 'offline') show(true)
    else if (asked.failure.code === 'sign_in_code_expired') return null
    else return { kind: 'failed', failure: asked.failure }
  }
  return null
}

async function enter(signedIn: SignedIn, desk: WaitingDesk): Promise<DeskState> {
  desk.show({ kind: 'entering' })
  const entered = await desk.enter(signedIn)
  // The ticket is given once, so a new code has to be shown.
  return entered ? { kind: 'entering' } : { kind: 'failed', failure: { code: 'offline', requestId: null } }
}
