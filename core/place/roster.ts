import * as z from 'zod/mini'
import { homeUse, rosterLimits } from './home'
import { buildingKey, roomOf, unitOf } from './home-names'

const line = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))

/** One home as a register has it. Null: the register does not say, so what is known stays. */
export const rosterHome = z.strictObject({
  unit: line(0, 8),
  room: line(1, 12),
  use: z.nullable(homeUse),
  delivered: z.nullable(z.boolean()),
})
export type RosterHome = z.infer<typeof rosterHome>

/** A building with all its homes; with none it is gone from the register. */
export const rosterBuilding = z.strictObject({
  name: line(1, 20),
  homes: z.array(rosterHome).check(z.maxLength(rosterLimits.householdsABuilding)),
})
export type RosterBuilding = z.infer<typeof rosterBuilding>

/** How many homes the buildings have. */
export function homesIn(buildings: readonly RosterBuilding[]): number {
  return buildings.reduce((sum, { homes }) => sum + homes.length, 0)
}

/** What identifies a home inside its building. */
export function homeKey({ unit, room }: { unit: string; room: string }): string {
  return `${unit.length}|${unit}${room}`
}

/** Whether every building and home is written as the register keeps it, and none is named twice. */
export function isWellFormed(buildings: readonly RosterBuilding[]): boolean {
  const names = new Set(buildings.map(({ name }) => buildingKey(name)))
  if (names.size < buildings.length || names.has('')) return false
  return buildings.every(
    ({ homes }) =>
      homes.every(({ unit, room }) => unitOf(unit) === unit && roomOf(room) === room) &&
      new Set(homes.map(homeKey)).size === homes.length,
  )
}

/** Part of a compound's register that fits one call: all of it, or some whole buildings. */
export type RosterPiece = { whole: boolean; buildings: RosterBuilding[] }

/** A register in pieces that fit one call each, buildings undivided. */
export function piecesOf(buildings: readonly RosterBuilding[]): RosterPiece[] {
  if (homesIn(buildings) <= rosterLimits.householdsACall) return [{ whole: true, buildings: [...buildings] }]
  const pieces: RosterPiece[] = []
  let open: RosterBuilding[] = []
  for (const building of buildings) {
    if (homesIn([...open, building]) > rosterLimits.householdsACall) {
      pieces.push({ whole: false, buildings: open })
      open = []
    }
    open.push(building)
  }
  return [...pieces, { whole: false, buildings: open }]
}
