import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { issueBuildingSlips } from '../../../core/contract/slips'
import { mostSlipsACall } from '../../../core/place/binding-rules'
import { useWrite } from '../../platform/use-write'

export type PrintedSlip = OutputOf<typeof issueBuildingSlips>['slips'][number]

type Wanted = { compound: string; building: string; onlyUnbound: boolean }
type Progress = { slips: PrintedSlip[]; left: number; rest: string[][] }

/**
 * Issues the slips of a building, so many households a call. What fails half-way is gone on with from there: the digits that
 * came already stay on the page, and the call that failed is repeated with its own request key.
 */
export function useBuildingSlips(wanted: Wanted) {
  const [progress, setProgress] = useState<Progress>({ slips: [], left: 0, rest: [] })
  const { write, busy, failure } = useWrite(issueBuildingSlips)

  async function issue(households: readonly string[]) {
    let now: Progress =
      progress.rest.length > 0 ? progress : { slips: [], left: 0, rest: inParts(households) }
    while (now.rest.length > 0) {
      const [part = [], ...rest] = now.rest
      const answer = await write({ ...wanted, households: part })
      if (answer) now = { slips: [...now.slips, ...answer.slips], left: now.left + answer.left, rest }
      setProgress(now)
      if (!answer) return
    }
  }

  const waiting = progress.rest.reduce((sum, part) => sum + part.length, 0)
  return { slips: progress.slips, left: progress.left, waiting, issue, busy, failure }
}

function inParts(households: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(households.length / mostSlipsACall) }, (_, index) =>
    households.slice(index * mostSlipsACall, (index + 1) * mostSlipsACall),
  )
}
