import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { readApplication } from '../../core/contract/applications'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readSelectionList } from '../../core/contract/selection-lists'
import type { Candidate } from '../../core/selection/candidate'
import { unpacked, verifiedFile } from '../city/sealed-city'
import type { Person, SmallCity } from '../city/small-city'
import { verified } from '../sealing/verified'
import { goodRatings, openListedCity, selectionCode, type selectionOffices } from './selection-world'

// The period publishes ranked compounds alone, and of C so few have answered that it is not ranked.
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let list: NonNullable<OutputOf<typeof readSelectionList>['list']>
beforeAll(async () => {
  const ratings = { ...goodRatings, C: { answered: 12, satisfied: 12 } }
  ;({ city, offices } = await openListedCity({ ratings, publicationScope: 'ranked' }))
  const read = await city.ask<OutputOf<typeof readSelectionList>>(null, 'readSelectionList', {
    campaign: selectionCode,
  })
  list = read.list!
}, 120_000)
afterAll(() => city.close())

const candidatesIn = (file: string): Candidate[] =>
  file.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line).candidate ?? [])))

it('a list tells no figure of an applicant that the period does not publish, neither on its page nor in its file', async () => {
  const [a, c] = candidatesIn(await unpacked(list.file))
  expect(a?.figures?.overall).toMatchObject({ answers: 150 })
  expect([c?.compound, c?.figures?.overall, c?.figures?.complaints, c?.figures?.selectable]).toEqual([
    ...['C', null, null],
    { passed: false, reason: 'too_few_answers', shortfall: null },
  ])
  expect(c?.principles[0]).toMatchObject({
    principle: 1,
    state: 'unmet',
    words: '小区业主对物业管理满意度高：样本不足',
  })
  expect(list.outcome.leftOut.find(({ compound }) => compound === 'C')).toMatchObject({
    by: 'notSelectable',
    words: '本期样本不足，不参与选树。',
  })
})

it('such a list follows from its own file, and one that tells more is found out', async () => {
  const { differing, sha256 } = await verifiedFile(list.file)
  expect([differing, sha256]).toEqual([0, list.file.sha256])
  const file = await unpacked(list.file)
  const forged = file.replace('"shortfall":null', '"shortfall":81')
  expect(forged).not.toBe(file)
  const { found } = await verified(gzipSync(forged))
  expect(JSON.stringify(found)).toContain('C.figures.selectable.shortfall: expected null, found 81')
})

it('the rated company reads no more of it than everybody; offices see the whole', async () => {
  const clauseOf = async (who: Person) => {
    const { principles } = await city.ask<OutputOf<typeof readApplication>>(who, 'readApplication', {
      application: `${selectionCode}|C`,
    })
    return principles[0]!.clauses.find(({ clause }) => clause === 'satisfaction')
  }
  expect(await clauseOf(offices.company)).toMatchObject({ words: '样本不足', figure: null })
  expect((await clauseOf(offices.district))?.words).toMatch(/^样本不足，还差 \d+ 户$/)
})
