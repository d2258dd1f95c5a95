import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway
let last = 0

beforeAll(async () => {
  gateway = await openGateway([{ name: 'things', indexes: [] }])
})
afterAll(() => gateway.close())

/** Stores a document, updates it through the SDK and gives what is stored then, without its id. */
async function updated(document: object, update: object): Promise<object> {
  const things = gateway.db.collection('things')
  const id = `d${++last}`
  await things.add({ _id: id, ...document })
  await things.doc(id).update(update)
  const { _id, ...stored } = (await things.doc(id).get()).data[0]
  return stored
}

describe('update commands change what MongoDB changes', () => {
  const cases: [string, object, () => object, object][] = [
    [
      'plain fields are set one by one',
      { a: { x: 1, y: 2 } },
      () => ({ a: { x: 5 } }),
      { a: { x: 5, y: 2 } },
    ],
    ['set replaces a whole field', { a: { x: 1, y: 2 } }, () => ({ a: _().set({ z: 1 }) }), { a: { z: 1 } }],
    ['set makes the path', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
    ['set reaches into an array', { a: [1, 2] }, () => ({ 'a.3': 9 }), { a: [1, 2, null, 9] }],
    ['remove', { a: 1, b: 2 }, () => ({ a: _().remove() }), { b: 2 }],
    ['inc', { a: 1 }, () => ({ a: _().inc(2), b: _().inc(3) }), { a: 3, b: 3 }],
    ['mul', { a: 3 }, () => ({ a: _().mul(2), b: _().mul(3) }), { a: 6, b: 0 }],
    ['max keeps the greater', { a: 3, b: 3 }, () => ({ a: _().max(2), b: _().max(7) }), { a: 3, b: 7 }],
    ['min keeps the lesser', { a: 3, b: 3 }, () => ({ a: _().min(2), b: _().min(7) }), { a: 2, b: 3 }],
    ['rename', { a: 1 }, () => ({ a: _().rename('b') }), { b: 1 }],
    ['bit', { a: 6 }, () => ({ a: _().bit({ and: 3 }) }), { a: 2 }],
    ['push one', { a: [1] }, () => ({ a: _().push(2) }), { a: [1, 2] }],
    ['push several', { a: [1] }, () => ({ a: _().push([2, 3]) }), { a: [1, 2, 3] }],
    ['push makes the array', {}, () => ({ a: _().push(2) }), { a: [2] }],
    [
      'push with each, position, sort and slice',
      { a: [5, 1] },
      () => ({ a: _().push({ each: [4, 2], position: 0, sort: 1, slice: 3 }) }),
      { a: [1, 2, 4] },
    ],
    [
      'push modifiers hold on a missing field',
      {},
      () => ({ a: _().push({ each: [4, 2, 9], sort: -1, slice: 2 }) }),
      { a: [9, 4] },
    ],
    [
      'push sorts by a field of the elements',
      { a: [{ n: 2 }] },
      () => ({ a: _().push({ each: [{ n: 1 }], sort: { n: 1 } }) }),
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [
      'push keeps the last with a negative slice',
      { a: [1, 2] },
      () => ({ a: _().push({ each: [3], slice: -2 }) }),
      { a: [2, 3] },
    ],
    ['pop takes the last', { a: [1, 2] }, () => ({ a: _().pop() }), { a: [1] }],
    ['shift takes the first', { a: [1, 2] }, () => ({ a: _().shift() }), { a: [2] }],
    ['unshift puts in front', { a: [1] }, () => ({ a: _().unshift([2, 3]) }), { a: [2, 3, 1] }],
    ['pull a value', { a: [1, 2, 1] }, () => ({ a: _().pull(1) }), { a: [2] }],
    [
      'pull by the fields of elements',
      { a: [{ n: 1, m: 2 }, { n: 2 }] },
      () => ({ a: _().pull({ n: 1 }) }),
      { a: [{ n: 2 }] },
    ],
    ['pull by a condition', { a: [1, 5, 9] }, () => ({ a: _().pull({ $gte: 5 }) }), { a: [1] }],
    ['pullAll', { a: [1, 2, 3] }, () => ({ a: _().pullAll([1, 3]) }), { a: [2] }],
    [
      'addToSet keeps one of each',
      { a: [1, { n: 1 }] },
      () => ({ a: _().addToSet({ n: 1 }) }),
      { a: [1, { n: 1 }] },
    ],
    ['addToSet with each', { a: [1] }, () => ({ a: _().addToSet({ $each: [1, 2] }) }), { a: [1, 2] }],
  ]
  test.each(cases)('%s', async (_name, before, update, after) => {
    expect(await updated(before, update())).toEqual(after)
  })
})

describe('an update that MongoDB refuses is refused and changes nothing', () => {
  const cases: [string, object, () => object, RegExp][] = [
    [
      'inc of a string',
      { a: 'x' },
      () => ({ a: _().inc(1) }),
      /Cannot apply \$inc to a value of non-numeric type/,
    ],
    ['inc of null', { a: null }, () => ({ a: _().inc(1) }), /non-numeric type null/],
    [
      'inc by a string',
      { a: 1 },
      () => ({ a: _().inc('1' as never) }),
      /Cannot increment with non-numeric argument/,
    ],
    [
      'mul of an array',
      { a: [1] },
      () => ({ a: _().mul(2) }),
      /Cannot apply \$mul to a value of non-numeric type/,
    ],
    ['push onto a number', { a: 1 }, () => ({ a: _().push(2) }), /must be an array but is of type int/],
    [
      'addToSet onto a string',
      { a: 'x' },
      () => ({ a: _().addToSet(2) }),
      /Cannot apply \$addToSet to non-array field/,
    ],
    ['pop of an object', { a: {} }, () => ({ a: _().pop() }), /non-array type 'object'/],
    ['pull from a number', { a: 1 }, () => ({ a: _().pull(1) }), /Cannot apply \$pull to a non-array value/],
    [
      'pullAll from a string',
      { a: 'x' },
      () => ({ a: _().pullAll([1]) }),
      /Cannot apply \$pullAll to a non-array value/,
    ],
    ['set through a number', { a: 1 }, () => ({ 'a.b': 2 }), /Cannot create field 'b' in element {a: /],
    ['set of a name inside an array', { a: [1] }, () => ({ 'a.b': 2 }), /Cannot create field 'b'/],
    [
      'a field name with a dollar',
      { a: 1 },
      () => ({ a: { $push: 1 } }),
      /'a.\$push' is not valid for storage/,
    ],
    [
      'two commands on one path',
      { a: 1 },
      () => ({ a: _().set(1), 'a.b': 2 }),
      /would create a conflict at 'a'/,
    ],
    ['a positional operator', { a: [1] }, () => ({ 'a.$': 2 }), /positional operator/],
    ['nothing at all', { a: 1 }, () => ({}), /at least one update operator/],
  ]
  test.each(cases)('%s', async (_name, before, update, refusal) => {
    const things = gateway.db.collection('things')
    const id = `d${++last}`
    await things.add({ _id: id, ...before })
    await expect(things.doc(id).update(update())).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(refusal),
    })
    expect((await things.doc(id).get()).data).toEqual([{ _id: id, ...before }])
  })
})

test('an update counts the documents that it changed', async () => {
  const things = gateway.db.collection('things')
  await things.add([
    { _id: 'c1', kind: 'counted', n: 1 },
    { _id: 'c2', kind: 'counted', n: 2 },
  ])
  expect(await things.where({ kind: 'counted' }).update({ n: 2 })).toMatchObject({ updated: 1 })
  expect(await things.where({ kind: 'counted' }).options({ multiple: false }).update({ n: 3 })).toMatchObject(
    { updated: 1 },
  )
  expect(await things.doc('missing').update({ n: 1 })).toMatchObject({ updated: 0 })
})

test('set replaces a document, or makes it and tells its id', async () => {
  const things = gateway.db.collection('things')
  expect(await things.doc('s1').set({ a: 1, b: 2 })).toMatchObject({ updated: 0, upsertedId: 's1' })
  expect(await things.doc('s1').set({ a: 3 })).toMatchObject({ updated: 1 })
  expect((await things.doc('s1').get()).data).toEqual([{ _id: 's1', a: 3 }])
})

test('updateAndReturn gives the document after the update', async () => {
  const things = gateway.db.collection('things')
  await things.add({ _id: 'r1', kind: 'returned', n: 1 })
  const answer = await things.where({ kind: 'returned' }).updateAndReturn({ n: _().inc(1) })
  expect(answer).toMatchObject({ updated: 1, doc: { _id: 'r1', n: 2 } })
  expect((await things.where({ kind: 'no such' }).updateAndReturn({ n: 1 })).doc).toBeNull()
})

test('an upsert by a filter takes over the fields it names, and setOnInsert only then', async () => {
  const request = {
    action: 'database.modifyDocument',
    collectionName: 'things',
    query: '{"kind":"upserted","n":{"$gt":3}}',
    data: '{"$set":{"a":1},"$setOnInsert":{"b":2}}',
    multi: true,
    merge: true,
    upsert: true,
  }
  await gateway.post(request)
  const { data } = await gateway.db.collection('things').where({ kind: 'upserted' }).get()
  expect(data).toEqual([{ _id: expect.stringMatching(/^[0-9a-f]{32}$/), kind: 'upserted', a: 1, b: 2 }])
})

test('remove gives the number removed, one document or all that match', async () => {
  const things = gateway.db.collection('things')
  await things.add([{ kind: 'gone' }, { kind: 'gone' }, { _id: 'g3', kind: 'gone' }])
  expect(await things.doc('g3').remove()).toMatchObject({ deleted: 1 })
  expect(await things.where({ kind: 'gone' }).remove()).toMatchObject({ deleted: 2 })
  expect(await things.doc('g3').remove()).toMatchObject({ deleted: 0 })
})

test('the id of a document never changes', async () => {
  const request = { action: 'database.modifyDocument', collectionName: 'things', merge: true, multi: false }
  await gateway.db.collection('things').add({ _id: 'fixed' })
  const answer = await gateway.post({
    ...request,
    query: '{"_id":"fixed"}',
    data: '{"$set":{"_id":"other"}}',
  })
  expect(answer).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('immutable field'),
  })
})

function _() {
  return gateway.db.command
}
