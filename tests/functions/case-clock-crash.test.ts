import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { standingOf } from '../../core/complaint/evolve'
import type { AuditEntry } from '../../core/record/audit'
import type { Complaint } from '../../core/record/complaints'
import type { Notice } from '../../core/record/inbox'
import { openSmallCity } from '../city/small-city'
import { casesOf } from './clock-city'
import { runAndKill } from './run-and-kill'

const cases = 120
/** How many cases have been advanced, and how many people told, when the cloud is killed. */
const kills = [
  { collection: 'complaints', where: { revision: 2 }, count: 30 },
  { collection: 'inbox', where: { kind: 'caseEscalated' }, count: 40 },
  { collection: 'inbox', where: { kind: 'caseEscalated' }, count: 200 },
]
const late = '2026-11-12T10:00:30.000Z'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'case-clock-crash-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

it('kill -9 amid runs of the clock, three times: every step is taken once, everybody told once, every act audited once', async () => {
  let city = await openSmallCity({ dataDirectory: directory })
  const resident = await city.member('A-01-001')
  const clerk = await city.official('propertyCompany', 'X')
  await city.official('subdistrict', '320706001')
  const { made } = casesOf(city, resident)
  const filed = Array.from({ length: cases }, () => made())
  const byClerk = { role: 'propertyCompany', desk: 'propertyCompany|X', account: clerk.accountId }
  for (const each of filed) {
    const started = { at: each.timeline[0]?.at, by: byClerk, type: 'started' }
    const timeline = [...each.timeline, started]
    await city.put('complaints', { ...each, timeline, standing: standingOf(timeline as never) })
  }
  await city.close()

  for (const kill of kills) await runAndKill(directory, kill, late)

  city = await openSmallCity({ dataDirectory: directory })
  await city.moveTo(late)
  await city.runClock()
  const after = await city.all<Complaint>('complaints')
  for (const { timeline, standing, told, untoldSince } of after) {
    expect(timeline.map(({ type }) => type)).toEqual(['filed', 'started', 'escalated'])
    expect(standingOf(timeline)).toEqual(standing)
    expect([told, untoldSince]).toEqual([3, null])
  }
  const notices: Notice[] = []
  for (const kind of ['caseFiled', 'caseArrived', 'caseEscalated']) {
    const { data } = await city.database.collection('inbox').where({ kind }).limit(1000).get()
    notices.push(...(data as Notice[]))
  }
  // To the resident and the company that it was filed; of the escalation also the subdistrict.
  expect(notices).toHaveLength(cases * 5)
  expect(new Set(notices.map(({ case: number, kind, account }) => `${number} ${kind} ${account}`)).size).toBe(
    cases * 5,
  )
  const acts = (await city.all<AuditEntry>('audit')).filter(({ action }) => action === 'caseActed')
  expect(acts.map(({ subject }) => subject).sort()).toEqual(after.map(({ number }) => number).sort())
  await city.close()
}, 240_000)
