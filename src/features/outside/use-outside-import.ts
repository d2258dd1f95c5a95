import { useRef, useState } from 'react'
import type { OutsideSource } from '../../../core/complaint/outside-case'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { importOutsideCases, outsideCasesACall } from '../../../core/contract/outside-cases'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'
import { newRequestKey } from '../../platform/request-key'

type Sent = InputOf<typeof importOutsideCases>['cases'][number]
export type ImportState = OutputOf<typeof importOutsideCases>['rows'][number]['state']

type Progress = {
  busy: boolean
  /** What has become of the cases so far, in their order. */
  states: ImportState[]
  failure: Failure | null
}

/**
 * Sends the cases five hundred at a time, each call with a request key of its own. It stops at the first failure and goes on
 * from there with the same key: what a call that broke off has stored is answered as before.
 */
export function useOutsideImport(source: OutsideSource) {
  const [cases, setCases] = useState<readonly Sent[] | null>(null)
  const [progress, setProgress] = useState<Progress>({ busy: false, states: [], failure: null })
  const keys = useRef(new Map<number, string>())

  async function send(all: readonly Sent[], before: readonly ImportState[]) {
    const states = [...before]
    setProgress({ busy: true, states, failure: null })
    while (states.length < all.length) {
      const from = states.length
      const requestKey = keys.current.get(from) ?? newRequestKey()
      keys.current.set(from, requestKey)
      const input = { source, cases: all.slice(from, from + outsideCasesACall) }
      const outcome = await callEndpoint(importOutsideCases, input, { requestKey })
      if (!outcome.ok) {
        setProgress({ busy: false, states: [...states], failure: outcome.failure })
        return
      }
      states.push(...outcome.data.rows.map(({ state }) => state))
      setProgress({ busy: true, states: [...states], failure: null })
    }
    setProgress({ busy: false, states: [...states], failure: null })
  }

  return {
    ...progress,
    /** What is sent, once it has begun: it stays as it was, so that a repeated call is the same. */
    cases,
    isDone: cases !== null && !progress.busy && progress.states.length === cases.length,
    begin(all: readonly Sent[]) {
      setCases(all)
      void send(all, [])
    },
    goOn: () => void send(cases ?? [], progress.states),
  }
}
