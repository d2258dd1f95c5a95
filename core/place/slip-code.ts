/**
 * A household slip's code: eleven random digits and a check digit (ISO 7064 MOD 11,10; GB/T 17710),
 * shown in groups of four. The check digit catches every single wrong digit before a try is counted.
 */
export const slipDigits = 12

/** The check digit of a string of digits, ISO 7064 MOD 11,10. */
export function checkDigit(digits: string): number {
  let product = 10
  for (const character of digits) {
    const sum = (product + Number(character)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (11 - product) % 10
}

/** Whether the text is twelve digits with a right check digit. */
export function isSlipCode(text: string): boolean {
  return /^\d{12}$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.slice(-1))
}

/**
 * Reads what a person typed or scanned: blanks and dashes are dropped, full-width digits become digits.
 * Returns the twelve digits, or null if they are not a slip's code.
 */
export function readSlipCode(text: string): string | null {
  const digits = text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-‐-―－]/g, '')
  return isSlipCode(digits) ? digits : null
}

/** Makes a code from at least 8 random (or keyed) bytes given in hex. */
export function slipCodeFromHex(hex: string): string {
  const digits = (BigInt(`0x${hex.slice(0, 16)}`) % 100_000_000_000n).toString().padStart(11, '0')
  return `${digits}${checkDigit(digits)}`
}

/** The code as people read it: 1234 5678 9012. */
export function formatSlipCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** The ordinary link that a slip's QR holds; opens the same page in WeChat and in a browser. */
export function slipLink(origin: string, code: string): string {
  return `${origin}/bind?slip=${code}`
}
