/** The city that a region's code lies in, itself for a city's own: GB/T 2260 gives each prefecture four digits. */
export function cityOfRegion(code: string): string {
  return `${code.slice(0, 4)}00`
}

/**
 * Codes of regions that the national list does not have. National committees have 001–599 below their subdistrict, and no
 * national code holds a letter, so neither can ever be given to another region.
 */
const firstCommittee = 900
const lastCommittee = 999

/** The next free code of a residents' committee below a subdistrict; null when all hundred are taken. */
export function nextCommitteeCode(subdistrict: string, taken: readonly string[]): string | null {
  const numbers = taken
    .filter((code) => code.length === subdistrict.length + 3 && code.startsWith(subdistrict))
    .map((code) => Number(code.slice(-3)))
    .filter((number) => number >= firstCommittee)
  const next = Math.max(firstCommittee - 1, ...numbers) + 1
  return next > lastCommittee ? null : `${subdistrict}${next}`
}

/** The next free code of a 功能板块 of a city: `320700F01`. */
export function nextZoneCode(city: string, taken: readonly string[]): string {
  const numbers = taken
    .filter((code) => code.startsWith(`${city}F`))
    .map((code) => Number(code.slice(city.length + 1)))
  return `${city}F${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
