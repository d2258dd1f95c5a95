import { rosterLimits } from './home'
import { buildingKey, roomOf, unitOf } from './home-names'
import type { RosterBuilding, RosterHome } from './roster'

/** Buildings of one shape, from which their homes follow: units × floors × rooms a floor, with exceptions. */
export type RosterPlan = {
  /** 楼栋, each as it is written. */
  buildings: readonly string[]
  /** 0: the building has no units. */
  units: number
  floors: number
  roomsAFloor: number
  /** Floors that nobody counts: 4, 13, 14. */
  floorsLeftOut: readonly number[]
  /** How many floors at the bottom stand on stilts: no homes. */
  stiltFloors: number
  /** How many floors above the stilts are shops. */
  shopFloors: number
  /** Rooms that do not exist: 302 in every unit, 2-302 in unit 2 alone. */
  roomsLeftOut: readonly string[]
}

export const planLimits = { units: 20, floors: 80, roomsAFloor: 40 } as const

/** Several numbers as people write them: 1-12, or 1、3、5. Null if it is none of that. */
export function numbersOf(text: string): number[] | null {
  const numbers: number[] = []
  for (const part of text.split(/[,，、;；\s]+/).filter((each) => each !== '')) {
    const range = /^(\d{1,3})(?:[-~—－至到](\d{1,3}))?$/.exec(part)
    if (range === null) return null
    const from = Number(range[1])
    const to = Number(range[2] ?? range[1])
    if (to < from) return null
    for (let number = from; number <= to; number += 1) numbers.push(number)
  }
  return [...new Set(numbers)]
}

/** What is wrong with a plan, in words; null if it can be laid out. */
export function planFault(plan: RosterPlan): string | null {
  const { units, floors, roomsAFloor, buildings, roomsLeftOut, floorsLeftOut } = plan
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const keys = new Set(buildings.map(buildingKey))
  if (buildings.length === 0 || keys.has('')) return '请填写楼栋，例如 1-12。'
  if (keys.size < buildings.length) return '有楼栋重复。'
  if (buildings.length > rosterLimits.buildingsACompound) return '楼栋过多，请分几次生成。'
  if (!within(units, 0, planLimits.units)) return `单元数应为 0 至 ${planLimits.units}。`
  if (!within(floors, 1, planLimits.floors)) return `层数应为 1 至 ${planLimits.floors}。`
  if (!within(roomsAFloor, 1, planLimits.roomsAFloor)) return `每层户数应为 1 至 ${planLimits.roomsAFloor}。`
  const missing = floorsLeftOut.find((floor) => !within(floor, 1, floors))
  if (missing !== undefined) return `没有第 ${missing} 层，请核对跳过的楼层。`
  if (!within(plan.stiltFloors, 0, floors)) return '架空层数多于层数。'
  if (!within(plan.shopFloors, 0, floors - plan.stiltFloors)) return '商铺层数多于层数。'
  const unknown = roomsLeftOut.find((room) => !allHomes(plan).some((home) => isMeant(room, home)))
  if (unknown !== undefined) return `没有 ${unknown} 这一户，请核对不存在的房号。`
  const homes = homesOfPlan(plan).length
  if (homes === 0) return '没有一户，请核对层数和跳过的楼层。'
  return homes > rosterLimits.householdsABuilding
    ? `一栋楼最多 ${rosterLimits.householdsABuilding} 户。`
    : null
}

/** The register that follows from the plan. */
export function rosterOfPlan(plan: RosterPlan): RosterBuilding[] {
  const homes = homesOfPlan(plan)
  return plan.buildings.map((name) => ({ name: /^\d+$/.test(name) ? `${Number(name)}幢` : name, homes }))
}

/** The homes of one building of the plan. */
export function homesOfPlan(plan: RosterPlan): RosterHome[] {
  return allHomes(plan).filter((home) => !plan.roomsLeftOut.some((room) => isMeant(room, home)))
}

function allHomes(plan: RosterPlan): RosterHome[] {
  const homes: RosterHome[] = []
  const leftOut = new Set(plan.floorsLeftOut)
  const units = plan.units === 0 ? [''] : Array.from({ length: plan.units }, (_, index) => String(index + 1))
  for (const unit of units) {
    for (let floor = plan.stiltFloors + 1; floor <= plan.floors; floor += 1) {
      if (leftOut.has(floor)) continue
      const use = floor <= plan.stiltFloors + plan.shopFloors ? 'shop' : 'home'
      for (let door = 1; door <= plan.roomsAFloor; door += 1) {
        homes.push({ unit, room: `${floor}${String(door).padStart(2, '0')}`, use, delivered: null })
      }
    }
  }
  return homes
}

/** Whether an exception means this home: `302` in any unit, `2-302` in unit 2. */
function isMeant(exception: string, { unit, room }: RosterHome): boolean {
  const [first = '', second] = exception.split('-')
  return second === undefined ? roomOf(first) === room : unitOf(first) === unit && roomOf(second) === room
}
