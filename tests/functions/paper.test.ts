import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Paper } from '../../core/record/papers'
import { contentOf, openPeriodCode, openSmallCity, type SmallCity } from '../city/small-city'
import { answerOf, levelsOf, printed, workersOf, wrongTallies } from './held-city'

let city: SmallCity
let workers: Awaited<ReturnType<typeof workersOf>>
beforeAll(async () => {
  city = await openSmallCity()
  workers = await workersOf(city)
})
afterAll(() => city.close())

const day = '2026-11-09'
const entryOf = (number: string, overall: number, more: { day?: string; text?: string } = {}) => ({
  number,
  day: more.day ?? day,
  content: contentOf(overall, { dimensions: { cleaning: 2 }, text: more.text ?? '' }),
})
type State = { state: string }
const enter = (who: keyof typeof workers, number: string, overall: number, more = {}) =>
  city.ask<State>(workers[who], 'enterPaper', entryOf(number, overall, more))

async function paperOf(household: string): Promise<string> {
  return (await printed(city, workers.worker, [household]))[0] ?? ''
}

describe('printed forms', () => {
  it('have a number each, stored as a hash with a sealed household', async () => {
    const numbers = await printed(city, workers.worker, ['A-01-001', 'A-01-002'])
    expect(new Set(numbers).size).toBe(2)
    const stored = JSON.stringify(await city.all('papers'))
    for (const secret of [...numbers, 'A-01-001']) expect(stored).not.toContain(secret)
  })

  it('are the same when the request is repeated, and a reprint ends those before', async () => {
    const key = city.newKey()
    const input = { period: openPeriodCode, compound: 'A', building: '02', households: null }
    const ask = (options = {}) =>
      city.ask<{ forms: { number: string }[] }>(workers.worker, 'issuePaperForms', input, options)
    const first = await ask({ key })
    expect(first.forms).toHaveLength(40)
    expect(await ask({ key })).toEqual(first)
    await ask()
    const old = first.forms[0]?.number ?? ''
    expect(await city.refused(workers.worker, 'enterPaper', entryOf(old, 3))).toBe('paper_revoked')
    expect(await city.refused(workers.worker, 'issuePaperForms', input, { key })).toBe('conflict_try_again')
  })

  it('are printed for the own committee’s homes only', async () => {
    const input = { period: openPeriodCode, compound: 'A', building: '01', households: ['A-02-001'] }
    expect(await city.refused(workers.worker, 'issuePaperForms', input)).toBe('unknown_household')
    expect(await city.refused(workers.stranger, 'issuePaperForms', input)).toBe('out_of_scope')
  })
})

describe('a paper that two people read alike', () => {
  it('counts as the household’s own answer on paper, and then nobody can tell whose it was', async () => {
    const number = await paperOf('A-01-003')
    expect(await enter('worker', number, 4, { text: '很好，谢谢！' })).toEqual({ state: 'entered' })
    expect(await enter('subdistrict', number, 4, { text: '很好 谢谢' })).toEqual({ state: 'ready' })
    await city.runClock()
    expect((await answerOf(city, 'A-01-003'))?.revisions).toMatchObject([
      { channel: 'self', means: 'paper', author: null, hour: '2026-11-08T16:00:00.000Z' },
    ])
    expect(await wrongTallies(city)).toEqual([])
    const ready = (await city.all<Paper>('papers')).filter(({ state }) => state === 'ready')
    for (const paper of ready) expect(paper).toMatchObject({ home: null, household: null, entries: [] })
    for (const left of await city.all('held')) expect(left).toMatchObject({ state: 'counted', sealed: null })
  })

  it('is not entered by one person alone, nor twice', async () => {
    const number = await paperOf('A-01-004')
    await enter('worker', number, 4)
    expect(await city.refused(workers.worker, 'enterPaper', entryOf(number, 4))).toBe('same_person')
    expect(await city.refused(workers.worker, 'readPaper', { number })).toBe('same_person')
    await enter('colleague', number, 4)
    expect(await city.refused(workers.subdistrict, 'enterPaper', entryOf(number, 4))).toBe('paper_used')
  })

  it('by two people at the same instant is a first and a second entry', async () => {
    const number = await paperOf('A-01-005')
    const both = await Promise.all([enter('worker', number, 2), enter('colleague', number, 2)])
    expect(both.map(({ state }) => state).sort()).toEqual(['entered', 'ready'])
  })

  it('is one entry when the request is repeated, and the repetition keeps no digest of what it says', async () => {
    const number = await paperOf('A-01-006')
    const key = city.newKey()
    const input = entryOf(number, 3)
    const first = await city.ask(workers.worker, 'enterPaper', input, { key })
    expect(await city.ask(workers.worker, 'enterPaper', input, { key })).toEqual(first)
    const twice = { key: city.newKey() }
    await city.ask(workers.colleague, 'enterPaper', input, twice)
    expect(await city.ask(workers.colleague, 'enterPaper', input, twice)).toEqual({ state: 'ready' })
  })
})

