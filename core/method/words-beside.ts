/**
 * A figure beside a verdict on it, with so many digits as the verdict needs: rounding never tells another one. Examples, of at least 80:
 * 79.96 is “79.96” at one digit, where “80.0” would belie “低于 80 分”; 79.94 stays “79.9”.
 */
export function wordsBeside<Verdict>(
  figure: number,
  { digits, verdict }: { digits: number; verdict: (figure: number) => Verdict },
): string {
  const enough = mostDigits - digits + 1
  const texts = Array.from({ length: enough }, (_, more) => figure.toFixed(digits + more))
  return texts.find((text) => verdict(Number(text)) === verdict(figure)) ?? String(figure)
}

/** Digits after the point that a figure below 1,000 has at most. */
const mostDigits = 17
