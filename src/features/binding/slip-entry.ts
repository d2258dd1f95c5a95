import { isSlipCode, slipDigits } from '../../../core/place/slip-code'

/** Digits of what was typed so far; blanks, dashes and full-width digits are fine. */
export function typedDigits(text: string): string {
  return text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '')
}

/** What was typed, read back in groups of four as it stands on the slip: “已输入 6 位：1234 56”. */
export function readBack(digits: string): string {
  if (digits === '') return '四位一组，空格可输可不输。'
  const groups = digits.replace(/(\d{4})(?=\d)/g, '$1 ')
  return `已输入 ${digits.length} 位：${groups}`
}

/** What is wrong with a finished entry, in words, or null. The check digit finds a slip of the finger at once. */
export function entryFault(digits: string): string | null {
  if (digits.length !== slipDigits) return `绑定码是 ${slipDigits} 位数字，您输入了 ${digits.length} 位。`
  return isSlipCode(digits) ? null : '有数字输错了，请对照纸条再核对一遍。'
}
