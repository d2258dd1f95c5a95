/** An amount in fen as people write it in yuan: “1,234.50”, “-80.00”. */
export function yuanWords(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}

/** The same as it is typed into a field, without commas; nothing where there is nothing. */
export function typedYuan(fen: number): string {
  return fen === 0 ? '' : yuanWords(fen).replace(/,/g, '').replace(/\.00$/, '')
}
