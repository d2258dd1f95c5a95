import { readSlipCode } from '../../../core/place/slip-code'

type Query = Record<string, string | undefined>

/** The value of `slip` in an address, wherever it leads. */
function slipOfAddress(address: string): string | null {
  const found = /[?&]slip=([^&#]+)/.exec(address)?.[1]
  return found === undefined ? null : readSlipCode(decoded(found))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The slip's digits that opened the page, or null: `slip` of a browser's address, `q` (WeChat hands over the
 * scanned ordinary link, encoded) or `scene` (the digits themselves, from a mini-program code).
 */
export function slipFromQuery({ slip, q, scene }: Query): string | null {
  if (slip) return readSlipCode(decoded(slip))
  if (q) return slipOfAddress(decoded(q))
  return scene ? readSlipCode(decoded(scene)) : null
}

/** The slip's digits in what a camera read: the link, or only the digits. */
export function slipFromScan(text: string): string | null {
  return slipOfAddress(text) ?? readSlipCode(text)
}
