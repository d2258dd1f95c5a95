import { readSlipCode } from '../../../core/place/slip-code'

type Query = Record<string, string | undefined>

function codeOfAddress(address: string): string | null {
  const found = /[?&]code=([^&#]+)/.exec(address)?.[1]
  return found === undefined ? null : readSlipCode(found)
}

/** The digits that opened the page, or null: `code` of an address, or `q`, in which WeChat hands over a scanned link. */
export function codeFromQuery({ code, q }: Query): string | null {
  if (code) return readSlipCode(code)
  if (!q) return null
  try {
    return codeOfAddress(decodeURIComponent(q))
  } catch {
    return null
  }
}

/** The digits in what a camera read on a desk's screen. */
export function codeFromScan(text: string): string | null {
  return codeOfAddress(text) ?? readSlipCode(text)
}
