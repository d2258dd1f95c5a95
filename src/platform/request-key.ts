const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * A key for one intended write, repeated on every retry of it (24 characters, 144 bits).
 * It only has to differ from the account's other keys, so the phone's ordinary randomness will do.
 */
export function newRequestKey(): string {
  return Array.from({ length: 24 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('')
}
