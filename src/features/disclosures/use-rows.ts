import { useRef, useState } from 'react'
import { readDisclosure } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'
import { type ContentRow, rowsOf } from '../../../core/disclosure/content'
import { balancesOf } from '../../../core/disclosure/ledger'
import { callEndpoint } from '../../platform/call'
import type { Failure } from '../../platform/failure'

export type ReadDisclosure = OutputOf<typeof readDisclosure>

/** A row that has been read, with its place in the whole and, of accounts, the balance after it. */
export type ReadRow = { index: number; row: ContentRow; balance: number | null }

/** The rows that one answer brought. */
function rowsRead(read: ReadDisclosure): ReadRow[] {
  const { content, from, balance } = read
  const balances =
    content.form === 'ledger' && balance !== null
      ? balancesOf({ opening: balance, rows: content.rows })
      : null
  return rowsOf(content).map((row, at) => ({ index: from + at, row, balance: balances?.[at] ?? null }))
}

type Known = { rows: ReadonlyMap<number, ReadRow>; failure: Failure | null; pending: number }

const withRows = (known: ReadonlyMap<number, ReadRow>, read: ReadDisclosure) =>
  new Map([...known, ...rowsRead(read).map((each) => [each.index, each] as const)])

/**
 * The rows of a version, read as they are needed. The first answer brings the first page, and its length is every page's; whatever is on
 * its way is not asked for again.
 */
export function useRows(first: ReadDisclosure) {
  const [known, setKnown] = useState<Known>(() => ({
    rows: withRows(new Map(), first),
    failure: null,
    pending: 0,
  }))
  const pageSize = Math.max(1, rowsOf(first.content).length)
  const asked = useRef(new Set([0]))

  async function readPage(page: number): Promise<void> {
    if (asked.current.has(page)) return
    asked.current.add(page)
    setKnown((before) => ({ ...before, failure: null, pending: before.pending + 1 }))
    const { compound, kind, disclosure, version } = first
    const key = { compound: compound.code, kind: kind.code, period: disclosure.period }
    const outcome = await callEndpoint(readDisclosure, { ...key, version, from: page * pageSize })
    if (!outcome.ok) asked.current.delete(page)
    setKnown((before) => ({
      rows: outcome.ok ? withRows(before.rows, outcome.data) : before.rows,
      failure: outcome.ok ? before.failure : outcome.failure,
      pending: before.pending - 1,
    }))
  }

  return {
    ...known,
    isWhole: known.rows.size >= first.rows,
    /** Reads what is missing of some rows. */
    need(from: number, until: number): void {
      for (let page = Math.floor(from / pageSize); page * pageSize < Math.min(until, first.rows); page += 1) {
        void readPage(page)
      }
    },
  }
}
