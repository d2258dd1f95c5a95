import { useEffect, useState } from 'react'
import { finishDeskSignIn, startDeskSignIn } from '../../../core/contract/desk-sign-in'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { takeUpSignIn } from '../../platform/sign-in'
import { awaitPhone, type DeskState } from './await-phone'
import { deskOf } from './present-desk'

const pauseMilliseconds = 2000

/** Two seconds, and longer while nobody looks at the page. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  if (!document.hidden) return
  await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }))
}

/** The code on this desk's screen, and how it stands; `again` begins anew after an end. */
export function useDeskCode(): { state: DeskState; again: () => void } {
  const [state, setState] = useState<DeskState>({ kind: 'starting' })
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a new beginning
  useEffect(() => {
    let gone = false
    let requestKey = ''
    awaitPhone({
      start() {
        requestKey = newRequestKey()
        const desk = deskOf(navigator.userAgent)
        return callEndpoint(startDeskSignIn, { desk }, { requestKey: newRequestKey() })
      },
      finish: ({ code, secret }) => callEndpoint(finishDeskSignIn, { code, secret }, { requestKey }),
      enter: takeUpSignIn,
      pause,
      now: Date.now,
      show(shown) {
        if (!gone) setState(shown)
      },
      isGone: () => gone,
    })
    return () => {
      gone = true
    }
  }, [turn])

  return { state, again: () => setTurn((before) => before + 1) }
}
