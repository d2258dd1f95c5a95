import { isEligible } from './eligible'
import type { HomeUse } from './home'
import { buildingKey, buildingName, homeLabel } from './home-names'
import { buildingCode, householdCode } from './household-code'
import { homeKey, type RosterBuilding } from './roster'

/** A household as the system has it. */
export type PresentHome = {
  code: string
  building: string
  unit: string
  room: string
  label: string
  use: HomeUse
  delivered: boolean
  empty: { checked: { confirmed: boolean } | null } | null
  removedAt: string | null
  members: number
}

/** A home that comes onto the register: new, or one that had gone and comes back under its own code. */
export type AddedHome = {
  code: string
  building: string
  unit: string
  room: string
  label: string
  use: HomeUse
  delivered: boolean
  returns: boolean
}
export type ChangedHome = { home: PresentHome; use: HomeUse; delivered: boolean }

/**
 * What a register would change. `occupied` are homes with members that would go or no longer count: their members would be
 * unbound, so that they are a kind of their own, whether removed (`change` null) or changed.
 */
export type RosterDifference = {
  added: AddedHome[]
  changed: ChangedHome[]
  removed: PresentHome[]
  occupied: { home: PresentHome; change: Omit<ChangedHome, 'home'> | null }[]
  buildingsAdded: NamedBuilding[]
  buildingsGone: NamedBuilding[]
  /** Codes of the buildings that were compared; the others stay as they are. */
  compared: string[]
  unchanged: number
}

export type NamedBuilding = { code: string; name: string }
export type CountedBuilding = NamedBuilding & { households: number }
type Compared = {
  compound: string
  buildings: readonly NamedBuilding[]
  homes: readonly PresentHome[]
}

/**
 * Which building each name of the register means: the one that has the name, however it is written, or a new one with a
 * code of its own.
 */
export function namedBuildings(
  present: readonly NamedBuilding[],
  names: readonly string[],
): Map<string, NamedBuilding> {
  const byKey = new Map(present.map((building) => [buildingKey(building.name), building]))
  const codes = new Set(present.map(({ code }) => code))
  const named = new Map<string, NamedBuilding>()
  for (const name of names) {
    const known = byKey.get(buildingKey(name)) ?? newBuilding(name, codes)
    codes.add(known.code)
    byKey.set(buildingKey(name), known)
    named.set(name, known)
  }
  return named
}

function newBuilding(name: string, codes: ReadonlySet<string>): NamedBuilding {
  let code = buildingCode(name)
  // A building that was renamed keeps its code, which may be the very one that this name asks for.
  while (codes.has(code)) code = `${code}x`
  return { code, name: buildingName(name) }
}

/**
 * Compares what is known with a register: the whole one, where buildings that it does not name are gone, or some of its
 * buildings, where the others stay. The same register again makes no difference.
 */
export function rosterDifference(
  { compound, buildings, homes }: Compared,
  roster: readonly RosterBuilding[],
  { whole }: { whole: boolean },
): RosterDifference {
  const named = namedBuildings(
    buildings,
    roster.map(({ name }) => name),
  )
  const touched = new Set([...named.values(), ...(whole ? buildings : [])].map(({ code }) => code))
  const known = new Map(homes.map((home) => [`${home.building}|${homeKey(home)}`, home]))
  const difference: RosterDifference = {
    ...{ added: [], changed: [], removed: [], occupied: [], unchanged: 0 },
    buildingsAdded: [...named.values()].filter(({ code }) => !buildings.some((each) => each.code === code)),
    buildingsGone: [],
    compared: [...touched],
  }
  const staying = new Set<string>()
  const filled = new Set<string>()
  for (const { name, homes: listed } of roster) {
    const building = named.get(name)
    if (building === undefined) continue
    for (const listedHome of listed) {
      const key = `${building.code}|${homeKey(listedHome)}`
      staying.add(key)
      filled.add(building.code)
      const home = known.get(key)
      const use = listedHome.use ?? home?.use ?? 'home'
      const delivered = listedHome.delivered ?? home?.delivered ?? true
      if (home === undefined || home.removedAt !== null) {
        const { unit, room } = listedHome
        const code = home?.code ?? householdCode({ compound, building: building.code, unit, room })
        const label = home?.label ?? homeLabel(building.name, listedHome)
        const returns = home !== undefined
        difference.added.push({ code, building: building.code, unit, room, label, use, delivered, returns })
      } else if (home.use === use && home.delivered === delivered) difference.unchanged += 1
      else if (home.members > 0 && isEligible(home) && !isEligible({ ...home, use, delivered })) {
        difference.occupied.push({ home, change: { use, delivered } })
      } else difference.changed.push({ home, use, delivered })
    }
  }
  for (const [key, home] of known) {
    if (home.removedAt !== null || staying.has(key) || !touched.has(home.building)) continue
    if (home.members > 0) difference.occupied.push({ home, change: null })
    else difference.removed.push(home)
  }
  difference.buildingsAdded = difference.buildingsAdded.filter(({ code }) => filled.has(code))
  difference.buildingsGone = buildings.filter(({ code }) => touched.has(code) && !filled.has(code))
  return difference
}

/** Whether there is anything to apply. */
export function isSame(difference: RosterDifference): boolean {
  const { added, changed, removed, occupied, buildingsAdded, buildingsGone } = difference
  return [added, changed, removed, occupied, buildingsAdded, buildingsGone].every(
    ({ length }) => length === 0,
  )
}

/** The households after a difference was applied, removed ones included. */
export function homesAfter(
  homes: readonly PresentHome[],
  difference: RosterDifference,
  now: string,
): PresentHome[] {
  const { added, changed, removed, occupied } = difference
  const after = new Map(homes.map((home) => [home.code, home]))
  for (const home of removed) after.set(home.code, { ...home, removedAt: now })
  for (const { home, use, delivered } of changed) after.set(home.code, { ...home, use, delivered })
  for (const { home, change } of occupied) {
    after.set(home.code, { ...home, ...(change ?? { removedAt: now }), members: 0 })
  }
  for (const { returns: _, ...home } of added) {
    after.set(home.code, { ...home, empty: null, removedAt: null, members: 0 })
  }
  return [...after.values()]
}

/** The compound's buildings after it, in the order of their codes, each with its eligible households. */
export function buildingsAfter(
  buildings: readonly CountedBuilding[],
  homes: readonly PresentHome[],
  { buildingsAdded, buildingsGone, compared }: RosterDifference,
): CountedBuilding[] {
  const gone = new Set(buildingsGone.map(({ code }) => code))
  const counted = new Map(compared.map((code) => [code, 0]))
  for (const home of homes) {
    const sum = counted.get(home.building)
    if (sum !== undefined && isEligible(home)) counted.set(home.building, sum + 1)
  }
  const added = buildingsAdded.map((building) => ({ ...building, households: 0 }))
  return [...buildings.filter(({ code }) => !gone.has(code)), ...added]
    .map(({ code, name, households }) => ({ code, name, households: counted.get(code) ?? households }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
