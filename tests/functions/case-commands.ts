import fc from 'fast-check'
import { expect } from 'vitest'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import {
  catchUp,
  chart,
  dutiesOf,
  firstHandlers,
  homes,
  joins,
  type ModelCase,
  type Office,
  type Resident,
  type Staff,
  staff,
} from '../complaint/case-model'
import {
  allStored,
  caseAt,
  city,
  compare,
  expectedMay,
  expectUntouched,
  files,
  person,
  present,
  reason,
  residentDoes,
  residentSamples,
  runClock,
  samples,
  sends,
  staffDoes,
  targetOf,
  type World,
} from './case-world'

const mostCases = 2

type Command = fc.AsyncCommand<World, null>

/** A step of a random sequence. It tells what came of it, so that a failing sequence reads like a story when it is shrunk. */
function step(
  name: string,
  run: (world: World, tell: (what: object) => void) => Promise<void>,
  check: (world: World) => boolean = () => true,
): Command {
  let told = ''
  return {
    check,
    toString: () => `${name}${told}`,
    run: (world) => run(world, (what) => (told = `: ${JSON.stringify(what)}`)),
  }
}

const everybody = Object.keys(staff) as Staff[]
const residents = Object.keys(homes) as Resident[]
/** The people who are most likely to have something to do, by the desks of the case. */
const roleOf: Record<Office, Staff> = {
  ...{ company: 'company', committee: 'committee', subdistrict: 'subdistrict', district: 'district' },
  ...{ bureau: 'bureau', fire: 'fire', power: 'power' },
}
const anyCase = fc.nat({ max: mostCases - 1 })
const kinds = ['complaint', 'repair', 'enquiry', 'suggestion'] as const
const targets = fc.constantFrom(...(Object.keys(chart) as Office[])).map(targetOf)

const staffAct = fc.oneof<fc.Arbitrary<(it: ModelCase, world: World) => StaffAct>[]>(
  fc.constantFrom(...Object.values(samples)),
  targets.map((to) => () => ({ type: 'reroute' as const, to, reason })),
  fc.boolean().map((approved) => () => ({ type: 'decideExtension' as const, approved, reason })),
  fc.integer({ min: 1, max: 7 }).map((days) => () => ({ type: 'askExtension' as const, days, reason })),
  fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom('noise', 'facilities', 'nothing'))
    .map(([kind, category]) => () => ({ type: 'reclassify' as const, kind, category, reason })),
  fc.boolean().map((restored) => () => ({ type: 'ruleKind' as const, restored, reason })),
  fc.tuple(fc.constantFrom('company', 'subdistrict', 'utility'), fc.option(targets)).map(
    ([responsible, to]) =>
      () =>
        ({ type: 'ruleResponsibility', responsible, to, reason }) as StaffAct,
  ),
  anyCase.map((index) => (_: ModelCase, world: World) => ({
    ...{ type: 'merge' as const, reason },
    into: caseAt(world, index).number,
  })),
)
const residentAct = fc.oneof<fc.Arbitrary<ResidentAct>[]>(
  fc.constantFrom(...residentSamples),
  fc.integer({ min: 1, max: 5 }).map((level) => ({ type: 'confirm' as const, level, text: '' })),
  fc.boolean().map((voluntary) => ({ type: 'answerWithdrawal' as const, voluntary })),
  fc.constant({ type: 'supplement' as const, text: '', photos: [] }),
)

/** An act of a type as one of those that there can be. */
function variantOf(
  type: StaffAct['type'],
  it: ModelCase,
  { index, world }: { index: number; world: World },
): StaffAct {
  const act = samples[type](it)
  const isEven = index % 2 === 0
  if (act.type === 'merge') return { ...act, into: caseAt(world, 0).number }
  if (act.type === 'decideExtension') return { ...act, approved: isEven }
  if (act.type === 'ruleKind') return { ...act, restored: isEven }
  return act
}

/** Somebody does what is theirs to do, told by what they are offered: so sequences come far. */
const offered = fc
  .tuple(
    fc.constantFrom(
      'handler',
      'handler',
      'handler',
      'overseer',
      'overseer',
      'arbiter',
      'committee',
      'secondBureau',
    ),
    fc.nat({ max: 14 }),
    anyCase,
  )
  .map(([whose, index, at]) =>
    step(`${whose} does the ${index + 1}. of what is offered in case ${at}`, async (world, tell) => {
      const it = caseAt(world, at)
      const { overseer, arbiter } = chart[it.handler]
      const offices: Record<string, Staff> = {
        ...{ handler: roleOf[it.handler], overseer: roleOf[overseer], arbiter: roleOf[arbiter] },
        ...{ committee: 'committee', secondBureau: 'secondBureau' },
      }
      const who = offices[whose] as Staff
      const may = expectedMay(it, who, present())
      const type = may[index % Math.max(may.length, 1)] as StaffAct['type'] | undefined
      if (type === undefined) return
      const act = variantOf(type, it, { index, world })
      tell(act)
      await staffDoes(world, it, who, act)
    }),
  )
/** The act that a duty asks for. */
const actOfDuty: Record<string, StaffAct['type']> = {
  ...{ accept: 'accept', answer: 'answer', dispatch: 'reroute', decideExtension: 'decideExtension' },
  ...{ supervise: 'supervise', questionWithdrawal: 'questionWithdrawal', ruleKind: 'ruleKind' },
  ...{ followUp: 'followUp', review: 'decideReview' },
}
const atDesk = new Map(Object.entries(chart).map(([office, { desk }]) => [desk, office as Office]))

