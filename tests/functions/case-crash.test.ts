import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { standingOf } from '../../core/complaint/evolve'
import type { AuditEntry } from '../../core/record/audit'
import { type Complaint, complaintId } from '../../core/record/complaints'
import type { Notice } from '../../core/record/inbox'
import type { Photo } from '../../core/record/photos'
import { atTheGate, openCaseCity } from '../city/case-city'
import { openSmallCity, type Person } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'
import { sdkFor } from '../local-cloud/sdk'

let directory: string
let cloud: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'case-crash-'))
})
afterEach(() => {
  cloud?.kill('SIGKILL')
  rmSync(directory, { recursive: true, force: true })
})

type SignedIn = { token: string; session: string }
type Started = { address: string; signedIn: SignedIn[] }

async function start(): Promise<Started> {
  const program = fileURLToPath(new URL('./crashing-cloud.ts', import.meta.url))
  cloud = fork(program, [directory], { execArgv: ['--import', 'tsx'] })
  const [started] = (await once(cloud, 'message')) as [Started]
  return started
}

/** Kills the cloud as soon as something has happened in it. */
async function killWhen(happened: () => Promise<boolean>): Promise<void> {
  const dying = cloud as ChildProcess
  const gone = once(dying, 'exit')
  while (!(await happened()));
  dying.kill('SIGKILL')
  await gone
}

const filing = (household: string) => ({
  ...{ household, kind: 'complaint', category: 'facilities', where: atTheGate, text: '路灯坏了' },
  ...{ photos: [], contact: null },
})

const clients = 8
const casesEach = 4
/** Acknowledged requests before each kill. */
const acknowledgements = [15, 30, 60]

/** A household files, adds to what it filed, nudges, and files the next one. */
type Client = { person: Person; household: string; numbers: string[]; next: number }
const stepsACase = 3

/** The request of a step: the same key and input before and after a crash. */
function requestOf({ household, numbers }: Client, step: number) {
  const index = Math.floor(step / stepsACase)
  const requestKey = `case-crash-${household}-${String(step).padStart(4, '0')}`
  if (step % stepsACase === 0) {
    return { door: 'resident', body: { name: 'fileCase', requestKey, input: filing(household) } }
  }
  const act =
    step % stepsACase === 1 ? { type: 'supplement', text: `第${step}步`, photos: [] } : { type: 'nudge' }
  const input = { number: numbers[index], act }
  return { door: 'resident', body: { name: 'actOnOwnCase', requestKey, input } }
}

