import { type DisclosureContent, disclosureContent } from '../../../core/disclosure/content'
import type { DisclosureForm } from '../../../core/disclosure/kinds'
import { type Ledger, ledgerFaults, totalsOf } from '../../../core/disclosure/ledger'
import { amountFaultWords, readAmount, readBalance } from '../../../core/disclosure/read-amount'
import { isDay } from '../../../core/place/day'
import { wordsOf } from '../../platform/words'
import { type FormField, formFields } from './form-fields'
import type { TypedForm, TypedRow } from './typed'

/** What is wrong with a form, and where: a field by its key, a row by its id; neither: the whole. */
export type FormFault = { field: string | null; row: string | null; words: string }

type Value = string | number | null
type Read = { value: Value } | { fault: string }

/** What a form comes to: something to publish, or everything that is wrong with it. */
export function readForm(
  form: DisclosureForm,
  typed: TypedForm,
  { files, before }: { files: readonly string[]; before: number | null },
): { content: DisclosureContent } | { faults: FormFault[] } {
  const { fields, rows, note } = formFields[form]
  const filled = typed.rows.filter(isFilled)
  const faults: FormFault[] = []
  const said = readAll(fields, typed.fields, (field, words) => faults.push({ field, row: null, words }))
  const read = filled.map(({ id, cells }) =>
    readAll(rows?.columns ?? [], cells, (field, words) => faults.push({ field, row: id, words })),
  )
  const whole = (words: string) => faults.push({ field: null, row: null, words })
  if (rows !== null && filled.length < rows.least) whole(`请至少填写一行${rows.name}。`)
  if (rows !== null && filled.length > rows.most) whole(`${rows.name}最多 ${rows.most} 行。`)
  if (note.required && typed.note.trim() === '')
    faults.push({ field: 'note', row: null, words: '请填写正文。' })
  if (faults.length > 0) return { faults }
  const made = { form, ...madeOf(form, said, read), note: typed.note.trim(), files: [...files] }
  const parsed = disclosureContent.safeParse(made)
  if (!parsed.success) return { faults: [unreadable(parsed.error.issues[0]?.path ?? [], filled)] }
  const wrong = parsed.data.form === 'ledger' ? accountFaults(parsed.data, filled, before) : []
  return wrong.length > 0 ? { faults: wrong } : { content: parsed.data }
}

/** Accounts in sum while they are typed; what is no amount yet counts as none. */
export function typedTotals({ fields, rows }: TypedForm) {
  const amountOf = (text: string | undefined) => {
    const read = readAmount(text ?? '')
    return typeof read === 'number' ? read : 0
  }
  const opening = readBalance(fields.opening ?? '')
  const read = rows.map(({ cells }) => {
    return { item: '', note: '', income: amountOf(cells.income), expense: amountOf(cells.expense) }
  })
  const { income, expense } = totalsOf(read)
  const begins = typeof opening === 'number' ? opening : 0
  return { opening: begins, income, expense, closing: begins + income - expense }
}

const isFilled = ({ cells }: TypedRow) => Object.values(cells).some((text) => text.trim() !== '')

function readAll(
  fields: readonly FormField[],
  typed: Record<string, string>,
  wrong: (field: string, words: string) => void,
): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const field of fields) {
    const read = readField(field, (typed[field.key] ?? '').trim())
    if ('fault' in read) wrong(field.key, `${field.title}：${read.fault}`)
    else values[field.key] = read.value
  }
  return values
}

function readField({ kind, required, most = 400 }: FormField, text: string): Read {
  if (text === '' && required) return { fault: kind === 'day' ? '请选择日期。' : '请填写。' }
  if (kind === 'amount' || kind === 'balance') {
    const read = kind === 'amount' ? readAmount(text) : readBalance(text)
    return typeof read === 'number' ? { value: read } : { fault: amountFaultWords[read] }
  }
  if (kind === 'count') {
    if (text === '') return { value: null }
    return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { fault: '请填写整数。' }
  }
  if (kind === 'day' && text !== '' && !isDay(text)) return { fault: '请填写日期，例如 2027-05-01。' }
  return text.length > most ? { fault: `最多 ${most} 个字。` } : { value: text }
}

/** Fields and rows as the form has them. */
function madeOf(form: DisclosureForm, said: Record<string, Value>, rows: readonly Record<string, Value>[]) {
  if (form === 'document' || form === 'activity') return said
  if (form === 'meeting') return { ...said, rows: rows.map(decisionOf) }
  if (form !== 'ledger') return { ...said, rows }
  const { income, expense } = totalsOf(rows as Ledger['rows'])
  return { ...said, rows, closing: Number(said.opening) + income - expense }
}

/** Where somebody voted, what is not filled in is nobody. */
function decisionOf({ text, for: inFavour, against, abstained }: Record<string, Value>) {
  const hasVotes = [inFavour, against, abstained].some((count) => typeof count === 'number')
  if (!hasVotes) return { text, votes: null }
  return { text, votes: { for: inFavour ?? 0, against: against ?? 0, abstained: abstained ?? 0 } }
}

function accountFaults(found: Ledger, rows: readonly TypedRow[], before: number | null): FormFault[] {
  return ledgerFaults(found, before).map(({ fault, row }) => ({
    field: fault === 'ledger_opening_differs' ? 'openingDiffersBecause' : null,
    row: row === null ? null : (rows[row]?.id ?? null),
    words: wordsOf(fault),
  }))
}

/** What the fields let through and a disclosure does not take: a telephone number that is none, say. */
function unreadable(path: readonly PropertyKey[], rows: readonly TypedRow[]): FormFault {
  const [first, index, field] = path
  // It follows from the rows and has no field.
  if (first === 'closing') return { field: null, row: null, words: wordsOf('ledger_amount_too_large') }
  if (first !== 'rows')
    return { field: typeof first === 'string' ? first : null, row: null, words: '请核对这一项。' }
  const words = field === 'phone' ? '电话：请只填写数字、空格和短横线。' : '请核对这一行。'
  return { field: null, row: rows[Number(index)]?.id ?? null, words }
}
