import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import { fact } from '../../core/complaint/facts'
import type { AuditEntry } from '../../core/record/audit'
import type { Complaint } from '../../core/record/complaints'
import type { ModelCase, Staff } from '../complaint/case-model'
import { steps } from './case-commands'
import {
  allStored,
  caseAt,
  city,
  files,
  openWorld,
  reason,
  residentDoes,
  runClock,
  samples,
  staffDoes,
  targetOf,
  type World,
} from './case-world'

const [usualRuns, usualSeed] = [60, 7]

/**
 * Random roles do random things at random times to the real functions, and the model says what has to come of each. More runs, and
 * those of another seed, are asked for by CASE_MODEL_RUNS and CASE_MODEL_SEED.
 */
const numRuns = Number(process.env.CASE_MODEL_RUNS ?? usualRuns)
const seed = Number(process.env.CASE_MODEL_SEED ?? usualSeed)

/** Before the make-up Sunday and 国庆, before and in 春节 with its make-up Saturdays, over the turn of a year, and a usual week. */
const beginnings = ['2026-09-17', '2026-09-29', '2026-02-10', '2026-02-21', '2026-11-10']

beforeAll(openWorld)
afterAll(() => city.close())

type Opening = (world: World, it: ModelCase) => Promise<void>
const days = (count: number) => city.cloud.clock.advance(count * 86_400_000)
const company =
  (...types: StaffAct['type'][]): Opening =>
  async (world, it) => {
    for (const type of types) await staffDoes(world, it, 'company', samples[type](it))
  }
const resident =
  (...acts: ResidentAct[]): Opening =>
  async (world, it) => {
    for (const act of acts) await residentDoes(world, it, 'resident', act)
  }
const over =
  (who: Staff, act: StaffAct): Opening =>
  (world, it) =>
    staffDoes(world, it, who, act)
const passing =
  (count: number): Opening =>
  () =>
    days(count)

/** How far a case is when a sequence begins, so that each part of its life is come to. */
const openings: Record<string, Opening[]> = {
  'just filed': [],
  'at work, more time asked for': [company('accept', 'askExtension')],
  'returned, more time asked for': [company('accept', 'askExtension', 'return')],
  answered: [company('accept', 'answer')],
  'answered and silent': [company('accept', 'answer'), passing(9)],
  'reopened and late': [
    ...[company('accept', 'answer'), resident({ type: 'reopen', text: '没有修好' }), passing(12)],
  ],
  'rated badly': [company('accept', 'start', 'answer'), resident({ type: 'confirm', level: 1, text: '' })],
  'taken back': [company('accept'), resident({ type: 'withdraw', reason: 'pressed' })],
  'taken back and asked': [
    ...[company('accept', 'answer'), resident({ type: 'withdraw', reason: 'mistaken' }), passing(1)],
    over('subdistrict', { type: 'questionWithdrawal' }),
  ],
  'taken back at work and asked': [
    ...[company('accept'), passing(2), resident({ type: 'withdraw', reason: 'pressed' }), passing(3)],
    over('subdistrict', { type: 'questionWithdrawal' }),
  ],
  'asked to be looked at again': [
    ...[company('accept', 'answer'), passing(9), resident({ type: 'askReview', reason })],
  ],
  'reclassified and objected to': [
    over('district', { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason }),
    resident({ type: 'objectToKind', reason }),
  ],
  'before the fire department': [over('district', { type: 'reroute', to: targetOf('fire'), reason })],
  'of two households': [(world) => files(world, 'neighbour', 'complaint', 'facilities')],
}

async function begin(day: string, opening: string): Promise<World> {
  const { command } = city.database
  for (const collection of ['complaints', 'inbox', 'audit']) {
    await city.database
      .collection(collection)
      .where({ _id: command.neq('') })
      .remove()
  }
  await city.moveTo(`${day}T02:30:00.000Z`)
  const world: World = { cases: [], joined: new Map(), stored: new Map(), last: null }
  await files(world, 'resident', 'complaint', 'facilities')
  for (const step of openings[opening] ?? []) await step(world, caseAt(world, 0))
  return world
}

/** Kinds of facts that some sequence has come to. */
const seen = new Set<string>()

/** What everybody was told in the end, and what was written down of the staff’s acts: each once, for each fact. */
async function expectTold(world: World): Promise<void> {
  await runClock()
  const stored = await allStored()
  const entries = await city.all<AuditEntry>('audit')
  for (const { number } of world.cases) {
    const { timeline, told, untoldSince } = stored.get(number) as Complaint
    for (const { type } of timeline) seen.add(type)
    expect({ told, untoldSince }).toEqual({ told: timeline.length, untoldSince: null })
    const acts = timeline.flatMap(({ by }, index) =>
      by.role === 'resident' || by.role === 'clock' ? [] : `case|${number}|${index}`,
    )
    const written = entries.filter(({ subject }) => subject === number).map(({ _id }) => _id)
    expect(written.sort()).toEqual(acts.sort())
  }
}

it('whatever anybody does, and however late, comes out as the rules say', async () => {
  const commands = fc.commands(steps, { maxCommands: 50, size: 'max' })
  const day = fc.constantFrom(...beginnings)
  const opening = fc.constantFrom(...Object.keys(openings))
  await fc.assert(
    fc.asyncProperty(day, opening, commands, async (at, whose, sequence) => {
      const world = await begin(at, whose)
      await fc.asyncModelRun(async () => ({ model: world, real: null }), sequence)
      await expectTold(world)
    }),
    { numRuns, seed, interruptAfterTimeLimit: 600_000 },
  )
  // Fewer runs, or others, need not come to everything.
  const all = fact.def.options.map((option) => option.shape.type.def.values[0])
  if (numRuns >= usualRuns && seed === usualSeed) expect([...seen].sort()).toEqual([...all].sort())
}, 900_000)
