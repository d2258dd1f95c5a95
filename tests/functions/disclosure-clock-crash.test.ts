import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Correction } from '../../core/record/corrections'
import type { DisclosureStanding } from '../../core/record/disclosure-standings'
import type { Disclosure } from '../../core/record/disclosures'
import type { Notice } from '../../core/record/inbox'
import type { Job } from '../../core/record/jobs'
import { compoundA, openSmallCity } from '../city/small-city'
import { standard } from './disclosure-world'
import { runAndKill } from './run-and-kill'

const others = 80
const questions = 60
/** How far each step has come when the cloud is killed. */
const kills = [
  { collection: 'corrections', where: { office: 'residentsCommittee' }, count: 20 },
  { collection: 'inbox', where: { kind: 'correctionEscalated' }, count: 20 },
  { collection: 'inbox', where: { kind: 'disclosurePublished' }, count: 10 },
  { collection: 'disclosures', where: { period: '2026Q3' }, count: 25 },
  { collection: 'inbox', where: { kind: 'disclosureDue' }, count: 40 },
  { collection: 'disclosureStandings', where: { day: '2026-10-10' }, count: 70 },
]
/** Where there is no committee the company accounts for the common income. */
const governance = [{ from: '2020-12-31T16:00:00.000Z', kind: 'none' as const }]
const late = '2026-10-10T02:00:30.000Z'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'disclosure-clock-crash-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

it('kill -9 amid runs of the clock, six times: everything due is written down and counted, everybody told once', async () => {
  const city = await openSmallCity({
    ...{ dataDirectory: directory, now: '2026-09-20T02:00:00.000Z', timers: false },
    compounds: [
      compoundA,
      ...Array.from({ length: others }, (_, index) => ({ ...compoundA, _id: `A${index}`, governance })),
    ],
  })
  const company = await city.official('propertyCompany', 'X')
  const neighbours = await city.official('residentsCommittee', compoundA.residentsCommittee ?? '')
  const resident = await city.member('A-01-001')
  const key = { compound: 'A', kind: 'serviceStandard', period: 'standing' }
  await city.ask(company, 'publishDisclosure', { ...key, newest: 0, content: standard })
  await city.ask(resident, 'askCorrection', { ...key, version: 1, row: null, text: '服务时间不对' })
  const [asked] = await city.all<Correction>('corrections')
  for (let index = 1; index < questions; index += 1) {
    await city.put('corrections', { ...(asked as Correction), _id: `q${index}` })
  }
  const followers = Array.from({ length: 40 }, (_, index) => `follower${index}`)
  for (const account of followers) {
    const follow = { compound: 'A', compoundName: compoundA.name, account, since: '2026-09-01T00:00:00.000Z' }
    await city.put('disclosureFollows', { _id: `A|${account}`, ...follow })
  }
  await city.close()

  for (const kill of kills) await runAndKill(directory, kill, late)

  const after = await openSmallCity({ dataDirectory: directory, timers: false })
  // A run that was killed may have begun a little after that instant.
  await after.moveTo('2026-10-10T04:00:00.000Z')
  await after.runClock()
  const heads = await wholeOf<Disclosure>(after, 'disclosures', { period: '2026Q3' })
  expect(heads.map(({ compound }) => compound)).toHaveLength(others + 1)
  for (const { told } of heads) expect(told).toEqual(['disclosureDue|2026-10-15'])
  const standings = await after.all<DisclosureStanding>('disclosureStandings')
  expect(standings).toHaveLength(others + 1)
  // Five that stand always, never published; of compound A one was, late, and one is its committee's.
  for (const { _id, day, due, overdue } of standings) {
    expect({ day, due, overdue }).toEqual({ day: '2026-10-10', due: _id === 'A' ? 6 : 5, overdue: 5 })
  }
  const corrections = await after.all<Correction>('corrections')
  for (const { office, escalations, untoldSince } of corrections) {
    expect([office, escalations.length, untoldSince]).toEqual(['residentsCommittee', 1, null])
  }
  const told = async (kind: string) =>
    (await wholeOf<Notice>(after, 'inbox', { kind })).map(({ account }) => account).sort()
  expect(await told('disclosureDue')).toEqual(Array(others).fill(company.accountId))
  expect(await told('correctionEscalated')).toEqual(Array(questions).fill(neighbours.accountId))
  expect(await told('disclosurePublished')).toEqual([...followers].sort())
  expect(await after.read<Job>('jobs', 'disclose|2026-10-10')).toMatchObject({ state: 'done', failed: [] })
  await after.close()
}, 240_000)

type City = Awaited<ReturnType<typeof openSmallCity>>

async function wholeOf<Document>(
  city: City,
  collection: string,
  where: Record<string, unknown>,
): Promise<Document[]> {
  const { data } = await city.database.collection(collection).where(where).limit(1000).get()
  return data as Document[]
}
