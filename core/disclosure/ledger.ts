import * as z from 'zod/mini'

/** Largest amount in fen: ten thousand million yuan. */
export const mostFen = 1_000_000_000_000

/** An amount in fen, never a fraction. Income and expense are stated apart, so that none is negative. */
export const fen = z.int().check(z.minimum(0), z.maximum(mostFen))
/** A balance may be overdrawn. */
const balance = z.int().check(z.minimum(-mostFen), z.maximum(mostFen))

/** Most rows of accounts, and longest texts of a row. */
export const ledgerLimits = { rows: 2000, item: 60, note: 200 } as const

export const ledgerRow = z.strictObject({
  item: z.string().check(z.trim(), z.minLength(1), z.maxLength(ledgerLimits.item)),
  income: fen,
  expense: fen,
  note: z.string().check(z.trim(), z.maxLength(ledgerLimits.note)),
})
export type LedgerRow = z.infer<typeof ledgerRow>

/** Accounts of one reporting period, in fen. */
export const ledger = z.strictObject({
  opening: balance,
  rows: z.array(ledgerRow).check(z.minLength(1), z.maxLength(ledgerLimits.rows)),
  closing: balance,
  /** Why the opening is not the closing of the period before; empty where it is. */
  openingDiffersBecause: z.string().check(z.trim(), z.maxLength(200)),
})
export type Ledger = z.infer<typeof ledger>

/** Income and expense of all rows, and the balances around them, in fen. */
export const ledgerTotals = z.object({
  opening: z.int(),
  income: z.int(),
  expense: z.int(),
  closing: z.int(),
})
export type LedgerTotals = z.infer<typeof ledgerTotals>

/** Why accounts cannot be published. */
export type LedgerFault =
  | 'ledger_row_empty'
  | 'ledger_closing_wrong'
  | 'ledger_opening_differs'
  | 'ledger_amount_too_large'

/** Income and expense of all rows, in fen. */
export function totalsOf(rows: readonly LedgerRow[]): { income: number; expense: number } {
  let income = 0
  let expense = 0
  for (const row of rows) {
    income += row.income
    expense += row.expense
  }
  return { income, expense }
}

/** The balance after each row. */
export function balancesOf({ opening, rows }: Pick<Ledger, 'opening' | 'rows'>): number[] {
  let balance = opening
  return rows.map(({ income, expense }) => {
    balance += income - expense
    return balance
  })
}

/**
 * What stands between accounts and their publication: a row of neither income nor expense; a balance beyond `mostFen`; a closing that is not the opening with what
 * came and went; an opening that is not the last closing, unless it is said why. `before` is the closing of the period before, null
 * for the first.
 */
export function ledgerFaults(
  found: Ledger,
  before: number | null,
): { fault: LedgerFault; row: number | null }[] {
  const faults: { fault: LedgerFault; row: number | null }[] = []
  for (const [row, { income, expense }] of found.rows.entries()) {
    if (income === 0 && expense === 0) faults.push({ fault: 'ledger_row_empty', row })
  }
  const balances = balancesOf(found)
  const tooLarge = balances.findIndex((each) => Math.abs(each) > mostFen)
  if (tooLarge >= 0) faults.push({ fault: 'ledger_amount_too_large', row: tooLarge })
  if (balances.at(-1) !== found.closing) faults.push({ fault: 'ledger_closing_wrong', row: null })
  if (before !== null && found.opening !== before && found.openingDiffersBecause === '') {
    faults.push({ fault: 'ledger_opening_differs', row: null })
  }
  return faults
}
