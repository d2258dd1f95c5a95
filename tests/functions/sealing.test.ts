import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Compound } from '../../core/record/compounds'
import type { Job } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import type { StoredSealedCard } from '../../core/record/scorecards'
import type { Snapshot } from '../../core/record/snapshots'
import { canonical } from '../../core/sealing/canonical'
import { laidAnswer } from '../city/lay-answer'
import { passingCity } from '../city/passing-city'
import { compoundA, contentOf, openPeriodCode, type SmallCity } from '../city/small-city'
import { sdkFor } from '../local-cloud/sdk'
import { verified } from '../sealing/verified'

const afterClosing = '2026-12-01T00:00:00.000Z'
const home = (number: number) => `A-01-${String(number).padStart(3, '0')}`

/** Forty answers in compound A, of which every fifth is 非常不满意. */
async function closedCity(options: Parameters<typeof passingCity>[0] = {}): Promise<SmallCity> {
  const city = await passingCity(options)
  const answers = Array.from({ length: 40 }, (_, index) =>
    laidAnswer(city.keys.answer, home(index + 1), contentOf(index % 5 === 0 ? 1 : 5)),
  )
  await city.database.collection('answers').add(answers)
  await requestRebuild(city)
  await city.runClock()
  await city.moveTo(afterClosing)
  return city
}

async function requestRebuild(city: SmallCity): Promise<void> {
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
}

/** The job as it stands when figures have been made anew since. */
async function sealAgain(city: SmallCity): Promise<void> {
  const earlier = { throughAt: '2026-11-01T00:00:00.000Z' }
  await city.database.collection('jobs').doc(`seal|${openPeriodCode}`).update(earlier)
}

const snapshotsOf = async (city: SmallCity) =>
  (await city.all<Snapshot>('snapshots')).filter(({ period }) => period === openPeriodCode)

const sealedCards = async (city: SmallCity) =>
  (await city.all<StoredSealedCard>('scorecards')).filter(
    ({ sealedIn, period }) => sealedIn !== '' && period === openPeriodCode,
  )

async function linesOf(city: SmallCity, { fileId }: Snapshot['full']): Promise<string> {
  const { fileContent } = await sdkFor(city.cloud).downloadFile({
    fileID: fileId,
    tempFilePath: undefined as never,
  })
  return gunzipSync(fileContent as Buffer).toString('utf8')
}