async function send(
  address: string,
  { token, session }: SignedIn,
  { door, body }: { door: string; body: object },
): Promise<{ ok?: boolean; code?: string; data?: { case: { number: string } } } | null> {
  const response = await fetch(`${address}/v1/functions/${door}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, session }),
  }).catch(() => null)
  return response === null ? null : response.json().catch(() => null)
}

describe('kill -9', () => {
  it('while eight households file and act, three times: what was acknowledged is there, and everything once', async () => {
    const prepared = await openCaseCity({ dataDirectory: directory })
    const filers: Client[] = []
    for (let index = 0; index < clients; index += 1) {
      const household = `A-01-0${index + 10}`
      const person = await prepared.member(household)
      await prepared.ask(person, 'giveConsent', { version: privacyNoticeVersion, ofAge: true })
      filers.push({ person, household, numbers: [], next: 0 })
    }
    await prepared.close()

    const last = casesEach * stepsACase
    for (const enough of acknowledgements) {
      const { address, signedIn } = await start()
      let acknowledged = 0
      let alive = true
      const work = Promise.all(
        filers.map(async (client) => {
          while (alive && client.next < last) {
            const who = signedIn[Number(client.person.persona.slice(1))] as SignedIn
            const answer = await send(address, who, requestOf(client, client.next))
            if (!answer?.ok) continue
            const number = answer.data?.case.number as string
            if (client.next % stepsACase === 0) client.numbers.push(number)
            client.next += 1
            acknowledged += 1
          }
        }),
      )
      await killWhen(async () => {
        await new Promise((resolve) => setImmediate(resolve))
        return acknowledged >= enough || filers.every(({ next }) => next === last)
      })
      alive = false
      await work
    }

    const after = await openSmallCity({ dataDirectory: directory })
    await after.cloud.clock.advance(3_600_000)
    for (const client of filers) {
      // What had not come through is sent on, and then everything once more.
      for (const step of [...Array(last).keys(), ...Array(last).keys()]) {
        const { body } = requestOf(client, step)
        const { name, input, requestKey: key } = body
        const done = await after.ask<{ case: { number: string } }>(client.person, name, input, { key })
        if (step % stepsACase !== 0) continue
        client.numbers[step / stepsACase] ??= done.case.number
        expect(done.case.number).toBe(client.numbers[step / stepsACase])
      }
    }
    const stored = (await after.all<Complaint>('complaints')).filter(({ requestKeys }) =>
      requestKeys.some(({ key }) => key.startsWith('case-crash-')),
    )
    const ids = filers.flatMap(({ person, household }) =>
      Array.from({ length: casesEach }, (_, index) => {
        const key = `case-crash-${household}-${String(index * stepsACase).padStart(4, '0')}`
        return complaintId(after.keys.account, person.accountId, key)
      }),
    )
    expect(stored.map(({ _id }) => _id).sort()).toEqual(ids.sort())
    expect(new Set(stored.map(({ number }) => number)).size).toBe(ids.length)
    for (const { timeline, standing, requestKeys } of stored) {
      const types = timeline.map(({ type }) => type)
      expect(types).toEqual(['filed', 'supplemented', 'nudged'])
      expect(standing).toEqual(standingOf(timeline))
      expect(requestKeys).toHaveLength(stepsACase)
    }
    await after.close()
  }, 240_000)

  it('amid the clock’s steps and tellings, five times: each step is taken once, everybody told once, each act entered once', async () => {
    const laid = 40
    const city = await openCaseCity({ dataDirectory: directory })
    const { resident, company, subdistrict, district } = city.people
    const numbers: string[] = []
    for (let index = 0; index < laid; index += 1) {
      // Filed on a Sunday: due on Tuesday, before the district on Friday.
      const number = await city.file({ at: '2026-11-01T02:00:00.000Z' })
      await city.befall(number, [{ type: 'supervised', text: '请尽快受理' }], {
        at: '2026-11-02T02:00:00.000Z',
        by: { role: 'subdistrict', desk: city.desks.subdistrict, account: subdistrict.accountId },
      })
      numbers.push(number)
    }
    await city.close()

    const kills: ((database: ReturnType<ReturnType<typeof sdkFor>['database']>) => Promise<number>)[] = [
      async (database) =>
        (await database.collection('complaints').where({ 'standing.late.accept': true }).count()).total ?? 0,
      ...[1, 60, 150].map(
        (less) => async (database: ReturnType<ReturnType<typeof sdkFor>['database']>) =>
          ((await database.collection('inbox').where({ kind: 'caseEscalated' }).count()).total ?? 0) - less,
      ),
      async (database) =>
        (await database.collection('audit').where({ action: 'caseActed' }).count()).total ?? 0,
    ]
    for (const happened of kills) {
      const { address } = await start()
      const database = sdkFor({ address }).database()
      const run = fetch(`${address}/local/timers/clock`, { method: 'POST' }).catch(() => null)
      await killWhen(async () => (await happened(database)) > 0)
      await run
    }

    const after = await openSmallCity({ dataDirectory: directory })
    await after.cloud.clock.advance(3_600_000)
    await after.runClock()
    await after.runClock()
    const stored = await after.all<Complaint>('complaints')
    expect(stored.map(({ number }) => number).sort()).toEqual(numbers)
    for (const { timeline, standing, told, untoldSince } of stored) {
      const steps = timeline.flatMap((fact) => (fact.type === 'escalated' ? fact.office : []))
      expect(steps).toEqual(['subdistrict', 'district'])
      expect(standing).toEqual(standingOf(timeline))
      expect({ told, untoldSince }).toEqual({ told: timeline.length, untoldSince: null })
    }
    const notices = (await after.all<Notice>('inbox')).filter((each) => each.case !== undefined)
    const kinds = (who: Person, number: string) =>
      notices
        .filter(({ account, case: of }) => account === who.accountId && of === number)
        .map(({ kind }) => kind)
        .sort()
    for (const number of numbers) {
      expect(kinds(resident, number)).toEqual([
        ...['caseEscalated', 'caseEscalated', 'caseFiled', 'caseSupervised'],
      ])
      expect(kinds(company, number)).toEqual([
        ...['caseArrived', 'caseEscalated', 'caseEscalated', 'caseSupervised'],
      ])
      expect(kinds(subdistrict, number)).toEqual(['caseEscalated'])
      expect(kinds(district, number)).toEqual(['caseEscalated'])
    }
    expect(notices).toHaveLength(laid * 10)
    const entries = (await after.all<AuditEntry>('audit')).filter(({ action }) => action === 'caseActed')
    expect(entries.map(({ subject }) => subject).sort()).toEqual(numbers)
    await after.close()
  }, 240_000)
})

describe('at once', () => {
  it('two handlers accept: one does; three times the same filing and the same act are one', async () => {
    const city = await openCaseCity({ dataDirectory: directory })
    const { resident, company } = city.people
    const second = await city.official('propertyCompany', 'X')
    const key = city.newKey()
    const three = [1, 2, 3]
    const sent = await Promise.all(
      three.map(() =>
        city.ask<{ case: { number: string } }>(resident, 'fileCase', filing('A-01-001'), { key }),
      ),
    )
    expect(new Set(sent.map((each) => each.case.number)).size).toBe(1)
    expect(await city.all('complaints')).toHaveLength(1)
    const { number } = (sent[0] as (typeof sent)[number]).case

    const accept = { number, act: { type: 'accept' } }
    const both = await Promise.all([company, second].map((who) => city.call(who, 'actOnCase', accept)))
    expect(both.map((answer) => (answer.ok ? 'done' : answer.code)).sort()).toEqual([
      'act_not_possible',
      'done',
    ])

    const [added, answered] = [city.newKey(), city.newKey()]
    const supplement = { number, act: { type: 'supplement', text: '还是不亮', photos: [] } }
    const answer = { number, act: { type: 'answer', text: '已更换', photos: [] } }
    await Promise.all(three.map(() => city.ask(resident, 'actOnOwnCase', supplement, { key: added })))
    await Promise.all(three.map(() => city.ask(company, 'actOnCase', answer, { key: answered })))
    const types = (await city.stored(number)).timeline.map(({ type }) => type)
    expect(types).toEqual(['filed', 'accepted', 'supplemented', 'answered'])
    await city.close()
  }, 120_000)
})

describe('a photo whose upload broke off', () => {
  it('is refused by name when a case or an act names it, and the others of the draft stay usable', async () => {
    const city = await openCaseCity({ dataDirectory: directory })
    const { resident, company } = city.people
    const content = Buffer.from(jpeg()).toString('base64')
    const upload = async (who: Person, use: string) =>
      (await city.ask<{ photo: string }>(who, 'uploadPhoto', { use, content })).photo
    const breakOff = async (photo: string) =>
      city.put('photos', { ...((await city.read<Photo>('photos', photo)) as Photo), fileId: null })
    const [whole, broken] = [await upload(resident, 'statement'), await upload(resident, 'statement')]
    await breakOff(broken)

    const draft = { ...filing('A-01-001'), photos: [whole, broken] }
    const key = city.newKey()
    expect(await city.refused(resident, 'fileCase', draft, { key })).toBe('unknown_photo')
    expect(await city.all('complaints')).toEqual([])
    const filed = await city.ask<{ case: { number: string; photos: { photo: string }[] } }>(
      resident,
      'fileCase',
      { ...draft, photos: [whole] },
      { key },
    )
    expect(filed.case.photos).toMatchObject([{ photo: whole, state: 'unchecked' }])
    const { number } = filed.case

    const second = await upload(resident, 'statement')
    const more = (photos: string[]) => ({ number, act: { type: 'supplement', text: '又拍了一张', photos } })
    expect(await city.refused(resident, 'actOnOwnCase', more([second, broken]))).toBe('unknown_photo')
    expect((await city.stored(number)).timeline).toHaveLength(1)
    await city.ask(resident, 'actOnOwnCase', more([second]))

    const [evidence, torn] = [await upload(company, 'evidence'), await upload(company, 'evidence')]
    await breakOff(torn)
    await city.ask(company, 'actOnCase', { number, act: { type: 'accept' } })
    const answer = (photos: string[]) => ({ number, act: { type: 'answer', text: '已更换', photos } })
    expect(await city.refused(company, 'actOnCase', answer([evidence, torn]))).toBe('unknown_photo')
    await city.ask(company, 'actOnCase', answer([evidence]))
    const { timeline } = await city.stored(number)
    expect(timeline.map(({ type }) => type)).toEqual(['filed', 'supplemented', 'accepted', 'answered'])
    await city.close()
  }, 120_000)
})
