import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { callEndpoint } from './call'
import type { Failure, Outcome } from './failure'
import type { Load } from './use-answer'

/** An endpoint that answers page by page: `after` asks for the next one, `next` is null at the end. */
type Paged<E extends Endpoint> = OutputOf<E> extends { next: string | null } ? E : never

/** Reads every page of a list; a failure on the way is the failure of all, as half a list is none. */
export function useWhole<E extends Endpoint, Row>(
  endpoint: Paged<E>,
  rowsOf: (page: OutputOf<E>) => readonly Row[],
  /** What is asked of every page. */
  input: Omit<InputOf<E>, 'after'> | Record<string, never> = {},
): Load<Row[]> {
  const [load, setLoad] = useState<Load<Row[]>>({ status: 'loading' })
  const turn = useRef(0)
  const pick = useRef(rowsOf)
  const asked = JSON.stringify(input)

  const ask = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const read = await readWhole(endpoint, pick.current, asked)
    if (mine !== turn.current) return
    const retry = () => {
      setLoad({ status: 'loading' })
      ask()
    }
    if ('failure' in read) setLoad({ status: 'failed', failure: read.failure, retry })
    else setLoad({ status: 'done', data: read.rows, savedAt: null, reload: ask })
  }, [endpoint, asked])

  useEffect(() => {
    setLoad((before) => (before.status === 'loading' ? before : { status: 'loading' }))
    ask()
    return () => {
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

async function readWhole<E extends Endpoint, Row>(
  endpoint: E,
  rowsOf: (page: OutputOf<E>) => readonly Row[],
  asked: string,
): Promise<{ rows: Row[] } | { failure: Failure }> {
  const rows: Row[] = []
  for (let after: string | null = ''; after !== null; ) {
    const outcome: Outcome<OutputOf<E>> = await callEndpoint(endpoint, {
      ...JSON.parse(asked),
      ...(after !== '' && { after }),
    } as InputOf<E>)
    if (!outcome.ok) return { failure: outcome.failure }
    rows.push(...rowsOf(outcome.data))
    after = (outcome.data as { next: string | null }).next
  }
  return { rows }
}
