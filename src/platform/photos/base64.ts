const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 text; WeChat's script thread has no `btoa`. */
export function base64Of(bytes: Uint8Array): string {
  const quads: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = first * 65_536 + second * 256 + third
    const quad = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63]).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    quads.push(quad.slice(0, 4 - missing) + '='.repeat(missing))
  }
  return quads.join('')
}
