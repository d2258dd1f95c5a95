/** A SHA-256 that is fed bit by bit; whoever runs the rules brings it, as `core` does no I/O. */
export type RunningHash = { update(text: string): unknown; digest(encoding: 'hex'): string }

/** Begins a hash. */
export type OpenHash = () => RunningHash

/** SHA-256 of one text, as hexadecimal. */
export function hashOf(text: string, openHash: OpenHash): string {
  const hash = openHash()
  hash.update(text)
  return hash.digest('hex')
}
