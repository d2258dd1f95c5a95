import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([{ name: 'many', indexes: [] }])
  const rows = Array.from({ length: 12_000 }, (_, n) => ({
    _id: `m${n}`,
    n,
    half: n % 2,
    text: n === 7 ? 'x' : null,
  }))
  await gateway.db.collection('many').add(rows.slice(0, 6000))
  await gateway.db.collection('many').add(rows.slice(6000))
})
afterAll(() => gateway.close())

test('a query gives 100 rows by default and 1,000 at most', async () => {
  const many = gateway.db.collection('many')
  expect((await many.get()).data).toHaveLength(100)
  expect((await many.limit(150).get()).data).toHaveLength(150)
  expect((await many.limit(5000).get()).data).toHaveLength(1000)
  const raw = await gateway.post({ action: 'database.getDocument', collectionName: 'many', limit: 5000 })
  expect((raw.data as { list: string[] }).list).toHaveLength(1000)
})

test('an aggregate gives 20 rows without a limit and 10,000 at most with one', async () => {
  const many = () => gateway.db.collection('many').aggregate()
  expect((await many().match({ half: 0 }).end()).data).toHaveLength(20)
  expect((await many().limit(30).end()).data).toHaveLength(30)
  expect((await many().limit(12_000).end()).data).toHaveLength(10_000)
})

test('an unknown collection is refused by every action', async () => {
  const nowhere = gateway.db.collection('nowhere')
  const refusal = { code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('nowhere') }
  await expect(nowhere.get()).rejects.toMatchObject(refusal)
  await expect(nowhere.doc('x').get()).rejects.toMatchObject(refusal)
  await expect(nowhere.count()).rejects.toMatchObject(refusal)
  await expect(nowhere.add({})).rejects.toMatchObject(refusal)
  await expect(nowhere.doc('x').set({ a: 1 })).rejects.toMatchObject(refusal)
  await expect(nowhere.doc('x').update({ a: 1 })).rejects.toMatchObject(refusal)
  await expect(nowhere.where({ a: 1 }).remove()).rejects.toMatchObject(refusal)
  await expect(nowhere.aggregate().match({ a: 1 }).end()).rejects.toMatchObject(refusal)
})

test('createCollection makes a collection once', async () => {
  await gateway.db.createCollection('made')
  await gateway.db.collection('made').add({ _id: 'one' })
  expect((await gateway.db.collection('made').count()).total).toBe(1)
  await expect(gateway.db.createCollection('made')).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  })
})

test('an id given twice is a duplicate key', async () => {
  await expect(gateway.db.collection('many').add({ _id: 'm1' })).rejects.toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringMatching(/E11000 duplicate key error collection: many index: _id_ dup key/),
  })
})

test('an insert of several that fails leaves those before the failing one', async () => {
  await gateway.db.createCollection('ordered')
  const ordered = gateway.db.collection('ordered')
  await expect(ordered.add([{ _id: '1' }, { _id: '2' }, { _id: '1' }, { _id: '3' }])).rejects.toThrow(
    /E11000/,
  )
  expect((await ordered.get()).data.map(({ _id }) => _id)).toEqual(['1', '2'])
})

test('added arrays tell their ids, generated ones are 32 hexadecimal digits', async () => {
  await gateway.db.createCollection('ids')
  const { ids } = (await gateway.db.collection('ids').add([{ _id: 'given' }, { n: 1 }, { _id: 5 }])) as {
    ids: unknown[]
  }
  expect(ids).toEqual(['given', expect.stringMatching(/^[0-9a-f]{32}$/), 5])
  expect((await gateway.db.collection('ids').doc(5).get()).data).toEqual([{ _id: 5 }])
})

describe('malformed requests are refused by name', () => {
  test.each([
    ['an unknown action', { action: 'database.explode' }],
    ['no collection', { action: 'database.getDocument' }],
    ['a query that is no EJSON', { action: 'database.getDocument', collectionName: 'many', query: '{' }],
    ['a query that is a list', { action: 'database.getDocument', collectionName: 'many', query: '[]' }],
    ['a negative offset', { action: 'database.getDocument', collectionName: 'many', offset: -1 }],
    ['an order of 2', { action: 'database.getDocument', collectionName: 'many', order: '{"n":2}' }],
    ['no documents', { action: 'database.insertDocument', collectionName: 'many', data: [] }],
    [
      'stages that are no list',
      { action: 'database.aggregateDocuments', collectionName: 'many', stages: {} },
    ],
    [
      'a prototype as a field',
      { action: 'database.insertDocument', collectionName: 'many', data: ['{"__proto__":1}'] },
    ],
  ])('%s', async (_name, request) => {
    expect(await gateway.post(request)).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

test('an id may not be a list or a pattern', async () => {
  for (const id of ['[1]', '{"$regularExpression":{"pattern":"a","options":""}}']) {
    const request = { action: 'database.insertDocument', collectionName: 'many', data: [`{"_id":${id}}`] }
    expect(await gateway.post(request)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  }
})

describe('a document beyond MongoDB’s limits is refused, whether inserted or grown', () => {
  const nested = (levels: number) => {
    let value: unknown = 1
    for (let level = 0; level < levels; level++) value = { a: value }
    return { _id: `deep${levels}`, a: value }
  }

  test('deeper than 100 levels', async () => {
    await gateway.db.createCollection('deep')
    const deep = gateway.db.collection('deep')
    await deep.add(nested(99))
    await expect(deep.add(nested(101))).rejects.toThrow(/maximum nesting depth/)
    await deep.add({ _id: 'grown' })
    await expect(deep.doc('grown').update({ a: nested(101) })).rejects.toThrow(/maximum nesting depth/)
    expect((await deep.count()).total).toBe(2)
  })

  test('larger than 16 MB', async () => {
    await gateway.db.createCollection('large')
    const data = [JSON.stringify({ _id: 'large', text: '户'.repeat(5_600_000) })]
    const request = { action: 'database.insertDocument', collectionName: 'large', data }
    expect(await gateway.post(request)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/too large/),
    })
    expect((await gateway.db.collection('large').count()).total).toBe(0)
  })
})
