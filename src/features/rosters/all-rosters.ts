import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Freeze, listRosters, type RosterSummary } from '../../../core/contract/rosters'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'
import type { Load } from '../../platform/use-answer'

export type AllRosters = { compounds: RosterSummary[]; frozen: Freeze }
type Read = { ok: true; data: AllRosters } | { ok: false; failure: Failure }

/** Every register within the person's scope, page by page: a file names compounds, and each has to be known. */
async function readAll(): Promise<Read> {
  const compounds: RosterSummary[] = []
  let after: string | undefined
  for (;;) {
    const page = await callEndpoint(listRosters, after === undefined ? {} : { after })
    if (!page.ok) return page
    compounds.push(...page.data.compounds)
    if (page.data.next === null) return { ok: true, data: { compounds, frozen: page.data.frozen } }
    after = page.data.next
  }
}

/** All registers, read again whenever the page is shown again. */
export function useAllRosters(): Load<AllRosters> {
  const [load, setLoad] = useState<Load<AllRosters>>({ status: 'loading' })
  const ask = useCallback(async () => {
    const read = await readAll()
    const retry = () => {
      setLoad({ status: 'loading' })
      ask()
    }
    if (read.ok) setLoad({ status: 'done', data: read.data, savedAt: null, reload: ask })
    else setLoad({ status: 'failed', failure: read.failure, retry })
  }, [])
  useEffect(() => {
    ask()
  }, [ask])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) ask()
    shownBefore.current = true
  })
  return load
}
