import type { Role } from '../../core/access/role'
import { inForceAt } from '../../core/place/dated'
import type { Account } from '../../core/record/accounts'
import type { Answer } from '../../core/record/answers'
import { type Decided, type Finding, findingId } from '../../core/record/findings'
import { type Objection, objectionId } from '../../core/record/objections'
import type { Period } from '../../core/record/periods'
import type { Ruling } from '../../core/record/rulings'
import { type DemoCompound, homeCompound } from './demo-compounds'

/** An hour in which many of a compound answered, though nothing called for it. */
type Burst = { place: DemoCompound; hour: string; buildings: string[] }

/** Late in the evening, days after the opening and days before the reminders. */
const hours = ['2026-05-09T13:00:00.000Z', '2026-05-12T14:00:00.000Z', '2026-05-15T13:00:00.000Z']

const foundAt = '2026-05-31T16:30:00.000Z'
const fewestAnswers = 90
const leastShare = 0.4

/**
 * Three compounds of the home compound's district in which whole buildings answered within an hour. One was found to be in order, of one
 * a part does not count, and one waits: that one the clock finds by itself.
 */
export function burstsIn(
  city: readonly DemoCompound[],
  answers: readonly Answer[],
  period: Period,
): [dismissed: Burst, excluded: Burst, open: Burst] {
  const home = city[homeCompound]?.compound
  const found = city
    .filter(
      ({ compound }) =>
        compound.district === home?.district &&
        compound._id !== home._id &&
        inForceAt(compound.service, period.opensAt)?.kind === 'company' &&
        inAppOf(compound._id, answers, period).length >= fewestAnswers,
    )
    .slice(0, hours.length)
    .map((place, index) => ({
      ...{ place, hour: hours[index] as string },
      buildings: busyBuildings(place, inAppOf(place.compound._id, answers, period)),
    }))
  if (found.length < hours.length) throw new Error('too few compounds for the bursts of the demo city')
  return found as [Burst, Burst, Burst]
}

/** The answers with those bursts in them. */
export function withBursts(answers: readonly Answer[], bursts: readonly Burst[], period: Period): Answer[] {
  return answers.map((answer) => {
    const burst = bursts.find(
      ({ place, buildings }) => place.compound._id === answer.compound && buildings.includes(answer.building),
    )
    if (burst === undefined || answer.period !== period._id || !isInApp(answer)) return answer
    return { ...answer, revisions: answer.revisions.map((revision) => ({ ...revision, hour: burst.hour })) }
  })
}

const isInApp = (answer: Answer) => answer.revisions.at(-1)?.means === 'app'

function inAppOf(compound: string, answers: readonly Answer[], period: Period): Answer[] {
  return answers.filter(
    (answer) => answer.compound === compound && answer.period === period._id && isInApp(answer),
  )
}

/** The first buildings that hold so large a share of the answers. */
function busyBuildings({ compound }: DemoCompound, inApp: readonly Answer[]): string[] {
  const busy: string[] = []
  for (const { code } of compound.buildings) {
    const held = inApp.filter(({ building }) => busy.includes(building)).length
    if (held >= leastShare * inApp.length) break
    busy.push(code)
  }
  return busy
}

/** What the district has ruled on two of the bursts, before the first count. Of `answers` the bursts are a part already. */
export function ruledBursts(
  [dismissed, excluded]: readonly [Burst, Burst, ...unknown[]],
  { answers, period, accounts }: { answers: readonly Answer[]; period: Period; accounts: readonly Account[] },
): { findings: Finding[]; rulings: Ruling[] } {
  const by = decidedBy(accounts, 'district')
  const inOrder = by('2026-06-03T02:10:00.000Z', '当晚物业在楼下摆摊讲解扫码，走访六户，均为本人填写。')
  const filledIn = by('2026-06-03T07:40:00.000Z', '三户反映当晚由物业人员代为填写，已调看值班记录核实。')
  const { place, buildings } = excluded
  const { compound } = place
  const ruling: Ruling = {
    ...{ _id: '4100000001', period: period._id, city: compound.city, district: compound.district },
    ...{ compound: compound._id, name: compound.name, objection: null },
    finding: findingId(period._id, compound._id, 'burst'),
    matter: { kind: 'exclusion', buildings, households: 0, sealed: null },
    ...{ made: filledIn, state: 'waiting', appliedAt: null, lifted: null },
  }
  return {
    findings: [
      ruledFinding(dismissed, { answers, period }, { ...inOrder, decision: 'dismissed' }),
      ruledFinding(excluded, { answers, period }, { ...filledIn, decision: 'excluded' }),
    ],
    rulings: [ruling],
  }
}

function ruledFinding(
  { place: { compound }, hour }: Burst,
  { answers, period }: { answers: readonly Answer[]; period: Period },
  decided: Finding['decisions'][number] & { decision: 'dismissed' | 'excluded' },
): Finding {
  const isThen = (answer: Answer) => answer.revisions.at(-1)?.hour === hour
  const inApp = inAppOf(compound._id, answers, period)
  const inCity = answers.filter((answer) => answer.period === period._id && isInApp(answer))
  const then = inApp.filter(isThen).length
  return {
    ...{ _id: findingId(period._id, compound._id, 'burst'), period: period._id },
    ...{ city: compound.city, district: compound.district, compound: compound._id, name: compound.name },
    evidence: {
      kind: 'burst',
      hours: [
        {
          ...{ hour, answers: then, share: then / inApp.length },
          cityShare: inCity.filter(isThen).length / inCity.length,
        },
      ],
    },
    ...{ foundAt, state: decided.decision, decisions: [decided], requestKeys: [] },
  }
}

/** Two objections of the home compound's company: one that was ruled on, and one that waits. */
export function makeObjections(
  home: DemoCompound,
  period: Period,
  accounts: readonly Account[],
): Objection[] {
  const { compound } = home
  const company = inForceAt(compound.service, period.opensAt)?.company
  const building = compound.buildings[1]
  if (!company || building === undefined) throw new Error('no company or no building to object to')
  const of = {
    ...{ period: period._id, city: compound.city, district: compound.district },
    ...{ compound: compound._id, name: compound.name, company, requestKeys: [] },
  }
  const count = { kind: 'householdCount', building: building.code } as const
  const tenure = { kind: 'tenure', claimed: '2023-03-01' } as const
  return [
    {
      ...{ ...of, _id: objectionId(period._id, compound._id, count) },
      subject: { ...count, from: building.households, claimed: building.households - 2 },
      why: '这一栋有两套是物业用房，没有住户，不应计入户数。',
      ...{ raisedAt: '2026-06-11T03:20:00.000Z', state: 'open', found: null, ruled: null },
    },
    {
      ...{ ...of, _id: objectionId(period._id, compound._id, tenure), subject: tenure },
      why: '我公司实际于 2023 年 3 月进场。',
      ...{ raisedAt: '2026-06-11T03:26:00.000Z', state: 'rejected', found: null },
      ruled: decidedBy(accounts, 'district')(
        '2026-06-16T01:50:00.000Z',
        '合同载明 2023 年 1 月 1 日起服务，交接记录为 1 月 4 日，登记无误。',
      ),
    },
  ]
}

/** Decisions of whoever holds an office first. */
function decidedBy(accounts: readonly Account[], role: Role): (at: string, why: string) => Decided {
  const holder = accounts.find(({ roles }) => roles.some((held) => held.role === role))
  const scope = holder?.roles.find((held) => held.role === role)?.scope
  if (holder === undefined || scope === undefined) throw new Error(`nobody is ${role} in the demo city`)
  return (at, why) => ({ account: holder._id, role, scope, at, why })
}
