import { execFile } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { questionnaireOf } from '../../core/rating/questionnaire'
import { emptyCells } from '../../core/rating/tally'
import type { Compound } from '../../core/record/compounds'
import type { Snapshot } from '../../core/record/snapshots'
import { type Tally, tallyId } from '../../core/record/tallies'
import { insertAll } from '../../local/demo-city/insert-all'
import { verifyFile } from '../../local/method/verify-file'
import { compoundA, openPeriodCode, openSmallCity, type SmallCity } from '../city/small-city'
import { sdkFor } from '../local-cloud/sdk'
import { figure, residentMegabytes, timed } from './measure'

const compoundCount = 1000
const buildingsEach = 20
const grown = [1000, 10_000, 50_000]

/** A city sealed as a whole by the clock, and how the counting, the files and their verification grow, in memory alone. */
export async function* benchSeal(): AsyncGenerator<string> {
  yield* await sealedByClock()
  for (const compounds of grown) yield* await sealedInMemory(compounds)
}

async function sealedByClock(): Promise<string[]> {
  const buildings = Array.from({ length: buildingsEach }, (_, index) => ({
    code: String(index + 1).padStart(2, '0'),
    name: `${index + 1}幢`,
    households: 60,
  }))
  const compounds = Array.from(
    { length: compoundCount },
    (_, index): Compound => ({ ...compoundA, _id: `C${String(index).padStart(4, '0')}`, buildings }),
  )
  const city = await openSmallCity({ compounds, households: [], timers: false })
  try {
    const counted = compounds.flatMap((compound, index) =>
      compound.buildings.map((building, at) => tallyOf(compound, building, index + at)),
    )
    // The clock has laid them when the city opened, empty.
    await city.database.collection('tallies').where({ period: openPeriodCode }).remove()
    await insertAll(city.cloud.address, 'tallies', counted)
    await city.cloud.clock.setTo(Date.parse('2026-12-01T00:00:00.000Z'))
    const all = await timed(() => city.runClock())
    await unseal(city)
    const seal = await timed(() => city.cloud.runTimer('clock'))
    const [snapshot] = (await city.all<Snapshot>('snapshots')).filter(
      ({ period }) => period === openPeriodCode,
    )
    if (snapshot === undefined) throw new Error('not sealed in one run of the clock')
    const { fileContent } = await sdkFor(city.cloud).downloadFile({
      fileID: snapshot.full.fileId,
      tempFilePath: undefined as never,
    })
    const packed = fileContent as Buffer
    const verify = await timed(() => verifyFile(Readable.from([packed])))
    if (verify.result.differing > 0) throw new Error(verify.result.found[0])
    return [
      `${compoundCount} compounds × ${buildingsEach} buildings folded and sealed by the clock: ${figure(all.milliseconds / 1000)} s; sealed again alone, in one run: ${figure(seal.milliseconds / 1000)} s`,
      `full file: ${figure(snapshot.full.bytes / 1e6)} MB, packed ${figure(packed.length / 1e6)} MB; verified in ${figure(verify.milliseconds / 1000)} s; memory of the whole process: ${figure(residentMegabytes())} MB`,
    ]
  } finally {
    await city.close()
  }
}

/** As if nothing were sealed yet. */
async function unseal({ database }: SmallCity): Promise<void> {
  await database.collection('snapshots').where({ period: openPeriodCode }).remove()
  await database.collection('periods').doc(openPeriodCode).update({ snapshot: null })
  const earlier = { throughAt: '2026-11-01T00:00:00.000Z' }
  await database.collection('jobs').doc(`seal|${openPeriodCode}`).update(earlier)
}

function tallyOf(compound: Compound, { code, households }: { code: string; households: number }, by: number) {
  const { overall, dimensions } = questionnaireOf('1')
  const levels = { 1: by % 3, 2: 1, 3: 2, 4: 3 + (by % 5), 5: 4 + (by % 7) }
  const answered = Object.values(levels).reduce((sum, count) => sum + count, 0)
  const cells = emptyCells()
  cells.self_owner = {
    answered,
    levels: Object.fromEntries([overall, ...dimensions].map((each) => [each.code, levels])),
    reasons: {},
  }
  const tally: Tally = {
    _id: tallyId(openPeriodCode, compound._id, code),
    ...{ period: openPeriodCode, compound: compound._id, building: code, households },
    ...{ cells, excluded: emptyCells(), moves: answered, revision: answered, dirty: false },
  }
  return tally
}

type Printed = {
  steps: Record<string, number>
  verify: { full: number; public: number }
  bytes: { full: number; packed: number; public: number }
  sealedAt: number
  verifiedAt: number
}

async function sealedInMemory(compounds: number): Promise<string[]> {
  const program = fileURLToPath(new URL('./seal-facts.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    program,
    String(compounds),
  ])
  const { steps, verify, bytes, sealedAt, verifiedAt } = JSON.parse(stdout) as Printed
  const told = Object.entries(steps).map(([name, took]) => `${name} ${figure(took / 1000)} s`)
  return [
    `${compounds} compounds in memory, in seconds of the processor: ${told.join(', ')}; memory at most ${figure(sealedAt)} MB`,
    `  full file ${figure(bytes.full / 1e6)} MB (packed ${figure(bytes.packed / 1e6)}), public packed ${figure(bytes.public / 1e6)} MB; verified in ${figure(verify.full / 1000)} and ${figure(verify.public / 1000)} s; memory at most ${figure(verifiedAt)} MB`,
  ]
}
