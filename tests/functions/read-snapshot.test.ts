import { describe, expect, it } from 'vitest'
import type { Answer } from '../../core/record/answers'
import type { Block } from '../../core/record/blocks'
import type { Job } from '../../core/record/jobs'
import type { Period } from '../../core/record/periods'
import type { StoredSealedCard } from '../../core/record/scorecards'
import type { Snapshot } from '../../core/record/snapshots'
import {
  afterClosing,
  afterPublication,
  answeredCity,
  countAgain,
  fetched,
  period,
  sealedView,
  unpacked,
  verifiedFile,
} from '../city/sealed-city'
import type { SmallCity } from '../city/small-city'

const chainOf = async (city: SmallCity) =>
  (await city.all<Block>('blocks'))
    .filter((each) => each.period === period)
    .sort((a, b) => a.number - b.number)
const snapshotsOf = async (city: SmallCity) =>
  (await city.all<Snapshot>('snapshots')).filter((each) => each.period === period)

describe('a sealed snapshot', () => {
  it('is made of three files that follow from themselves, and stay as they are when another is sealed', async () => {
    const city = await answeredCity()
    const { bureau } = city
    await city.moveTo(afterClosing)
    await city.runClock()
    const first = await sealedView(city, bureau)
    expect(first).toMatchObject({ number: 1, compounds: 2, record: { blocks: 2, differing: 0 } })
    const before: Buffer[] = []
    for (const file of [first.full, first.public, first.blocks]) {
      expect(await verifiedFile(file)).toMatchObject({ differing: 0, sha256: file.sha256, bytes: file.bytes })
      before.push(await fetched(file))
    }

    const { _id, ...answer } = (await city.read<Answer>('answers', city.answerIdOf('A-01-020'))) as Answer
    await city.database.collection('answers').doc(_id).remove()
    await countAgain(city, bureau)
    const second = await sealedView(city, bureau)
    expect(second.number).toBe(2)
    expect(second.snapshots.map(({ number }) => number)).toEqual([2, 1])
    const again = await sealedView(city, bureau, 1)
    expect(again.full.sha256).toBe(first.full.sha256)
    const after = [await fetched(again.full), await fetched(again.public), await fetched(again.blocks)]
    expect(after.every((file, index) => file.equals(before[index] as Buffer))).toBe(true)
    expect(answer.revisions).toHaveLength(1)
  })

  it('is shown to the public once it is published, the full file to the bureau alone', async () => {
    const city = await answeredCity()
    const district = await city.official('district', '320706')
    expect(await city.refused(city.bureau, 'readSealedSnapshot', { period })).toBe('unknown_snapshot')
    await city.moveTo(afterClosing)
    await city.runClock()
    expect(await city.refused(null, 'readSnapshot', { period })).toBe('not_published_yet')
    const sealed = await sealedView(city, city.bureau)
    const early = await sealedView(city, district)
    expect(early.full).toEqual({ ...sealed.full, url: null })
    expect(early.public).toEqual({ ...sealed.public, url: null })
    await city.moveTo(afterPublication)
    expect((await sealedView(city, district)).public.url).not.toBeNull()
    const shown = await city.ask<typeof sealed>(null, 'readSnapshot', { period })
    expect(shown.public.sha256).toBe(sealed.public.sha256)
    expect(shown.record).toEqual({ blocks: 2, head: sealed.record.head, differing: 0 })
    expect(shown).not.toHaveProperty('full')
    expect(await city.refused(null, 'readSnapshot', { period, number: 7 })).toBe('unknown_snapshot')
    const lines = (await unpacked(shown.public)).split('\n')
    expect(JSON.parse(lines[0] as string)).toMatchObject({ record: { blocks: 2, head: sealed.record.head } })
  })

  it('of the same facts is not sealed twice, nor by runs that overlap', async () => {
    const city = await answeredCity({ timers: false })
    await city.moveTo(afterClosing)
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    }
    await countAgain(city, city.bureau)
    const sealed = await snapshotsOf(city)
    expect(sealed.map(({ number }) => number)).toEqual([1])
    const shown = (await city.read<Period>('periods', period))?.snapshot
    expect(shown?.attempt).toBe(sealed[0]?.attempt)
    const chain = await chainOf(city)
    expect(chain.map(({ number }) => number)).toEqual([1, 2])
    expect(chain[1]?.previous).toBe(chain[0]?.hash)
    expect(chain.flatMap(({ leaves }) => leaves)).toHaveLength(13)
  })

  it('that was committed by a run that died is shown by the next; cards of one that came to nothing go', async () => {
    const city = await answeredCity()
    await city.moveTo(afterClosing)
    await city.runClock()
    const card = (await city.sealed('A')) as StoredSealedCard
    const lost = { ...card, _id: `${period}|A|lost`, sealedIn: 'lost', writtenAt: '2026-11-30T20:00:00.000Z' }
    await city.put('scorecards', lost)
    const { _id, ...job } = (await city.read<Job>('jobs', `seal|${period}`)) as Job
    await city.database
      .collection('jobs')
      .doc(_id)
      .update({ ...job, state: 'running', throughAt: null, cursor: '' })
    await city.database.collection('periods').doc(period).update({ snapshot: null })
    await city.runClock()
    expect((await snapshotsOf(city)).map(({ number }) => number)).toEqual([1])
    expect((await city.read<Period>('periods', period))?.snapshot).toMatchObject({ number: 1 })
    expect(await city.read('scorecards', lost._id)).toBeNull()
    expect(await city.sealed('A')).toEqual(card)
  })
})
