import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Answer } from '../../core/record/answers'
import type { Block } from '../../core/record/blocks'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import type { StoredSealedCard } from '../../core/record/scorecards'
import type { Snapshot } from '../../core/record/snapshots'
import { laidAnswer } from '../city/lay-answer'
import { period, sealedView, verifiedFile } from '../city/sealed-city'
import { compoundA, contentOf, openSmallCity } from '../city/small-city'
import { sdkFor } from '../local-cloud/sdk'

/** What is stored when the cloud is killed: a block, some cards of an attempt, all of them, the snapshot itself. */
const compounds = 120
const kills = [
  { collection: 'blocks', where: { period }, count: 1 },
  { collection: 'scorecards', where: { period, writtenAt: '*' }, count: 1 },
  { collection: 'scorecards', where: { period, writtenAt: '*' }, count: compounds },
  { collection: 'rollUps', where: { period }, count: 1 },
  { collection: 'snapshots', where: { period }, count: 1 },
]
const late = Date.parse('2026-12-01T00:00:30.000Z')
/** Longer than a run may live: what the one that was killed had claimed is free again. */
const afterwards = 1_200_000

let directory: string
let cloud: ChildProcess | undefined
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'seal-crash-'))
})
afterEach(() => {
  cloud?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

/** Entered the record after the hours that are sealed when the city opens. */
function recordedLate(answer: Answer): Answer {
  const revisions = answer.revisions.map((each) => ({ ...each, recordedIn: '2026-11-10T05:00:00.000Z' }))
  return { ...answer, revisions }
}

/** Runs the clock in a cloud of its own, twice at once, again and again, and kills it as soon as so much is stored. */
async function runAndKill({ collection, where, count }: (typeof kills)[number], at: number): Promise<void> {
  const program = fileURLToPath(new URL('./crashing-cloud.ts', import.meta.url))
  cloud = fork(program, [directory], { execArgv: ['--import', 'tsx'] })
  const [{ address }] = (await once(cloud, 'message')) as [{ address: string }]
  const gone = once(cloud, 'exit')
  const database = sdkFor({ address }).database()
  const written = 'writtenAt' in where ? { ...where, writtenAt: database.command.gt('') } : where
  const run = () => fetch(`${address}/local/timers/clock`, { method: 'POST' }).catch(() => null)
  const moved = fetch(`${address}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ setTo: new Date(at).toISOString() }),
  }).catch(() => null)
  let alive = true
  const running = [1, 2].map(async () => {
    while (alive) await run()
  })
  const stored = async () => (await database.collection(collection).where(written).count()).total ?? 0
  while ((await stored()) < count) await setImmediate()
  cloud.kill('SIGKILL')
  alive = false
  await Promise.all([gone, moved, ...running])
}

it('kill -9 amid sealing, five times: one chain, one snapshot, nothing left over, and files that follow from themselves', async () => {
  const all = Array.from(
    { length: compounds },
    (_, index): Compound => ({ ...compoundA, _id: `C${String(index).padStart(3, '0')}` }),
  )
  let city = await openSmallCity({ dataDirectory: directory, compounds: all, households: [], timers: false })
  const laid = all
    .slice(0, 20)
    .flatMap(({ _id }) =>
      Array.from({ length: 12 }, (_, number) =>
        recordedLate(laidAnswer(city.keys.answer, `${_id}-01-${number}`, contentOf(4))),
      ),
    )
  await city.database.collection('answers').add(laid)
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period })
  await city.close()

  for (const [index, kill] of kills.entries()) await runAndKill(kill, late + index * afterwards)

  city = await openSmallCity({ dataDirectory: directory, timers: false })
  await city.moveTo('2026-12-01T03:00:00.000Z')
  await city.runClock()
  // Once more, when what an attempt left over may be told from one that is under way.
  await city.cloud.clock.advance(1_800_000)
  await city.ask(bureau, 'requestRebuild', { period })
  await city.runClock()
  const chain = (await city.all<Block>('blocks')).filter((each) => each.period === period)
  expect(new Set(chain.flatMap(({ leaves }) => leaves.map(({ revision }) => revision))).size).toBe(
    laid.length,
  )
  expect(chain.flatMap(({ leaves }) => leaves)).toHaveLength(laid.length)
  const sealed = (await city.all<Snapshot>('snapshots')).filter((each) => each.period === period)
  expect(sealed).toHaveLength(1)
  expect((await city.read<Period>('periods', period))?.snapshot?.attempt).toBe(sealed[0]?.attempt)
  const { data: cards } = await city.database
    .collection('scorecards')
    .where({ period, sealedIn: city.database.command.neq('') })
    .limit(1000)
    .get()
  expect(new Set(cards.map(({ sealedIn }: StoredSealedCard) => sealedIn))).toEqual(
    new Set([sealed[0]?.attempt]),
  )
  expect(cards).toHaveLength(compounds)
  const view = await sealedView(city, bureau)
  expect(view.record.differing).toBe(0)
  for (const file of [view.full, view.public, view.blocks]) {
    expect(await verifiedFile(file)).toMatchObject({ differing: 0, sha256: file.sha256 })
  }
  await city.close()
}, 300_000)