describe('a paper that two people read differently', () => {
  it('is named by its questions to the one who resolves it, and agreed by a third look', async () => {
    const number = await paperOf('A-01-007')
    await enter('worker', number, 4)
    expect(await enter('colleague', number, 2)).toEqual({ state: 'mismatch' })
    const read = await city.ask(workers.subdistrict, 'readPaper', { number })
    expect(read).toMatchObject({ turn: 'resolve', differs: ['overall'] })
    expect(await city.refused(workers.subdistrict, 'enterPaper', entryOf(number, 4))).toBe('paper_mismatch')
    const third = (overall: number) => city.ask(workers.subdistrict, 'resolvePaper', entryOf(number, overall))
    expect(await third(5)).toEqual({ state: 'mismatch' })
    // Saying again what one said before is no second pair of eyes.
    expect(await city.ask(workers.worker, 'resolvePaper', entryOf(number, 4))).toEqual({ state: 'mismatch' })
    expect(await third(2)).toEqual({ state: 'ready' })
    await city.runClock()
    expect(await levelsOf(city, 'A-01-007')).toEqual([2])
  })

  it('is the only kind that is resolved', async () => {
    const number = await paperOf('A-01-008')
    const refused = await city.refused(workers.worker, 'resolvePaper', entryOf(number, 4))
    expect(refused).toBe('paper_not_mismatched')
  })
})

describe('refused by name', () => {
  it('a wrong number, a foreign committee, a day outside of the period or to come, a question not asked', async () => {
    const number = await paperOf('A-01-009')
    const code = (input: object, who = workers.worker) => city.refused(who, 'enterPaper', input)
    expect(await code(entryOf('123456789012', 3))).toBe('paper_unknown')
    expect(await code(entryOf('不是数字', 3))).toBe('paper_unknown')
    expect(await code(entryOf(number, 3), workers.stranger)).toBe('out_of_scope')
    expect(await code(entryOf(number, 3, { day: '2026-10-31' }))).toBe('paper_day_wrong')
    expect(await code(entryOf(number, 3, { day: '2026-11-11' }))).toBe('paper_day_wrong')
    expect(await code(entryOf(number, 3, { day: '2026-02-30' }))).toBe('paper_day_wrong')
    const odd = { ...entryOf(number, 3), content: contentOf(3, { dimensions: { nothing: 3 } }) }
    expect(await code(odd)).toBe('question_not_offered')
    expect(await city.ask(workers.worker, 'readPaper', { number })).toMatchObject({ turn: 'first' })
  })
})

describe('paper and app of one household', () => {
  const rate = async (household: string, overall: number) => {
    const member = await city.member(household)
    const content = contentOf(overall)
    await city.ask(member, 'submitRating', { household, period: openPeriodCode, content })
  }
  const bring = async (household: string, overall: number, on: string) => {
    const number = await paperOf(household)
    await enter('worker', number, overall, { day: on })
    await enter('colleague', number, overall, { day: on })
    await city.runClock()
  }

  it('a paper of the same day or an earlier one comes before the answer in the app, which still counts', async () => {
    await rate('A-01-010', 5)
    await bring('A-01-010', 2, '2026-11-10')
    expect(await levelsOf(city, 'A-01-010')).toEqual([2, 5])
    expect(await wrongTallies(city)).toEqual([])
  })

  it('a later paper replaces the answer in the app, and a later answer in the app replaces the paper', async () => {
    await rate('A-01-011', 5)
    await city.moveTo('2026-11-12T02:00:00.000Z')
    await bring('A-01-011', 2, '2026-11-12')
    expect(await levelsOf(city, 'A-01-011')).toEqual([5, 2])
    await rate('A-01-011', 4)
    expect(await levelsOf(city, 'A-01-011')).toEqual([5, 2, 4])
    expect(await wrongTallies(city)).toEqual([])
  })
})

it('progress is told as counts, to the own committee', async () => {
  const input = { period: openPeriodCode, compound: 'A' }
  const progress = await city.ask<Record<string, number>>(workers.worker, 'readPaperProgress', input)
  expect(progress).toMatchObject({ entered: 0, mismatch: 0, late: 0, ready: 0, counted: 7 })
  expect(await city.refused(workers.stranger, 'readPaperProgress', input)).toBe('out_of_scope')
})
