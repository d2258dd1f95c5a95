import { useState } from 'react'
import { compoundsACall, type ImportedCompound, importCompounds } from '../../../core/contract/compounds'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'
import { newRequestKey } from '../../platform/request-key'

type Progress = { busy: boolean; done: boolean; created: number; unchanged: number; failure: Failure | null }

const notBegun: Progress = { busy: false, done: false, created: 0, unchanged: 0, failure: null }

/**
 * Sends compounds a hundred at a time. It stops at the first failure; begun again, it goes through all of them, and those
 * that were registered before are answered as unchanged.
 */
export function useCompoundImport(createCompanies: boolean) {
  const [progress, setProgress] = useState(notBegun)

  async function start(compounds: readonly ImportedCompound[]) {
    let { created, unchanged } = notBegun
    setProgress({ ...notBegun, busy: true })
    for (let from = 0; from < compounds.length; from += compoundsACall) {
      const input = { compounds: compounds.slice(from, from + compoundsACall), createCompanies }
      const outcome = await callEndpoint(importCompounds, input, { requestKey: newRequestKey() })
      if (!outcome.ok) {
        setProgress({ busy: false, done: false, created, unchanged, failure: outcome.failure })
        return
      }
      const made = outcome.data.rows.filter(({ state }) => state === 'created').length
      created += made
      unchanged += outcome.data.rows.length - made
      setProgress({ busy: true, done: false, created, unchanged, failure: null })
    }
    setProgress({ busy: false, done: true, created, unchanged, failure: null })
  }
  return { ...progress, start }
}
