import type { Hmac } from './account-id'

/**
 * The code of an invitation, and the deploy code of a city: random characters of Crockford's base 32 (no I, L, O, U) and a
 * check character, shown in groups of four. The two differ in length, so that a page knows which one was typed.
 */
export const invitationCodeLength = 16
export const deployCodeLength = 20

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Luhn's check modulo 32: every single wrong character is noticed before a try is counted. */
function checkCharacter(characters: string): string {
  let sum = 0
  for (const [index, character] of [...characters].reverse().entries()) {
    const value = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / 32) + (value % 32)
  }
  return alphabet[(32 - (sum % 32)) % 32] as string
}

/**
 * Reads what a person typed or scanned: blanks and dashes are dropped, small and full-width letters become capitals, O is
 * read as 0, I and L as 1. Returns the code, or null if it is none.
 */
export function readInvitationCode(text: string): string | null {
  const code = typedCode(text)
  if (code.length !== invitationCodeLength && code.length !== deployCodeLength) return null
  if ([...code].some((character) => !alphabet.includes(character))) return null
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? code : null
}

/** The characters of what was typed so far, as a code has them. */
export function typedCode(text: string): string {
  return text
    .replace(/[\uFF10-\uFF5A]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\-‐-―－]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** Whether a code that was read is the one that `deploy` printed. */
export function isDeployCode(code: string): boolean {
  return code.length === deployCodeLength
}

/** Five bits a character, the first ones. */
function codeFromHex(hex: string, length: number): string {
  const bits = [...hex].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
  const characters = Array.from({ length: length - 1 }, (_, index) =>
    alphabet.charAt(Number.parseInt(bits.slice(5 * index, 5 * index + 5), 2)),
  ).join('')
  return characters + checkCharacter(characters)
}

/** Makes an invitation's code from at least 16 random (or keyed) bytes given in hex. */
export function invitationCodeFromHex(hex: string): string {
  return codeFromHex(hex, invitationCodeLength)
}

/** Makes a deploy code from at least 16 random bytes given in hex. */
export function deployCodeFromHex(hex: string): string {
  return codeFromHex(hex, deployCodeLength)
}

/** The code as people read it: 7K3M 0Q2D … */
export function formatInvitationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The ordinary link that holds a code; opens the same page in WeChat and in a browser. */
export function invitationLink(origin: string, code: string): string {
  return `${origin}/packages/staff/join/index?code=${code}`
}

/** Id of an invitation: the keyed hash of its code. */
export function invitationId(hmac: Hmac, code: string): string {
  return hmac(`invitation|${code}`)
}
