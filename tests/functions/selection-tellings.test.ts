import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readInbox } from '../../core/contract/inbox'
import type { Notice } from '../../core/record/inbox'
import type { SelectionList } from '../../core/record/selection-lists'
import type { TellingJob } from '../../core/record/telling-jobs'
import type { ResidentNotice } from '../../core/selection/resident-notices'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { runAndKill } from './run-and-kill'
import {
  layApplications,
  openListedCity,
  openSelectionCity,
  sealResults,
  selectionCode,
  selectionOffices,
  toStage,
} from './selection-world'

// What residents are told of one campaign, step by step: each test goes on where the one before ended.
const campaign = selectionCode
let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let resident: Person
let follower: Person
let neighbour: Person
beforeAll(async () => {
  city = await openSelectionCity({ campaign: { quota: { fewest: 1, most: 2 } } })
  offices = await selectionOffices(city)
  resident = await city.member('A-01-001')
  follower = await city.member('B-01-001')
  neighbour = await city.member('B-01-002')
  await follow(city, 'A', follower.accountId)
  // Whoever lives there and follows is one person all the same.
  await follow(city, 'A', resident.accountId)
  await layApplications(city, ['C', 'D'])
  await layApplications(city, ['A'], 'submitted')
}, 120_000)
afterAll(() => city.close())

function follow(of: SmallCity, compound: string, account: string) {
  const since = '2026-09-01T00:00:00.000Z'
  const followed = { compound, compoundName: compound, account, since }
  return of.put('disclosureFollows', { _id: `${compound}|${account}`, ...followed })
}

const told = async (kind: ResidentNotice) =>
  (await city.all<Notice>('inbox'))
    .filter((each) => each.kind === kind)
    .map(({ account, compoundName, until }) => [account, compoundName, ...(until ? [until] : [])])
    .sort()
const both = (...said: string[]) =>
  [resident, follower].map(({ accountId }) => [accountId, '演示·甲小区', ...said]).sort()
const seal = () => city.ask<{ number: number }>(offices.bureau, 'sealSelectionList', { campaign }, {})
const rule = (kind: string) =>
  city.ask(offices.bureau, 'ruleCandidate', { campaign, compound: 'D', kind, why: '申报材料须复查' })

it('residents and followers are told once that their compound’s application was passed on, and nobody else', async () => {
  const checked = { application: `${campaign}|A`, revision: 1, decision: 'forward' }
  await city.ask(offices.subdistrict, 'checkApplication', checked)
  await Promise.all([city.runClock(), city.runClock()])
  expect(await told('selectionForwarded')).toEqual(both())
})

it('they are told once that a list is shown, and until when one may object', async () => {
  await sealResults(city)
  await toStage(city, 'publicity')
  await seal()
  await Promise.all([city.runClock(), city.runClock()])
  expect(await told('selectionListShown')).toEqual(both('2026-12-18T16:00:00.000Z'))
  const { notices } = await city.ask<OutputOf<typeof readInbox>>(resident, 'readInbox', {})
  expect(notices[0]).toMatchObject({ kind: 'selectionListShown', campaign, compoundName: '演示·甲小区' })
  const others = await city.ask<OutputOf<typeof readInbox>>(neighbour, 'readInbox', {})
  expect(others.notices).toEqual([])
})

it('a telling that broke off is gone on with, and nobody is told twice', async () => {
  const [first] = (await city.all<Notice>('inbox')).filter(({ kind }) => kind === 'selectionListShown')
  await city.database.collection('inbox').doc(first!._id).remove()
  const id = `tellSelection|selectionListShown|${campaign}|1`
  const job = (await city.read<TellingJob>('jobs', id))!
  expect(job.state).toBe('done')
  await city.put('jobs', { ...job, state: 'running', cursor: '' })
  await Promise.all([city.runClock(), city.runClock()])
  expect(await told('selectionListShown')).toEqual(both('2026-12-18T16:00:00.000Z'))
})

it('of a list that another has followed before anybody was told nobody is told', async () => {
  await rule('excluded')
  expect((await seal()).number).toBe(2)
  await rule('restored')
  await city.moveTo('2026-12-14T02:00:00.000Z')
  expect((await seal()).number).toBe(3)
  await city.runClock()
  expect(await told('selectionListShown')).toEqual(
    [...both('2026-12-18T16:00:00.000Z'), ...both('2026-12-19T16:00:00.000Z')].sort(),
  )
})

it('they are told once that the list is final', async () => {
  await city.moveTo('2026-12-24T02:00:00.000Z')
  const sealed = (await city.read<SelectionList>('selectionLists', `${campaign}|3`))!
  expect(sealed.outcome.places).toEqual([])
  const decision = { campaign, number: 3, decidedOn: '2026-12-24', document: '连建房〔2026〕10号', count: 0 }
  await city.ask(offices.bureau, 'decideSelection', decision)
  await Promise.all([city.runClock(), city.runClock()])
  expect(await told('selectionFinal')).toEqual(both())
})

// Last, as it opens a city of its own.
it('kill -9 amid the telling, three times: everybody is told, and once', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'selection-tellings-'))
  const { city: opened } = await openListedCity({ dataDirectory })
  const followers = Array.from({ length: 60 }, (_, index) => `follower${index}`)
  for (const account of followers) for (const compound of ['A', 'D']) await follow(opened, compound, account)
  await opened.close()
  for (const count of [5, 40, 90]) {
    const kill = { collection: 'inbox', where: { kind: 'selectionListShown' }, count }
    await runAndKill(dataDirectory, kill, '2026-12-13T02:00:30.000Z')
  }
  const after = await openSmallCity({ dataDirectory, timers: false, now: '2026-12-13T04:00:00.000Z' })
  await after.runClock()
  const notices = (await after.all<Notice>('inbox')).filter(({ kind }) => kind === 'selectionListShown')
  const accounts = [...followers, ...followers].sort()
  expect(notices.map(({ account }) => account).sort()).toEqual(accounts)
  await after.close()
  rmSync(dataDirectory, { recursive: true, force: true })
}, 240_000)
