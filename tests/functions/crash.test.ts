import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { canonicalCounts, foldAnswers } from '../../core/rating/tally'
import { type Answer, countedAnswer } from '../../core/record/answers'
import type { Tally } from '../../core/record/tallies'
import { contentOf, openPeriodCode, openSmallCity } from '../city/small-city'

const clients = 24
const rounds = 5
/** Acknowledged ratings before a round's kill. */
const ratings = 80

let directory: string
let cloud: ChildProcess | undefined

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'crash-'))
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

/** A client rates its household again and again; the number of the rating is in its dimensions. */
type Client = SignedIn & { household: string; next: number; acknowledged: number }

const numbered = ['cleaning', 'greening', 'facilities'] as const

function contentOfNumber(number: number) {
  const digits = [Math.floor(number / 36) % 6, Math.floor(number / 6) % 6, number % 6]
  return contentOf((number % 5) + 1, {
    dimensions: Object.fromEntries(numbered.map((code, index) => [code, digits[index] as number])),
  })
}

function numberOf(answer: Answer['revisions'][number]): number {
  const [first = 0, second = 0, third = 0] = numbered.map((code) => answer.content.dimensions[code])
  return first * 36 + second * 6 + third
}

async function submit(address: string, client: Client): Promise<boolean> {
  const response = await fetch(`${address}/v1/functions/resident`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'submitRating',
      session: client.session,
      // The same number is the same request, before and after a crash.
      requestKey: `crash-${client.household}-${String(client.next).padStart(6, '0')}`,
      input: { household: client.household, period: openPeriodCode, content: contentOfNumber(client.next) },
    }),
  })
  const answer = (await response.json()) as { ok?: boolean; code?: string }
  // Whatever else is answered while the cloud dies is not an acknowledgement.
  return answer.ok === true
}

async function rateUntilKilled(address: string, rating: readonly Client[]): Promise<void> {
  let acknowledged = 0
  let alive = true
  const gone = once(cloud as ChildProcess, 'exit')
  await Promise.all(
    rating.map(async (client) => {
      while (alive && client.next < 45) {
        const done = await submit(address, client).catch(() => false)
        if (!done) continue
        client.next += 1
        client.acknowledged = client.next
        acknowledged += 1
        if (acknowledged < ratings) continue
        alive = false
        cloud?.kill('SIGKILL')
      }
    }),
  )
  expect(acknowledged).toBeGreaterThanOrEqual(ratings)
  await gone
}

it('kill -9 under 24 rating clients, five times: nothing acknowledged is lost, nothing doubled, nothing torn, tallies equal the fold', async () => {
  const prepared = await openSmallCity({ dataDirectory: directory })
  const homes = Array.from({ length: clients }, (_, index) => `A-0${(index % 2) + 1}-0${String(index + 10)}`)
  const people: number[] = []
  for (const home of homes) people.push(Number((await prepared.member(home)).persona.slice(1)))
  await prepared.close()

  const rating: Client[] = homes.map((household) => ({
    token: '',
    session: '',
    household,
    next: 0,
    acknowledged: 0,
  }))
  for (let round = 0; round < rounds; round += 1) {
    const { address, signedIn } = await start()
    for (const [index, client] of rating.entries()) Object.assign(client, signedIn[people[index] as number])
    await rateUntilKilled(address, rating)
  }

  const after = await openSmallCity({ dataDirectory: directory })
  const answers = await after.all<Answer>('answers')
  for (const client of rating) {
    const answer = answers.find((each) => each._id === after.answerIdOf(client.household)) as Answer
    const numbers = answer.revisions.map(numberOf)
    expect(numbers, client.household).toEqual(numbers.map((_, index) => index))
    expect(numbers.length).toBeGreaterThanOrEqual(client.acknowledged)
    // At most the one rating that was under way when the cloud died.
    expect(numbers.length).toBeLessThanOrEqual(client.acknowledged + 1)
  }
  const tallies = (await after.all<Tally>('tallies')).filter((tally) => tally.period === openPeriodCode)
  for (const tally of tallies) {
    const own = answers.filter((each) => each.compound === tally.compound && each.building === tally.building)
    expect(canonicalCounts(tally)).toEqual(foldAnswers(own.map(countedAnswer)))
    expect(tally.moves).toBe(own.reduce((sum, answer) => sum + answer.revisions.length, 0))
  }
  await after.close()
}, 180_000)
