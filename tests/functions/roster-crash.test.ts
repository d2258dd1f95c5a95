import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AuditEntry } from '../../core/record/audit'
import type { Compound } from '../../core/record/compounds'
import { openSmallCity, type Person } from '../city/small-city'
import { sdkFor } from '../local-cloud/sdk'

/** How many of the register's households are stored when the cloud is killed: the first, half, all of them. */
const kills = [1, 900, 1800]
const buildingsEach = 3
const homesEach = 600
const between = '2026-10-20T02:00:00.000Z'

let directory: string
let cloud: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'roster-crash-'))
})
afterEach(() => {
  cloud?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

/** A register that differs from every other round's in every building. */
function rosterOf(round: number) {
  const homes = Array.from({ length: homesEach }, (_, index) => ({
    ...{ unit: String(round), room: String(index + 1), use: 'home', delivered: true },
  }))
  const buildings = Array.from({ length: buildingsEach }, (_, at) => ({ name: `${at + 1}幢`, homes }))
  return { compound: 'A', whole: true, buildings }
}

/** Sends the request to a cloud of its own, and kills it as soon as so many of the register's households are stored. */
async function sendAndKill(
  person: Person,
  event: object,
  { round, stored }: { round: number; stored: number },
): Promise<void> {
  const program = fileURLToPath(new URL('./crashing-cloud.ts', import.meta.url))
  cloud = fork(program, [directory], { execArgv: ['--import', 'tsx'] })
  const [{ address, signedIn }] = (await once(cloud, 'message')) as [
    { address: string; signedIn: { token: string; session: string }[] },
  ]
  const { token, session } = signedIn[Number(person.persona.slice(1))]!
  const gone = once(cloud, 'exit')
  const database = sdkFor({ address }).database()
  const sent = fetch(`${address}/v1/functions/staff`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...event, session }),
  }).catch(() => null)
  const ofRound = database.collection('households').where({ compound: 'A', unit: String(round) })
  while (((await ofRound.count()).total ?? 0) < stored);
  cloud.kill('SIGKILL')
  await Promise.all([gone, sent])
}

it('kill -9 amid an import, three times: the counts are the old ones or the new ones, and the same request again completes it', async () => {
  let city = await openSmallCity({ dataDirectory: directory, now: between })
  const committee = await city.official('residentsCommittee', '320706001001')
  const all = buildingsEach * homesEach
  let before = 80
  for (const [round, stored] of kills.entries()) {
    const sent = rosterOf(round)
    const { fingerprint } = await city.ask<{ fingerprint: string }>(committee, 'compareRoster', sent)
    await city.close()
    const input = { ...sent, fingerprint, occupied: 0 }
    const key = `roster-crash-round-${round}`
    await sendAndKill(committee, { name: 'applyRoster', input, requestKey: key }, { round, stored })

    city = await openSmallCity({ dataDirectory: directory, now: between })
    const counted = async () =>
      ((await city.read<Compound>('compounds', 'A')) as Compound).buildings.reduce(
        (sum, { households }) => sum + households,
        0,
      )
    expect([before, all]).toContain(await counted())
    // A city that is opened again begins at the same instant, however late it was in the round before.
    await city.cloud.clock.advance((round + 1) * 3_600_000)
    const applied = await city.ask<{ households: number }>(committee, 'applyRoster', input, { key })
    expect(applied.households).toBe(all)
    expect(await counted()).toBe(all)
    const staying = city.database.collection('households').where({ compound: 'A', removedAt: null })
    expect((await staying.count()).total).toBe(all)
    const entries = (await city.all<AuditEntry>('audit')).filter(({ action }) => action === 'rosterApplied')
    expect(entries).toHaveLength(round + 1)
    before = all
  }
  await city.close()
}, 240_000)
