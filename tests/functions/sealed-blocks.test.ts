import { describe, expect, it } from 'vitest'
import type { Answer } from '../../core/record/answers'
import type { Block } from '../../core/record/blocks'
import { laidAnswer } from '../city/lay-answer'
import { passingCity } from '../city/passing-city'
import { afterClosing, answeredCity, countAgain, period, sealedView, verifiedFile } from '../city/sealed-city'
import { contentOf, type SmallCity } from '../city/small-city'

const chainOf = async (city: SmallCity) =>
  (await city.all<Block>('blocks'))
    .filter((each) => each.period === period)
    .sort((a, b) => a.number - b.number)

describe('sealed blocks', () => {
  it('hold every revision of a past hour, two minutes after it at the earliest', async () => {
    const city = await answeredCity({ timers: false })
    const hours = async () => (await chainOf(city)).map(({ hour, leaves }) => [hour, leaves.length])
    await city.moveTo('2026-11-10T03:01:59.000Z')
    await city.runClock()
    expect(await hours()).toEqual([])
    await city.moveTo('2026-11-10T03:02:00.000Z')
    await city.runClock()
    expect(await hours()).toEqual([['2026-11-10T02:00:00.000Z', 2]])
    await city.moveTo('2026-11-10T04:01:59.000Z')
    await city.runClock()
    expect(await hours()).toHaveLength(1)
    await city.moveTo('2026-11-10T04:02:00.000Z')
    await city.runClock()
    expect(await hours()).toEqual([
      ['2026-11-10T02:00:00.000Z', 2],
      ['2026-11-10T03:00:00.000Z', 11],
    ])
  })

  it('say nothing of who wrote, so that an account may be deleted', async () => {
    const city = await answeredCity()
    await city.ask(city.twice, 'deleteAccount', {})
    await city.moveTo(afterClosing)
    await city.runClock()
    expect((await sealedView(city, city.bureau)).record).toMatchObject({ blocks: 2, differing: 0 })
  })

  it('tell what was changed, removed, reordered or slipped in; it is sealed with the finding, and told to the bureau', async () => {
    const city = await answeredCity()
    await city.moveTo('2026-11-10T05:00:00.000Z')
    await city.runClock()
    const at = async (home: string) => (await city.read<Answer>('answers', city.answerIdOf(home))) as Answer
    const changed = await at('A-01-001')
    const [revision] = changed.revisions
    await city.put('answers', { ...changed, revisions: [{ ...revision, content: contentOf(1) }] })
    const turned = await at('A-01-002')
    await city.put('answers', { ...turned, revisions: turned.revisions.toReversed() })
    const gone = await at('A-01-011')
    await city.database.collection('answers').doc(gone._id).remove()
    await city.put('answers', laidAnswer(city.keys.answer, 'A-01-030', contentOf(5)))
    await city.moveTo(afterClosing)
    await countAgain(city, city.bureau)
    const { record, public: file, number } = await sealedView(city, city.bureau)
    expect(record.differences).toEqual(
      expect.arrayContaining([
        { kind: 'changed', block: 1, revision: revision?.id },
        { kind: 'reordered', block: 1, revision: turned.revisions[0]?.id },
        { kind: 'reordered', block: 2, revision: turned.revisions[1]?.id },
        { kind: 'removed', block: 2, revision: gone.revisions[0]?.id },
        { kind: 'unknown', block: null, revision: 'A-01-030' },
      ]),
    )
    expect(record.differing).toBe(5)
    expect(number).toBeGreaterThan(0)
    expect(await verifiedFile(file)).toMatchObject({ differing: 0 })
  })

  it('tell what was slipped in after the last of them, or where there is none', async () => {
    const city = await passingCity({})
    const bureau = await city.official('bureau', '320700')
    await city.put('answers', laidAnswer(city.keys.answer, 'A-01-030', contentOf(5)))
    await city.moveTo(afterClosing)
    await city.runClock()
    expect((await sealedView(city, bureau)).record).toEqual({
      ...{ blocks: 0, head: null, differing: 1 },
      differences: [{ kind: 'unknown', block: null, revision: 'A-01-030' }],
    })
  })

  it('tell a block that is not the one that was sealed, and a chain that was written anew', async () => {
    const city = await answeredCity()
    await city.moveTo(afterClosing)
    await city.runClock()
    const [first, second] = await chainOf(city)
    await city.put('blocks', { ...(first as Block), sealedAt: '2026-11-10T09:00:00.000Z' })
    await countAgain(city, city.bureau)
    expect((await sealedView(city, city.bureau)).record.differences).toEqual([
      { kind: 'block', block: 1, revision: null },
    ])
    await city.put('blocks', first as Block)
    await city.database
      .collection('blocks')
      .doc((second as Block)._id)
      .remove()
    await countAgain(city, city.bureau)
    const { record } = await sealedView(city, city.bureau)
    expect(record.differences).toContainEqual({ kind: 'block', block: 2, revision: null })
  })
})
