import { buildFunctions } from '../../config/functions'
import { answerId } from '../../core/rating/keys'
import { changesPerMember } from '../../core/rating/rating-rules'
import {
  compoundA,
  contentOf,
  openPeriodCode,
  openSmallCity,
  type Person,
  type SmallCity,
} from '../city/small-city'
import { figure, throughput } from './measure'

const clients = 32
const seconds = 5

/** Complete submissions (HTTP, function, rules, transaction) beside bare SDK transactions of the same operations. */
export async function benchRatings(): Promise<string[]> {
  await buildFunctions('dist/functions')
  const city = await openSmallCity({ compounds: [{ ...compoundA, buildings }] })
  try {
    const homes = Array.from({ length: clients }, (_, index) => homeOf(index))
    const people: Person[] = []
    for (const home of homes) people.push(await city.member(home))
    const lines: string[] = []
    for (const count of [1, clients]) {
      const complete = await throughput(count, seconds, (client) => submit(city, people, homes, client))
      const bare = await throughput(count, seconds, (client) => bareTransaction(city, people, homes, client))
      lines.push(
        `${String(count).padStart(2)} clients: ${figure(complete.perSecond)} submissions/s (median ${figure(complete.medianMilliseconds)} ms), ` +
          `bare SDK ${figure(bare.perSecond)}/s, ratio ${figure(complete.perSecond / bare.perSecond)}`,
      )
    }
    const home = await throughput(1, seconds, async (client) => {
      await city.ask(people[client] as Person, 'readHome', {})
    })
    lines.push(`首页, 1 client: ${figure(home.perSecond)}/s (median ${figure(home.medianMilliseconds)} ms)`)
    return lines
  } finally {
    await city.close()
  }
}

/** One building a client: in a city, two ratings of the same building hardly ever meet. */
const buildings = Array.from({ length: clients }, (_, index) => ({
  code: String(index + 1).padStart(2, '0'),
  name: `${index + 1}幢`,
  households: 2,
}))

const homeOf = (index: number) => `A-${String(index + 1).padStart(2, '0')}-001`

const written = new Map<string, number>()

async function submit(city: SmallCity, people: Person[], homes: string[], client: number): Promise<void> {
  const household = homes[client] as string
  const count = (written.get(household) ?? 0) + 1
  written.set(household, count)
  // A member may change the answer a limited number of times; for more, the answer is taken away first.
  if (count % changesPerMember === 0)
    await city.database.collection('answers').doc(city.answerIdOf(household)).remove()
  const input = { household, period: openPeriodCode, content: contentOf((count % 5) + 1) }
  const key = city.newKey()
  for (;;) {
    const answer = await city.call(people[client] as Person, 'submitRating', input, { key })
    if (answer.ok) return
    if (answer.code !== 'conflict_try_again') throw new Error(answer.code)
  }
}

/** The same operations on the same collections, by the SDK alone: account, then get, set, update in a transaction. */
async function bareTransaction(
  city: SmallCity,
  people: Person[],
  homes: string[],
  client: number,
): Promise<void> {
  const { database, keys } = city
  const [compound, building] = (homes[client] as string).split('-')
  await database
    .collection('accounts')
    .doc((people[client] as Person).accountId)
    .get()
  const id = answerId(keys.answer, 'bare', homes[client] as string)
  await database.runTransaction(async (transaction: typeof database) => {
    await transaction.collection('answers').doc(id).get()
    await transaction
      .collection('answers')
      .doc(id)
      .set({ period: 'bare', compound, building, content: contentOf(4) })
    const change = { moves: database.command.inc(1), dirty: true }
    await transaction.collection('tallies').doc(`${openPeriodCode}|${compound}|${building}`).update(change)
  }, 50)
}
