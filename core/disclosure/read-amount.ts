import { mostFen } from './ledger'

/** Why a cell is no amount. */
export type AmountFault = 'not_an_amount' | 'negative' | 'more_than_fen' | 'too_large'

/** What is wrong with an amount, for whoever typed it. */
export const amountFaultWords: Record<AmountFault, string> = {
  not_an_amount: '不是金额，请填写数字，如 1,234.50。',
  negative: '金额不能为负数：退回的收入请记入支出，退回的支出请记入收入。',
  more_than_fen: '金额最多到分（两位小数）。',
  too_large: '金额过大，请核对单位是否为元。',
}

/** Digits of whole yuan that are read at most; whether the amount is too large is then told by its fen. */
const mostYuanDigits = 11

/**
 * An amount in yuan as people write it, in fen: `1,234.50`, `￥80`, `12.5元`. Read digit by digit, so that no fraction is ever rounded;
 * an empty cell or a dash is nothing. Commas must part thousands.
 */
export function readAmount(text: string): number | AmountFault {
  const written = text
    .replace(/[\s\u3000]/g, '')
    .replace(/[，]/g, ',')
    .replace(/[．]/g, '.')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  if (/^[-—－/]?$/.test(written)) return 0
  const isNegative = /^[-－−(（]/.test(written)
  const [, whole, fraction = ''] =
    /^[-－−(（]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?[)）]?$/.exec(written) ?? []
  if (whole === undefined) return 'not_an_amount'
  if (isNegative) return 'negative'
  const parts = fraction.replace(/0+$/, '')
  if (parts.length > 2) return 'more_than_fen'
  const digits = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '')
  if (digits.length > mostYuanDigits) return 'too_large'
  const fen = Number(digits) * 100 + Number(parts.padEnd(2, '0'))
  return fen > mostFen ? 'too_large' : fen
}

/** A balance in yuan, which may be negative, in fen. */
export function readBalance(text: string): number | AmountFault {
  const negative = /^[\s¥￥]*[-－−(（]\s*[\d¥￥]/.test(text)
  const amount = readAmount(negative ? text.replace(/[-－−(（)）]/g, '') : text)
  return typeof amount === 'number' && negative ? 0 - amount : amount
}
