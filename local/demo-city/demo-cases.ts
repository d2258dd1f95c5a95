import { accountIdFromOpenid, type Hmac } from '../../core/access/account-id'
import { desksOf } from '../../core/access/desk'
import { newCase, placeOf, withFacts } from '../../core/complaint/carry-on'
import { type Category, firstCategories } from '../../core/complaint/categories'
import { deadlinesOf } from '../../core/complaint/deadlines'
import { caseKinds } from '../../core/complaint/kinds'
import { responsibleAt, routeTo, targetOf } from '../../core/complaint/offices'
import { firstRules } from '../../core/complaint/rules'
import type { Spot } from '../../core/complaint/spots'
import type { CaseWhere } from '../../core/complaint/where'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import type { Account } from '../../core/record/accounts'
import { type Complaint, complaintId, householdTag } from '../../core/record/complaints'
import type { Household } from '../../core/record/households'
import { type Officer, played } from './demo-case-course'
import { drawPlan } from './demo-case-plans'
import { type DemoCompound, homeCompound } from './demo-compounds'
import { demoNow } from './demo-periods'
import { pickWeighted, seededRandom, wholeBetween } from './random'

const seed = 20261113
const made = 560
/** From before the year that the closed period looks back on. */
const daysBack = 530
/** A large compound of which nobody complains: its count is one to be looked into. */
const quietCompound = 11

/** What people complain of most comes first in weight; the rest is rare. */
const frequent: Record<string, number> = { parking: 9, lift: 8, leaks: 8, cleaning: 7, charges: 6, noise: 6 }

const spotOf: Partial<Record<string, Spot>> = {
  ...{ parking: 'parkingArea', lift: 'lift', leaks: 'roofWall', cleaning: 'staircase', greening: 'greenery' },
  ...{ electricBicycles: 'chargingPoint', fireSafety: 'staircase', facilities: 'road', security: 'gate' },
  ...{ charges: 'managementOffice', attitude: 'managementOffice', fallingObjects: 'roofWall' },
}

const atBuilding: readonly Spot[] = ['lift', 'roofWall', 'staircase']

export type CaseMaking = { accounts: readonly Account[]; districts: readonly string[]; hmac: Hmac }

/**
 * Invented cases of some seventeen months, in every state at `demoNow`. Each is a timeline that the product’s own rules have
 * decided step by step, so that it holds nothing which could not have happened; everybody concerned has been told already.
 */
export function makeCases(city: readonly DemoCompound[], making: CaseMaking): Complaint[] {
  const random = seededRandom(seed)
  const officers = making.accounts
    .filter(({ roles }) => roles.length > 0)
    .map(({ _id, roles }): Officer => ({ account: _id, grants: roles }))
  const staffed = new Set(
    officers.flatMap(({ grants }) => grants.flatMap((grant) => desksOf(grant, making.districts))),
  )
  return Array.from({ length: made }, (_, index) => {
    const found = drawCase(city, { index, random, staffed, hmac: making.hmac })
    const pace = 0.6 + 0.12 * (Number(found.company?.code.split('-').at(-1) ?? 6) % 9)
    const after = played(found, drawPlan(random, pace), {
      officers,
      routeTo: (to) => routeTo(to, placeOf(found), staffed),
      until: demoNow,
    })
    return { ...after, told: after.timeline.length, untoldSince: null }
  })
}

type Drawing = { index: number; random: () => number; staffed: ReadonlySet<string>; hmac: Hmac }

