/**
 * A text file's characters: UTF-8 or UTF-16 by its mark, UTF-8 if it is valid, else GB 18030 (which includes GBK and
 * GB 2312, as spreadsheets in China save CSV). Null if it is none of them, or holds bytes that no text has.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const decode = (encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      return null
    }
  }
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le')
  if (first === 0xfe && second === 0xff) return decode('utf-16be')
  if (bytes.includes(0)) return null
  return decode('utf-8') ?? decode('gb18030')
}
