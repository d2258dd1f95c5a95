const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Weights of the first seventeen characters: powers of 3 modulo 31 (GB 32100-2015, 4.5). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A credit code as it is stored: blanks dropped, letters large. */
export function creditCodeText(text: string): string {
  return text.replace(/\s/g, '').toUpperCase()
}

/** Whether a text is a 统一社会信用代码: eighteen characters of its alphabet, the last one checking the others. */
export function isCreditCode(text: string): boolean {
  const values = Array.from(text, (character) => alphabet.indexOf(character))
  if (values.length !== 18 || values.includes(-1)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] as number), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}
