import { useState } from 'react'
import type { ReadLedger } from '../../../core/disclosure/ledger-rows'
import type { FormFault } from './read-form'
import { type TypedForm, type TypedRow, typedAmount, typedLedgerRows } from './typed'

/** A form while it is filled in, and what was found wrong with it; whatever is changed, that is looked for anew. */
export function useForm(first: () => TypedForm) {
  const [typed, setTyped] = useState(first)
  const [faults, setFaults] = useState<readonly FormFault[]>([])
  // What is typed stays in the fields: they begin anew where it is replaced.
  const [turn, setTurn] = useState(0)

  function change(changed: (present: TypedForm) => TypedForm) {
    setTyped(changed)
    setFaults((before) => (before.length === 0 ? before : []))
  }
  return {
    ...{ typed, faults, turn, setFaults },
    setField: (key: string, value: string) =>
      change((present) => ({ ...present, fields: { ...present.fields, [key]: value } })),
    setRows: (next: (rows: readonly TypedRow[]) => TypedRow[]) =>
      change((present) => ({ ...present, rows: next(present.rows) })),
    setNote: (note: string) => change((present) => ({ ...present, note })),
    /** Takes what a table says; its opening too, where it has one. */
    take({ opening, rows }: ReadLedger) {
      change(({ fields, note }) => ({
        fields: { ...fields, ...(opening !== null && { opening: typedAmount(opening) }) },
        rows: typedLedgerRows(rows),
        note,
      }))
      setTurn(turn + 1)
    },
  }
}
