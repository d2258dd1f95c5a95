import * as z from 'zod/mini'
import { fen } from '../disclosure/ledger'
import { day } from '../place/day'

/** What was collected of what was receivable in a stated period, in fen. */
export const feeCollection = z.strictObject({ from: day, until: day, collected: fen, receivable: fen })
export type FeeCollection = z.infer<typeof feeCollection>

/** Whether the figures can be: something was receivable, no more collected than that, over a period that does not end before it begins. */
export function isFeeCollection({ from, until, collected, receivable }: FeeCollection): boolean {
  return from <= until && receivable > 0 && collected <= receivable
}

/** 物业费收费率 ≥ a percentage, by whole fen: collected ÷ receivable is never rounded up to it. Example: 94.999 % does not reach 95. */
export function reachesCollection(
  { collected, receivable }: Pick<FeeCollection, 'collected' | 'receivable'>,
  percent: number,
): boolean {
  return wholeShare({ collected, receivable }, 5) >= Math.round(percent * 1000)
}

/** 物业费收费率 in percent to two digits, cut and not rounded, so that it never looks like a threshold it does not reach. */
export function feeCollectionRate({
  collected,
  receivable,
}: Pick<FeeCollection, 'collected' | 'receivable'>): number {
  return wholeShare({ collected, receivable }, 4) / 100
}

/**
 * ⌊collected × 10^digits ÷ receivable⌋ by long division, a digit at a time: exact whatever the amounts, without BigInt, which not every
 * phone knows. Example: 2 of 3 to 4 digits is 6666.
 */
function wholeShare(
  { collected, receivable }: Pick<FeeCollection, 'collected' | 'receivable'>,
  digits: number,
): number {
  let rest = collected % receivable
  let share = (collected - rest) / receivable
  for (let digit = 0; digit < digits; digit += 1) {
    const tenfold = rest * 10
    rest = tenfold % receivable
    share = share * 10 + (tenfold - rest) / receivable
  }
  return share
}
