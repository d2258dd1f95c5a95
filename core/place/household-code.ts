import { buildingKey } from './home-names'

/** A part of a code: what is neither letter, digit nor Chinese is written by its number, so that no part holds a dash. */
function part(text: string): string {
  return text.replace(/[^0-9A-Za-z\u4e00-\u9fff]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
}

const padded = (text: string, length: number) =>
  /^\d+$/.test(text) ? text.padStart(length, '0') : part(text)

/** Code of a new building inside its compound: 003 for 3幢, so that codes sort as people count. */
export function buildingCode(name: string): string {
  return padded(buildingKey(name), 3)
}

/**
 * Code of a new household: compound, building, unit and room. No two homes have one code, as no part but the compound's
 * holds a dash and numbers arrive without leading zeros. A household keeps its code, whatever becomes of its building.
 */
export function householdCode(place: {
  compound: string
  building: string
  unit: string
  room: string
}): string {
  const { compound, building, unit, room } = place
  return `${compound}-${part(building)}-${part(unit)}-${padded(room, 4)}`
}
