import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([{ name: 'things', indexes: [] }])
})
afterAll(() => gateway.close())

async function stored(data: string): Promise<string> {
  const insert = { action: 'database.insertDocument', collectionName: 'things', data: [data] }
  const { insertedIds } = (await gateway.post(insert)).data as { insertedIds: string[] }
  const query = JSON.stringify({ _id: insertedIds[0] })
  const answer = await gateway.post({ action: 'database.getDocument', collectionName: 'things', query })
  return (answer.data as { list: string[] }).list[0] as string
}

describe('every type comes back as canonical EJSON', () => {
  test.each([
    '{"$numberInt":"3"}',
    '{"$numberLong":"3000000000"}',
    '{"$numberLong":"9007199254740993000"}',
    '{"$numberDouble":"2.5"}',
    '{"$numberDouble":"NaN"}',
    '{"$numberDouble":"-Infinity"}',
    '{"$numberDouble":"-0.0"}',
    '{"$date":{"$numberLong":"-5"}}',
    '{"$oid":"5f0000000000000000000001"}',
    '{"$binary":{"base64":"AQID","subType":"00"}}',
    '{"$regularExpression":{"pattern":"^a\\"b","options":"i"}}',
    '{"a":[null,true,"满意\\u0000",{"b":[]}]}',
  ])('%s', async (value) => {
    expect(JSON.parse(await stored(`{"_id":"${value.length}${Math.random()}","v":${value}}`)).v).toEqual(
      JSON.parse(value),
    )
  })
})

test('relaxed EJSON is stored as canonical EJSON', async () => {
  const text = await stored('{"_id":"relaxed","n":1,"x":2.5,"d":{"$date":"2026-01-01T00:00:00.000Z"}}')
  expect(text).toBe(
    '{"_id":"relaxed","n":{"$numberInt":"1"},"x":{"$numberDouble":"2.5"},"d":{"$date":{"$numberLong":"1767225600000"}}}',
  )
})

test.each([
  ['$numberDecimal', '"1.1"'],
  ['$timestamp', '{"t":1,"i":1}'],
  ['$minKey', '1'],
])('the type %s is refused, not turned into something else', async (type, value) => {
  const data = [`{"v":{"${type}":${value}}}`]
  const answer = await gateway.post({ action: 'database.insertDocument', collectionName: 'things', data })
  expect(answer).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(type) })
})

test('a 64-bit integer that a number cannot hold is refused, not rounded', async () => {
  const data = ['{"v":{"$numberLong":"9007199254740993"}}']
  const answer = await gateway.post({ action: 'database.insertDocument', collectionName: 'things', data })
  expect(answer).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('9007199254740993'),
  })
})

test('what the SDK stores it reads back as the same JavaScript values', async () => {
  const { db } = gateway
  const document = {
    _id: 'js',
    i: 7,
    f: 0.1,
    big: 2 ** 40,
    d: new Date(5),
    n: null,
    l: [1, [2, { x: 'y' }]],
    t: 'ü満',
  }
  await db.collection('things').add(document)
  expect((await db.collection('things').doc('js').get()).data).toEqual([document])
})

test('a server date is the clock of the database, with its offset, at any depth', async () => {
  const { db, clock } = gateway
  await db
    .collection('things')
    .add({ _id: 'dates', a: db.serverDate(), l: [{ b: db.serverDate({ offset: -1000 }) }] })
  const [added] = (await db.collection('things').doc('dates').get()).data
  expect(added).toMatchObject({ a: new Date(clock.now), l: [{ b: new Date(clock.now - 1000) }] })
  clock.now += 5000
  await db.collection('things').doc('dates').update({ a: db.serverDate() })
  expect((await db.collection('things').doc('dates').get()).data[0].a).toEqual(new Date(clock.now))
  await db
    .collection('things')
    .doc('dates2')
    .set({ deep: { er: db.serverDate() } })
  expect((await db.collection('things').doc('dates2').get()).data[0].deep.er).toEqual(new Date(clock.now))
})

test('a server date in a condition is the clock of the database', async () => {
  const { db, clock } = gateway
  await db.collection('things').add({ _id: 'soon', due: new Date(clock.now + 1) })
  const past = db.collection('things').where({ due: db.command.lte(db.serverDate()) })
  expect((await past.get()).data).toEqual([])
  clock.now += 1
  expect((await past.get()).data).toHaveLength(1)
})

test('the trap of the SDK is kept: a server date inside set, max or push-each is stored as its offset', async () => {
  const { db } = gateway
  const _ = db.command
  await db.collection('things').add({ _id: 'trap', list: [] })
  await db
    .collection('things')
    .doc('trap')
    .update({ at: _.set({ when: db.serverDate() }), list: _.push({ each: [db.serverDate()] }) })
  expect((await db.collection('things').doc('trap').get()).data[0]).toMatchObject({
    at: { when: { offset: 0 } },
    list: [{ offset: 0 }],
  })
})
