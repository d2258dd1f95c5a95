/** What was typed as a number, with decimals where they are taken; null: it is none. */
export function readNumber(typed: string, broken: boolean): number | null {
  const text = typed.trim()
  return (broken ? /^\d+(\.\d+)?$/ : /^\d+$/).test(text) ? Number(text) : null
}
