import canonicalize from 'canonicalize'

/** A value as canonical JSON (RFC 8785): equal values are equal bytes. @throws Error for a number that JSON does not know */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing that JSON can say')
  return text
}