/** Somebody does what waits at their desk: it is never anything that the whole desk would be refused. */
const dutiful = fc.tuple(fc.nat({ max: 5 }), anyCase).map(([index, at]) =>
  step(`the desk does the ${index + 1}. duty of case ${at}`, async (world, tell) => {
    const it = structuredClone(caseAt(world, at))
    catchUp(it, present())
    const duties = dutiesOf(it)
    const [desk, duty] = duties[index % Math.max(duties.length, 1)]?.split(' ') ?? []
    if (desk === undefined || duty === undefined) return
    const who = roleOf[atDesk.get(desk) as Office]
    const type = actOfDuty[duty] as StaffAct['type']
    const isOwnWork = it.hands.some((hand) => hand.who === who) || it.sorted?.who === who
    if (!isOwnWork) expect(expectedMay(it, who, present())).toContain(type)
    const act = variantOf(type, it, { index, world })
    tell({ who, ...act })
    await staffDoes(world, caseAt(world, at), who, act)
  }),
)
const merging = fc.constantFrom('subdistrict' as const, 'district' as const).map((who) =>
  step(
    `${who} merges case 1 into case 0`,
    (world) =>
      staffDoes(world, caseAt(world, 1), who, { type: 'merge', into: caseAt(world, 0).number, reason }),
    ({ cases }) => cases.length > 1,
  ),
)
function residentVariantOf(act: ResidentAct, index: number): ResidentAct {
  if (act.type === 'answerWithdrawal') return { ...act, voluntary: index < 3 }
  if (act.type === 'confirm') return { ...act, level: (index % 5) + 1 }
  return act
}

const ending = ['confirm', 'withdraw']
const ownWish = fc.tuple(fc.nat({ max: 7 }), anyCase).map(([index, at]) =>
  step(`the complainant does the ${index + 1}. of what is offered in case ${at}`, async (world, tell) => {
    const it = caseAt(world, at)
    const may = expectedMay(it, null, present())
    // Whoever does no more than close or take back would leave little to see.
    if (may.length > 2 && index < 5)
      may.splice(0, may.length, ...may.filter((type) => !ending.includes(type)))
    const type = may[index % Math.max(may.length, 1)]
    const sample = residentSamples.find((each) => each.type === type)
    if (sample === undefined) return
    const act = residentVariantOf(sample, index)
    tell(act)
    await residentDoes(world, it, it.by, act)
  }),
)
const anyStaff = fc.tuple(fc.constantFrom(...everybody), staffAct, anyCase).map(([who, act, at]) =>
  step(`${who} in case ${at}`, async (world, tell) => {
    const it = caseAt(world, at)
    const does = act(it, world)
    tell(does)
    await staffDoes(world, it, who, does)
  }),
)
const anyResident = fc
  .tuple(fc.constantFrom(...residents), residentAct, anyCase)
  .map(([who, act, at]) =>
    step(`${who} in case ${at}: ${JSON.stringify(act)}`, (world) =>
      residentDoes(world, caseAt(world, at), who, act),
    ),
  )
const filing = fc
  .tuple(
    fc.constantFrom('resident' as const, 'neighbour' as const),
    fc.constantFrom(...kinds),
    fc.constantFrom(...Object.keys(firstHandlers)),
  )
  .map(([who, kind, category]) =>
    step(
      `${who} files: ${kind} ${category}`,
      (world) => files(world, who, kind, category),
      ({ cases }) => cases.length < mostCases,
    ),
  )
const joining = fc.tuple(fc.constantFrom(...residents), anyCase).map(([who, at]) =>
  step(`${who} joins case ${at}`, async (world) => {
    const it = caseAt(world, at)
    const input = { household: homes[who], number: it.number }
    await sends(world, it, { who: person(who), endpoint: 'joinCase', input }, (one, now) =>
      joins(one, who, now),
    )
    if (it.facts.at(-1) === 'joined' && it.households.at(-1) === homes[who] && it.by !== who) {
      world.joined.get(it.number)?.push(who)
    }
  }),
)
const moving = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((days) => days * 24) },
  )
  .map((hours) =>
    step(`${hours} hours pass`, async () => {
      await city.cloud.clock.advance(hours * 3_600_000)
    }),
  )
const clock = fc.constant(
  step('the clock runs', async (world) => {
    await runClock()
    const found = await allStored()
    for (const it of world.cases) {
      const facts = found.get(it.number)?.timeline ?? []
      const news = facts.slice(it.facts.length)
      expect(news.every(({ by }) => by.role === 'clock')).toBe(true)
      catchUp(it, news[0]?.at ?? present())
    }
    await compare(world)
  }),
)
const again = fc.constant(
  step(
    'the last request comes again',
    async (world) => {
      if (world.last === null) return
      const { who, endpoint, input, key } = world.last
      const answer = await city.call(who, endpoint, input, { key })
      // Whoever has passed on the only case of an agency reads it still: nothing that was done is refused when it is repeated.
      expect(answer).toMatchObject({ ok: true })
      await expectUntouched(world)
    },
    ({ last }) => last !== null,
  ),
)

/** All that can happen, the more often named the more often tried. */
export const steps = [
  offered,
  offered,
  dutiful,
  dutiful,
  merging,
  ownWish,
  ownWish,
  ownWish,
  anyStaff,
  anyStaff,
  anyResident,
  filing,
  joining,
  moving,
  moving,
  clock,
  again,
]
