/** A number of homes as it was typed; null where it is none from 1 to 100,000. */
export function homesCountOf(typed: string): number | null {
  const said = typed.replace(/\s/g, '')
  const count = Number(said)
  return /^\d{1,6}$/.test(said) && count >= 1 && count <= 100_000 ? count : null
}
