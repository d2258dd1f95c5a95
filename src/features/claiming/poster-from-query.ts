type Query = Record<string, string | undefined>

const token = /^[A-Za-z0-9_-]{20,64}$/

/** The poster's token that opened the page, or null: `poster` of a browser's address, or `q`, the scanned link that WeChat hands over encoded. */
export function posterFromQuery({ poster, q }: Query): string | null {
  const found = poster ?? /[?&]poster=([^&#]+)/.exec(decoded(q ?? ''))?.[1] ?? ''
  return token.test(found) ? found : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
