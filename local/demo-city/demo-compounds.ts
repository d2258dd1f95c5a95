import { cityCode } from '../../core/place/city-regions'
import type { Governance, Seat, Service } from '../../core/place/compound'
import { governanceKinds, serviceKinds } from '../../core/place/compound'
import { householdCode } from '../../core/place/household-code'
import type { Company } from '../../core/record/companies'
import type { Compound } from '../../core/record/compounds'
import { type Household, plainHome } from '../../core/record/households'
import { committeesOf } from './demo-regions'
import { pickWeighted, wholeBetween } from './random'

/** Compounds of the demo city, and the index of the one in which the personas live and work. */
export const demoCompounds = 120
export const homeCompound = 0

const names =
  '海棠,翠湖,云台,凤凰,龙河,朝阳,锦绣,春晖,明珠,桂花,苍梧,盐河,东湖,南苑,北辰,玉兰,香樟,银杏,郁州,花果'.split(
    ',',
  )
const endings = '花园,家园,新村,雅苑,名邸,小区'.split(',')
const companies = [
  '安居',
  '万家',
  '海城',
  '云享',
  '和园',
  '新港',
  '绿洲',
  '金盾',
  '悦邻',
  '惠民',
  '宏远',
  '恒信',
]

/** One invented compound with its households, of a size and a kind that the numbers choose. */
export type DemoCompound = { compound: Compound; households: Household[] }

/** The compounds under real residents' committees; the first one is large, served by a company and has a committee. */
export function makeCompounds(random: () => number): DemoCompound[] {
  const committees = committeesOf()
  return Array.from({ length: demoCompounds }, (_, index) => {
    const committee = committees[(index * 37 + 61) % committees.length]
    if (committee === undefined) throw new Error('no residents’ committees')
    const code = `${committee.committee}-${String(index + 1).padStart(3, '0')}`
    const compound: Compound = {
      _id: code,
      name: `演示·${names[index % names.length]}${endings[Math.floor(index / names.length) % endings.length]}`,
      city: cityCode,
      district: committee.district,
      subdistrict: committee.subdistrict,
      residentsCommittee: committee.committee,
      seats: [seatOf(committee)],
      nextSeatAt: null,
      service: servicesOf(index, random),
      governance: governanceOf(index, random),
      sections: [],
      buildings: [],
      register: null,
      strata: {},
      mergedInto: null,
      requestKeys: [],
    }
    const households = layHouseholds(compound, index, random)
    // Every tenth register says a little more than was counted: one to be looked into.
    compound.register = Math.round(households.length * (index % 10 === 3 ? 1.06 : 1))
    return { compound, households }
  })
}

/** The invented companies as documents; without a credit code, as none of them exists. */
export function demoCompanies(): Company[] {
  return companies.map((name, index) => ({
    _id: `demo-company-${index + 1}`,
    city: cityCode,
    name: companyName(name),
    creditCode: null,
    hotline: `0518-0000${String(index + 1).padStart(4, '0')}`,
    requestKeys: [],
  }))
}

const companyName = (name: string) => `演示·${name}物业服务有限公司`

function seatOf({ district, subdistrict, committee }: ReturnType<typeof committeesOf>[number]): Seat {
  return { from: '2015-12-31T16:00:00.000Z', district, subdistrict, residentsCommittee: committee }
}

function servicesOf(index: number, random: () => number): Service[] {
  const kind = index === homeCompound ? 'company' : pickWeighted(random, serviceKinds, [84, 6, 5, 5])
  const company = index % companies.length
  const isCompany = kind === 'company'
  // Every ninth company came in spring: its tenure is too short for a selection at the first closing.
  const from = index % 9 === 4 ? '2026-02-28T16:00:00.000Z' : '2022-12-31T16:00:00.000Z'
  const served: Service = {
    from,
    kind,
    company: isCompany
      ? { code: `demo-company-${company + 1}`, name: companyName(companies[company] ?? '') }
      : null,
  }
  const before: Service = { from: '2015-12-31T16:00:00.000Z', kind: 'selfManaged', company: null }
  return [before, served]
}

function governanceOf(index: number, random: () => number): Governance[] {
  const kind =
    index === homeCompound ? 'ownersCommittee' : pickWeighted(random, governanceKinds, [45, 20, 8, 12, 15])
  return [{ from: '2021-12-31T16:00:00.000Z', kind }]
}

/** Buildings of 2–4 units and 5–11 floors with two homes a floor, as many as the compound's size asks for. */
function layHouseholds(compound: Compound, index: number, random: () => number): Household[] {
  const wanted = index === homeCompound ? 480 : sizeOf(index, random)
  const households: Household[] = []
  while (households.length < wanted) {
    const number = compound.buildings.length + 1
    const shape = { units: wholeBetween(random, 1, 3), floors: wholeBetween(random, 5, 11) }
    const code = String(number).padStart(3, '0')
    const inBuilding = homesOf({ compound: compound._id, building: code, number }, shape).slice(
      0,
      wanted - households.length,
    )
    compound.buildings.push({ code, name: `${number}幢`, households: inBuilding.length })
    households.push(...inBuilding)
  }
  return households
}

/** Mostly 150–600 homes, some very small and some very large, as in a real city; about 40,000 in all. */
function sizeOf(index: number, random: () => number): number {
  if (index % 15 === 7) return wholeBetween(random, 8, 60)
  if (index % 20 === 11) return wholeBetween(random, 800, 1400)
  return wholeBetween(random, 130, 520)
}

function homesOf(
  place: { compound: string; building: string; number: number },
  shape: { units: number; floors: number },
): Household[] {
  const homes: Household[] = []
  for (let unit = 1; unit <= shape.units; unit += 1) {
    for (let floor = 1; floor <= shape.floors; floor += 1) {
      for (const door of ['01', '02']) {
        const room = `${floor}${door}`
        homes.push({
          ...plainHome,
          _id: householdCode({ ...place, unit: String(unit), room }),
          compound: place.compound,
          building: place.building,
          unit: String(unit),
          room,
          label: `${place.number}幢${unit}单元${room}室`,
          members: [],
          requestKeys: [],
        })
      }
    }
  }
  return homes
}
