import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([
    {
      name: 'wide',
      indexes: [
        {
          name: 'kind',
          unique: false,
          keys: [
            { field: 'kind', direction: 1 },
            { field: 'n', direction: 1 },
          ],
        },
      ],
    },
    { name: 'narrow', indexes: [] },
  ])
  for (let start = 0; start < 51_000; start += 3_000) {
    const rows = Array.from({ length: 3_000 }, (_, i) => ({
      _id: `w${start + i}`,
      kind: 'k',
      n: start + i,
      m: i % 7,
    }))
    await gateway.db.collection('wide').add(rows)
  }
}, 120_000)
afterAll(() => gateway.close())

const wide = () => gateway.db.collection('wide')
const refusal = (...fields: string[]) => ({
  code: 'DATABASE_UNINDEXED_SCAN',
  message: expect.stringMatching(new RegExp(`collection wide holds 51000 documents.*${fields.join(', ')}`)),
})

test('a scan of more than 50,000 documents is refused, and the fields are named', async () => {
  await expect(wide().where({ m: 3, 'x.y': 1 }).get()).rejects.toMatchObject(refusal('m', 'x.y'))
  await expect(wide().where({ m: 3 }).count()).rejects.toMatchObject(refusal('m'))
  await expect(wide().orderBy('m', 'asc').get()).rejects.toMatchObject(refusal('m'))
  await expect(wide().where({ m: 3 }).update({ z: 1 })).rejects.toMatchObject(refusal('m'))
  await expect(wide().where({ m: 3 }).remove()).rejects.toMatchObject(refusal('m'))
  await expect(wide().aggregate().match({ m: 3 }).end()).rejects.toMatchObject(refusal('m'))
  await expect(wide().aggregate().count('n').end()).rejects.toMatchObject(refusal('\\(none\\)'))
  const joined = { from: 'wide', localField: 'a', foreignField: 'm', as: 'b' }
  await gateway.db.collection('narrow').add({ a: 1 })
  await expect(gateway.db.collection('narrow').aggregate().lookup(joined).end()).rejects.toMatchObject(
    refusal('\\(none\\)'),
  )
})

test('what an index serves, a first page and a plain count are no scans', async () => {
  expect(
    (await wide().where({ kind: 'k', m: 3 }).orderBy('n', 'desc').limit(2).get()).data.map(({ n }) => n),
  ).toEqual([50_999, 50_992])
  expect((await wide().limit(5).get()).data).toHaveLength(5)
  expect((await wide().skip(50_995).get()).data).toHaveLength(5)
  expect((await wide().count()).total).toBe(51_000)
  expect((await wide().where({ kind: 'k' }).count()).total).toBe(51_000)
})

test('a long aggregate is right, and does not hold up a write', async () => {
  const order: string[] = []
  const $ = gateway.db.command.aggregate
  const aggregate = wide()
    .aggregate()
    .match({ kind: 'k' })
    .group({ _id: '$m', n: $.sum(1), least: $.min('$n') })
    .sort({ _id: 1 })
    .limit(3)
    .end()
    .then((result: { data: unknown }) => {
      order.push('aggregate')
      return result.data
    })
  for (let i = 0; i < 5; i++) {
    await gateway.db.collection('narrow').add({ i })
    order.push('write')
  }
  expect(await aggregate).toEqual([
    { _id: 0, n: 7293, least: 0 },
    { _id: 1, n: 7293, least: 1 },
    { _id: 2, n: 7293, least: 2 },
  ])
  expect(order[0]).toBe('write')
}, 60_000)

test('a read in the reader thread sees every write that was answered, and is refused like any other', async () => {
  const { db } = gateway
  await wide().add({ _id: 'late', kind: 'k', n: -1, m: 99 })
  expect(
    (
      await wide()
        .where({ kind: 'k', m: db.command.gte(99) })
        .get()
    ).data,
  ).toHaveLength(1)
  await wide().doc('late').remove()
  const bad = wide()
    .aggregate()
    .match({ kind: 'k' })
    .project({ d: db.command.aggregate.add(['$kind', 1]) })
  await expect(bad.end()).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('$add'),
  })
})

test('a walk over many pages gives each document once and in order, both ways and by id', async () => {
  const { db } = gateway
  const expected = Array.from({ length: 51_000 }, (_, n) => n).filter((n) => (n % 3_000) % 7 === 3)
  const page = async (direction: 'asc' | 'desc') => {
    const query = wide().where({ kind: 'k', m: 3 }).orderBy('n', direction)
    return (await query.skip(6_000).limit(1_000).get()).data.map(({ n }) => n)
  }
  expect(await page('asc')).toEqual(expected.slice(6_000, 7_000))
  expect(await page('desc')).toEqual(expected.toReversed().slice(6_000, 7_000))
  expect(
    (
      await wide()
        .where({ _id: db.command.gte('w'), m: 3 })
        .count()
    ).total,
  ).toBe(expected.length)
}, 60_000)

test('closing ends a read in the reader thread with an error, and nothing worse', async () => {
  const stages = [
    { stageKey: '$match', stageValue: '{"kind":"k"}' },
    { stageKey: '$sort', stageValue: '{"m":1}' },
  ]
  const request = { action: 'database.aggregateDocuments', collectionName: 'wide', stages }
  const reads = [1, 2, 3].map(() => gateway.post(request))
  await gateway.db.collection('narrow').count()
  await gateway.reopen([])
  const refused = (await Promise.all(reads)).filter(({ code }) => code !== undefined)
  // Two readers take two of the three; the third at least never began.
  expect(refused.length).toBeGreaterThan(0)
  for (const { message } of refused) expect(message).toContain('the database is closed')
}, 60_000)