describe('a sealed snapshot', () => {
  it('is made once every compound is counted, and the period shows it', async () => {
    const city = await closedCity()
    await city.runClock()
    const [snapshot] = await snapshotsOf(city)
    expect(snapshot).toMatchObject({ number: 1, notCounted: [], compounds: 2 })
    const { attempt, sealedAt } = snapshot as Snapshot
    const period = await city.read<Period>('periods', openPeriodCode)
    expect(period?.snapshot).toEqual({ number: 1, attempt, sealedAt, notCounted: 0 })
    const card = await city.sealed('A')
    // Nothing is ranked in so small a city: there is nothing to borrow, and S is y.
    expect(card?.overall?.steadied).toEqual({
      ...{ variance: null, keptShare: 1, score: card?.overall?.mean, sd: null, interval: null },
    })
    expect(card?.order).toEqual({ band: 26, bandRank: null, place: null, behindBy: null, aheadBy: null })
  })

  it('has the hash of its file, which is canonical line by line and says where it ends', async () => {
    const city = await closedCity()
    await city.runClock()
    const [snapshot] = (await snapshotsOf(city)) as [Snapshot]
    for (const edition of ['full', 'public'] as const) {
      const text = await linesOf(city, snapshot[edition])
      expect(createHash('sha256').update(text).digest('hex')).toBe(snapshot[edition].sha256)
      expect(Buffer.byteLength(text)).toBe(snapshot[edition].bytes)
      const lines = text.trimEnd().split('\n')
      for (const line of lines) expect(canonical(JSON.parse(line))).toBe(line)
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ edition, number: 1, city: '320700' })
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ end: { compounds: 2 } })
    }
    expect(await linesOf(city, snapshot.public)).toContain(snapshot.full.sha256)
  })

  it('is verified from its file alone, and a fact or figure that was changed is found and named', async () => {
    const city = await closedCity()
    await city.runClock()
    const [snapshot] = (await snapshotsOf(city)) as [Snapshot]
    const foundIn = async (text: string) => (await verified(text)).found
    const full = await linesOf(city, snapshot.full)
    const open = await linesOf(city, snapshot.public)
    expect([await foundIn(full), await foundIn(open)]).toEqual([[], []])
    const changed = async (text: string, from: string, to: string) => {
      expect(text).toContain(from)
      return (await foundIn(text.replace(from, to))).join('\n')
    }
    expect(await changed(full, '"levels":{"overall":{"1":8', '"levels":{"overall":{"1":9')).toMatch(
      /A: overall\.mean/,
    )
    expect(await changed(full, '"finiteFloor":0.1', '"finiteFloor":0.2')).toContain('annex.seed')
    expect(await changed(full, '"band":26', '"band":27')).toContain('order.band')
    expect(await changed(full, '"cityRate":0', '"cityRate":1')).toContain('fit.cityRate')
    expect(await changed(full, '"kind":"city","name"', '"kind":"city" ,"name"')).toContain('not canonical')
    expect(await changed(full, '"respondedHouseholds":40', '"respondedHouseholds":41')).toContain(
      'respondedHouseholds',
    )
    expect(await changed(open, '"favourableRate":0.8', '"favourableRate":0.9')).toMatch(
      /A: overall\.favourableRate/,
    )
    expect(await changed(open, '"band":26', '"band":27')).toContain('order.band')
    expect(await changed(full, '"card":{"', '"card":{"added":1,"')).toContain(
      'holds what no figure was made from',
    )
    expect(await changed(full, '"card":{"answersNeeded"', '"card":{ "answersNeeded"')).toContain(
      'not canonical',
    )
    expect(await changed(full, '"compound":"A"', '"compound":"AB"')).toMatch(/compound: expected|compound: /)
    expect(
      await changed(
        open,
        '"kind":"city","name":"连云港市","questions":[{"answers":40',
        '"kind":"city","name":"连云港市","questions":[{"answers":41',
      ),
    ).toContain('city 320700')
    const short = full.trimEnd().split('\n').slice(0, -1).join('\n')
    expect((await foundIn(short)).join()).toContain('the end is missing')
  })

  it('is verified by a command that says what it takes as given, and fails where something differs', async () => {
    const city = await closedCity()
    await city.runClock()
    const [snapshot] = (await snapshotsOf(city)) as [Snapshot]
    const directory = mkdtempSync(join(tmpdir(), 'verify-'))
    const run = (content: string | Uint8Array) => {
      const file = join(directory, 'snapshot')
      writeFileSync(file, content)
      const command = ['--import', 'tsx', 'local/method/verify.ts', file]
      const { stdout, status } = spawnSync(process.execPath, command, { encoding: 'utf8' })
      return { lines: stdout.trimEnd().split('\n'), status }
    }
    try {
      const open = await linesOf(city, snapshot.public)
      const found = run(gzipSync(open))
      expect(found).toMatchObject({ status: 0 })
      expect(found.lines).toContain(`SHA-256 ${snapshot.public.sha256}`)
      expect(found.lines.join('\n')).toMatch(/taken as given: mean scores.*\neverything else follows/)
      expect(run(await linesOf(city, snapshot.full)).lines.at(-1)).toBe(
        'everything follows from what the file holds',
      )
      expect(run(open.replace('"band":26', '"band":27'))).toMatchObject({ status: 1 })
      expect(run('nothing of the kind').status).toBe(1)
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  })

  it('keeps from the public edition what would point at people', async () => {
    const city = await closedCity()
    await city.runClock()
    const [snapshot] = (await snapshotsOf(city)) as [Snapshot]
    const open = await linesOf(city, snapshot.public)
    for (const field of ['"inputs"', '"salt"', '"strata":[', '"weights":[', '"place":', '"countCheck"'])
      expect(open).not.toContain(field)
    const full = await linesOf(city, snapshot.full)
    for (const field of ['"inputs"', '"salt"', '"weights":[']) expect(full).toContain(field)
  })

  it('is one, whatever runs overlap, and what is sealed is not sealed again', async () => {
    const city = await closedCity()
    await city.runClock()
    // As if nothing were sealed yet: three runs are after the same number.
    await city.database.collection('snapshots').where({ period: openPeriodCode }).remove()
    await city.database.collection('periods').doc(openPeriodCode).update({ snapshot: null })
    await sealAgain(city)
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    expect((await snapshotsOf(city)).map(({ number }) => number)).toEqual([1])
    const before = await snapshotsOf(city)
    await requestRebuild(city)
    await city.runClock()
    expect(await snapshotsOf(city)).toEqual(before)
  })

  it('is left to the run that is making it, until that run cannot be alive any more', async () => {
    const city = await closedCity({ timers: false })
    const seal = city.database.collection('jobs').doc(`seal|${openPeriodCode}`)
    await city.runClock()
    await city.database.collection('snapshots').where({ period: openPeriodCode }).remove()
    await sealAgain(city)
    await seal.update({ claimedUntil: '2026-12-01T00:10:00.000Z' })
    await city.runClock()
    expect(await snapshotsOf(city)).toEqual([])
    await city.moveTo('2026-12-01T00:10:00.000Z')
    await city.runClock()
    expect(await snapshotsOf(city)).toHaveLength(1)
    expect((await city.read<Job>('jobs', `seal|${openPeriodCode}`))?.claimedUntil).toBeNull()
  })

  it('that came to nothing is seen by nobody, and what it wrote is removed', async () => {
    const city = await closedCity()
    await city.runClock()
    const [card] = await sealedCards(city)
    await city.put('scorecards', {
      ...(card as StoredSealedCard),
      _id: `${openPeriodCode}|A|gone`,
      sealedIn: 'gone',
      writtenAt: '2026-11-30T00:00:00.000Z',
    })
    await sealAgain(city)
    await city.runClock()
    const left = await sealedCards(city)
    expect(new Set(left.map(({ sealedIn }) => sealedIn))).toEqual(
      new Set((await snapshotsOf(city)).map(({ attempt }) => attempt)),
    )
    expect((await city.views()).length).toBeGreaterThan(0)
  })

  it('whose pointer was never set is shown by the next run', async () => {
    const city = await closedCity()
    await city.runClock()
    const shown = (await city.read<Period>('periods', openPeriodCode))?.snapshot
    await city.database.collection('periods').doc(openPeriodCode).update({ snapshot: null })
    await sealAgain(city)
    await city.runClock()
    expect((await city.read<Period>('periods', openPeriodCode))?.snapshot).toEqual(shown)
    expect(await snapshotsOf(city)).toHaveLength(1)
  })

  it('names a compound that could not be counted, and another takes it in; the first stays as it was', async () => {
    const undated: Compound = { ...compoundA, _id: 'AA', service: [] }
    const city = await passingCity({ compounds: [compoundA, undated], faulty: true })
    await city.moveTo(afterClosing)
    await expect(city.runClock()).rejects.toThrow('the clock failed')
    const first = await snapshotsOf(city)
    expect(first).toMatchObject([{ number: 1, compounds: 1, notCounted: ['AA'] }])
    await city.database.collection('compounds').doc('AA').update({ service: compoundA.service })
    await city.runClock()
    const both = (await snapshotsOf(city)).sort((a, b) => a.number - b.number)
    expect(both).toMatchObject([first[0], { number: 2, compounds: 2, notCounted: [] }])
    expect(await city.sealed('AA')).not.toBeNull()
    expect(await city.read<Job>('jobs', `seal|${openPeriodCode}`)).toMatchObject({ state: 'done' })
  })

  it('leaves out what could not be counted again, although it was counted before', async () => {
    const city = await closedCity({ faulty: true })
    await city.runClock()
    await city.database.collection('compounds').doc('B').update({ service: [] })
    await requestRebuild(city)
    await expect(city.runClock()).rejects.toThrow('the clock failed')
    const [, second] = (await snapshotsOf(city)).sort((a, b) => a.number - b.number)
    expect(second).toMatchObject({ number: 2, compounds: 1, notCounted: ['B'] })
    await city.cloud.clock.advance(61_000)
    const bureau = await city.official('bureau', '320700')
    const { rows } = await city.ask<{ rows: { compound: string; state: string; score: number | null }[] }>(
      bureau,
      'readCityTable',
      { period: openPeriodCode },
    )
    expect(rows.find(({ compound }) => compound === 'B')).toMatchObject({ state: 'counting', score: null })
  })
})
