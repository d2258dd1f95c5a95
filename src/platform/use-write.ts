import { useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../core/contract/endpoint'
import { callEndpoint } from './call'
import type { Failure } from './failure'
import { newRequestKey } from './request-key'

type Written<E extends Endpoint> = (input: InputOf<E>) => Promise<OutputOf<E> | null>

/**
 * A write behind a button: busy while it is under way, its failure in words, and the same request key for the
 * same input until it has succeeded. Answers null when it failed.
 */
export function useWrite<E extends Endpoint>(endpoint: E) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const intended = useRef({ said: '', requestKey: '' })

  const write: Written<E> = async (input) => {
    const said = JSON.stringify(input)
    if (intended.current.said !== said) intended.current = { said, requestKey: newRequestKey() }
    setBusy(true)
    setFailure(null)
    const outcome = await callEndpoint(endpoint, input, { requestKey: intended.current.requestKey })
    setBusy(false)
    if (!outcome.ok) {
      setFailure(outcome.failure)
      return null
    }
    intended.current = { said: '', requestKey: '' }
    return outcome.data
  }
  return { write, busy, failure }
}
