import { useCallback, useEffect, useRef, useState } from 'react'
import type { OutsideSource } from '../../../core/complaint/outside-case'
import type { OutputOf } from '../../../core/contract/endpoint'
import {
  compareOutsideCases,
  type ImportedCase,
  outsideCasesACall,
} from '../../../core/contract/outside-cases'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'

type ComparedRow = OutputOf<typeof compareOutsideCases>['rows'][number]

type Comparison =
  | { status: 'comparing'; compared: number }
  | { status: 'failed'; failure: Failure; retry: () => void }
  | { status: 'done'; rows: ComparedRow[] }

/** Compares all cases of a file with what is stored, five hundred at a time. */
export function useComparison(source: OutsideSource, cases: readonly ImportedCase[]): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ status: 'comparing', compared: 0 })
  const turn = useRef(0)

  const compare = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const rows: ComparedRow[] = []
    setComparison({ status: 'comparing', compared: 0 })
    for (let from = 0; from < cases.length; from += outsideCasesACall) {
      const input = { source, cases: cases.slice(from, from + outsideCasesACall) }
      const outcome = await callEndpoint(compareOutsideCases, input)
      if (mine !== turn.current) return
      if (!outcome.ok) {
        setComparison({ status: 'failed', failure: outcome.failure, retry: compare })
        return
      }
      rows.push(...outcome.data.rows)
      setComparison({ status: 'comparing', compared: rows.length })
    }
    setComparison({ status: 'done', rows })
  }, [source, cases])

  useEffect(() => {
    compare()
    return () => {
      turn.current += 1
    }
  }, [compare])
  return comparison
}
