import * as z from 'zod/mini'
import type { ContentRow, DisclosureContent } from '../../../core/disclosure/content'
import { rowsOf } from '../../../core/disclosure/content'
import type { DisclosureForm } from '../../../core/disclosure/kinds'
import type { LedgerRow } from '../../../core/disclosure/ledger'
import { typedYuan } from '../../components/disclosure/amount-words'
import { type FormField, formFields } from './form-fields'

const words = z.record(z.string(), z.string())

/** A form as it is filled in: everything as it is typed. A row's id tells it from its like while it is moved. */
export const typedForm = z.object({
  fields: words,
  rows: z.array(z.object({ id: z.string(), cells: words })),
  note: z.string(),
})
export type TypedForm = z.infer<typeof typedForm>
export type TypedRow = TypedForm['rows'][number]

let rowsMade = 0

export function typedRow(cells: Record<string, string>): TypedRow {
  rowsMade += 1
  return { id: `row-${rowsMade}`, cells }
}

/** A form of which nothing is filled in; accounts begin with what those before ended with. */
export function emptyForm(form: DisclosureForm, before: { closing: number } | null): TypedForm {
  const { fields, rows } = formFields[form]
  const first = fields.map(({ key, choices }) => [key, choices?.[0]?.value ?? ''] as const)
  return {
    fields: {
      ...Object.fromEntries(first),
      ...(form === 'ledger' && { opening: typedAmount(before?.closing ?? 0) }),
    },
    rows: rows === null || rows.least === 0 ? [] : [typedRow({})],
    note: '',
  }
}

/** What was published, to be changed. */
export function formOf(content: DisclosureContent): TypedForm {
  const { fields } = formFields[content.form]
  const said = content as unknown as Record<string, string | number | null>
  return {
    fields: Object.fromEntries(fields.map((field) => [field.key, typedValue(field, said[field.key])])),
    rows: rowsOf(content).map((row) => typedRow(cellsOf(content.form, row))),
    note: content.note,
  }
}

/** A draft as it was saved; null where this version of the app cannot read it. Ids are given anew. */
export function readDraft(text: string): TypedForm | null {
  try {
    const read = typedForm.safeParse(JSON.parse(text))
    return read.success ? { ...read.data, rows: read.data.rows.map(({ cells }) => typedRow(cells)) } : null
  } catch {
    return null
  }
}

/** Rows of a table that was read, in place of those that are there. */
export function typedLedgerRows(rows: readonly LedgerRow[]): TypedRow[] {
  return rows.map((row) => typedRow(cellsOf('ledger', row)))
}

function cellsOf(form: DisclosureForm, row: ContentRow): Record<string, string> {
  const columns = formFields[form].rows?.columns ?? []
  const said = ('votes' in row ? { text: row.text, ...row.votes } : row) as Record<string, string | number>
  return Object.fromEntries(columns.map((field) => [field.key, typedValue(field, said[field.key])]))
}

function typedValue({ kind, required }: FormField, said: string | number | null | undefined): string {
  if (said === null || said === undefined) return ''
  if (kind === 'balance' || (kind === 'amount' && required)) return typedAmount(Number(said))
  return kind === 'amount' ? typedYuan(Number(said)) : String(said)
}

/** A balance or a price of nothing is said; that nothing came or went is left out. */
export const typedAmount = (fen: number) => typedYuan(fen) || '0'
