import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { callEndpoint } from './call'
import type { Failure } from './failure'
import { keepAnswer, keptAnswer } from './kept-answers'
import { presentOwner } from './owner'
import { phoneStore } from './storage'

/** What a page knows of an answer. `savedAt` is set when it comes from the phone because there is no network. */
export type Load<Data> =
  | { status: 'loading' }
  | { status: 'failed'; failure: Failure; retry: () => void }
  | { status: 'done'; data: Data; savedAt: number | null; reload: () => void }

type Asking<E extends Endpoint> = { endpoint: E; asked: string; keep: boolean }
type Answered<Data> = { ok: true; data: Data; savedAt: number | null } | { ok: false; failure: Failure }

/** Asks the cloud; without network, the phone's own copy if one may be kept. */
async function askOnce<E extends Endpoint>({
  endpoint,
  asked,
  keep,
}: Asking<E>): Promise<Answered<OutputOf<E>>> {
  const question = { endpoint, asked, owner: presentOwner() }
  const outcome = await callEndpoint(endpoint, JSON.parse(asked))
  if (outcome.ok) {
    if (keep) keepAnswer(phoneStore, question, { data: outcome.data, savedAt: Date.now() })
    return { ...outcome, savedAt: null }
  }
  const kept = keep && outcome.failure.code === 'offline' ? keptAnswer(phoneStore, question) : null
  return kept ? { ok: true, ...kept } : outcome
}

/**
 * Asks an endpoint when the page is shown (again) and when the input changes; null input asks nothing yet.
 * With `keep` the last answer is kept on the phone and shown while there is no network.
 */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E> | null,
  { keep = false }: { keep?: boolean } = {},
): Load<OutputOf<E>> {
  const [load, setLoad] = useState<Load<OutputOf<E>>>({ status: 'loading' })
  const asked = input === null ? null : JSON.stringify(input)
  const turn = useRef(0)

  const ask = useCallback(async () => {
    if (asked === null) return
    turn.current += 1
    const mine = turn.current
    const answered = await askOnce({ endpoint, asked, keep })
    // A later question has been asked meanwhile: this answer is not for it.
    if (mine !== turn.current) return
    const retry = () => {
      setLoad({ status: 'loading' })
      ask()
    }
    if (answered.ok) setLoad({ status: 'done', data: answered.data, savedAt: answered.savedAt, reload: ask })
    else setLoad({ status: 'failed', failure: answered.failure, retry })
  }, [endpoint, asked, keep])

  useEffect(() => {
    setLoad((before) => (before.status === 'loading' ? before : { status: 'loading' }))
    ask()
    return () => {
      // Whatever is still on its way belongs to a page that is gone or asks something else.
      turn.current += 1
    }
  }, [ask])

  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) ask()
    shownBefore.current = true
  })
  return load
}