function drawCase(city: readonly DemoCompound[], drawing: Drawing): Complaint {
  const { index, random, staffed, hmac } = drawing
  const { compound, households } = drawCompound(city, drawing)
  const at = drawInstant(drawing)
  const category = pickWeighted(
    random,
    firstCategories,
    firstCategories.map(({ code }) => frequent[code] ?? 1),
  )
  const kind = pickWeighted(random, caseKinds, [70, 15, 8, 7])
  const { _id, name, city: of, district, subdistrict, residentsCommittee } = compound
  const company = inForceAt(compound.service, at)?.company ?? null
  const place = { city: of, district, subdistrict, residentsCommittee, company: company?.code ?? null }
  const homes = affected(households, drawing)
  const account = homes[0]?.account as string
  const filed = newCase(
    {
      _id: complaintId(hmac, account, `demo-${index}`),
      ...{ number: numberOf(random), revision: 1 },
      ...{ city: of, compound: _id, compoundName: name, district, subdistrict, residentsCommittee, company },
      ...{ account, households: homes.slice(0, 1).map((home) => ({ ...home, at })) },
      ...{ where: whereOf(category, compound.buildings, random), home: null, contact: null },
      ...{ text: textOf(category, random), textCheck: 'passed', photos: [], requestKeys: [] },
    },
    {
      ...{ type: 'filed', kind, category: category.code, rulesVersion: firstRules.version },
      responsible: responsibleAt(category.party, place),
      route: routeTo(targetOf(category.party, category.agency, place), place, staffed),
      ...deadlinesOf({ filedAt: at, ...firstRules }),
    },
    { at, by: { role: 'resident', desk: null, account }, timing: firstRules },
  )
  return joined(filed, homes.slice(1))
}

type Home = { tag: string; account: string }

/** Other households that have the same trouble, an hour after it was filed. */
function joined(filed: Complaint, homes: readonly Home[]): Complaint {
  const at = new Date(Date.parse(filed.standing.filedAt) + 3_600_000).toISOString()
  return homes.reduce((found, home) => {
    const by = { role: 'resident', desk: null, account: home.account } as const
    const after = withFacts(found, [{ type: 'joined' }], { at, by, timing: firstRules })
    return { ...after, revision: found.revision + 1, households: [...found.households, { ...home, at }] }
  }, filed)
}

/** Every twentieth case is of the home compound, the newest ones of the personas there. */
function drawCompound(city: readonly DemoCompound[], { index, random }: Drawing): DemoCompound {
  const drawn = wholeBetween(random, 0, city.length - 1)
  const quiet = drawn === quietCompound ? drawn + 1 : drawn
  return city[index % 20 === 0 ? homeCompound : quiet] as DemoCompound
}

/** By day and evening, a third of them within the last weeks, so that some are open. */
function drawInstant({ index, random }: Drawing): string {
  const days = index % 3 === 0 ? wholeBetween(random, 1, 24) : wholeBetween(random, 1, daysBack)
  const day = dayOfInstant(daysLater(demoNow, -days))
  return new Date(
    Date.parse(instantOfDay(day)) + wholeBetween(random, 7 * 60, 22 * 60) * 60_000,
  ).toISOString()
}

/** The household that files and, now and then, up to four others; the first home of the home compound is a persona’s. */
function affected(households: readonly Household[], { index, random, hmac }: Drawing): Home[] {
  const count = random() < 0.15 ? wholeBetween(random, 2, 5) : 1
  const last = Math.max(0, households.length - count)
  const first = index % 40 === 0 ? 0 : wholeBetween(random, Math.min(12, last), last)
  return households.slice(first, first + count).map(({ _id, members }) => ({
    tag: householdTag(hmac, _id),
    account: members[0]?.account ?? accountIdFromOpenid(hmac, `demo-resident-${_id}`),
  }))
}

function whereOf(
  { code }: Category,
  buildings: readonly { code: string }[],
  random: () => number,
): CaseWhere {
  const spot = spotOf[code] ?? 'elsewhere'
  const building = buildings[wholeBetween(random, 0, buildings.length - 1)]?.code ?? null
  return { kind: 'public', spot, building: atBuilding.includes(spot) ? building : null, detail: '' }
}

/** Words of the table itself, as one might write them: “楼道堆物，已经几天了，请尽快处理。” */
function textOf({ examples }: Category, random: () => number): string {
  const matters = examples.split('、')
  const matter = matters[wholeBetween(random, 0, matters.length - 1)] as string
  const ends = [
    '已经几天了，请尽快处理。',
    '反映过一次，没有解决。',
    '影响出行，请派人查看。',
    '希望有个说法。',
  ]
  return `${matter}，${ends[wholeBetween(random, 0, ends.length - 1)]}`
}

function numberOf(random: () => number): string {
  return String(Math.floor(random() * 10_000_000_000)).padStart(10, '0')
}
