import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([
    { name: 'things', indexes: [{ name: 'kind', unique: false, keys: [{ field: 'kind', direction: 1 }] }] },
    { name: 'names', indexes: [{ name: 'name', unique: true, keys: [{ field: 'name', direction: 1 }] }] },
  ])
})
afterAll(() => gateway.close())

beforeEach(async () => {
  await gateway.db.collection('things').where({}).remove()
  await gateway.db.collection('names').where({}).remove()
  await gateway.db.collection('things').add([
    { _id: 'a', kind: 'k', n: 1 },
    { _id: 'b', kind: 'k', n: 2 },
  ])
})

const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
}
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('TransactionNotExist'),
}

const things = () => gateway.db.collection('things')
const begin = () => gateway.db.startTransaction()
const idOf = ({ _id }: { _id: string }) => _id

async function n(id: string): Promise<unknown> {
  return (await things().doc(id).get()).data[0]?.n
}

test('a transaction sees its own writes, others see them after the commit', async () => {
  const tx = await begin()
  const inside = tx.collection('things')
  await inside.doc('a').update({ n: 10 })
  await inside.add({ _id: 'c', kind: 'k', n: 3 })
  await inside.doc('b').remove()
  expect((await inside.doc('a').get()).data).toMatchObject({ n: 10 })
  expect((await inside.doc('b').get()).data).toBeNull()
  expect((await inside.where({ kind: 'k' }).get()).data.map(idOf).sort()).toEqual(['a', 'c'])
  expect(await n('a')).toBe(1)
  expect((await things().where({ kind: 'k' }).get()).data.map(({ _id }) => _id)).toEqual(['a', 'b'])
  await tx.commit()
  expect((await things().where({ kind: 'k' }).orderBy('n', 'desc').get()).data.map(({ _id }) => _id)).toEqual(
    ['a', 'c'],
  )
  expect((await things().count()).total).toBe(2)
})

test('a transaction that is rolled back leaves nothing', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 10 })
  await tx.collection('things').add({ _id: 'c' })
  await tx.rollback('why')
  expect(await n('a')).toBe(1)
  expect((await things().doc('c').get()).data).toEqual([])
})

test('a document that is not there is null in a transaction', async () => {
  const tx = await begin()
  expect((await tx.collection('things').doc('nothing').get()).data).toBeNull()
  expect(await tx.collection('things').doc('nothing').update({ n: 1 })).toMatchObject({ updated: 0 })
  expect(await tx.collection('things').doc('nothing').remove()).toMatchObject({ deleted: 0 })
  await tx.commit()
})

test('set in a transaction tells what it made', async () => {
  const tx = await begin()
  expect(await tx.collection('things').doc('new').set({ n: 1 })).toMatchObject({
    updated: 0,
    upserted: [{ _id: 'new' }],
  })
  expect(await tx.collection('things').doc('new').set({ n: 2 })).toMatchObject({ updated: 1 })
  await tx.commit()
  expect(await n('new')).toBe(2)
})

test('a snapshot stays as its first statement found it', async () => {
  const tx = await begin()
  expect((await tx.collection('things').doc('a').get()).data).toMatchObject({ n: 1 })
  await things().doc('b').update({ n: 20 })
  await things().doc('b').update({ n: 30 })
  await things().add({ _id: 'c', kind: 'k', n: 3 })
  await things().doc('a').remove()
  const seen = await tx.collection('things').where({ kind: 'k' }).orderBy('n', 'asc').get()
  expect(seen.data).toEqual([
    { _id: 'a', kind: 'k', n: 1 },
    { _id: 'b', kind: 'k', n: 2 },
  ])
  expect((await tx.collection('things').doc('a').get()).data).toMatchObject({ n: 1 })
  expect((await tx.collection('things').doc('c').get()).data).toBeNull()
  expect(
    (
      await tx
        .collection('things')
        .where({ n: gateway.db.command.gte(20) })
        .get()
    ).data,
  ).toEqual([])
  await tx.commit()
})

test('a page of a snapshot is cut after its own writes are put in', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 5 })
  await tx.collection('things').add({ _id: 'c', kind: 'k', n: 3 })
  const page = tx.collection('things').where({ kind: 'k' }).orderBy('n', 'asc').skip(1).limit(1)
  expect((await page.get()).data).toMatchObject([{ _id: 'c' }])
  await tx.rollback(undefined)
})

describe('the first to write a document wins', () => {
  test('a write to a document that another transaction has written is a conflict and ends the writer', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('things').doc('a').update({ n: 10 })
    await expect(second.collection('things').doc('a').update({ n: 20 })).rejects.toMatchObject(conflict)
    await expect(second.collection('things').doc('b').get()).rejects.toMatchObject(gone)
    await first.commit()
    expect(await n('a')).toBe(10)
  })

  test('a write to a document that changed after the snapshot is a conflict', async () => {
    const tx = await begin()
    await tx.collection('things').doc('b').get()
    await things().doc('a').update({ n: 10 })
    await expect(tx.collection('things').doc('a').update({ n: 20 })).rejects.toMatchObject(conflict)
    await expect(tx.commit()).rejects.toMatchObject(gone)
  })

  test('a removal and a replacement conflict as an update does', async () => {
    for (const write of ['remove', 'set'] as const) {
      const tx = await begin()
      await tx.collection('things').doc('b').get()
      await things()
        .doc('a')
        .update({ n: gateway.db.command.inc(1) })
      const document = tx.collection('things').doc('a')
      await expect(write === 'set' ? document.set({ n: 9 }) : document.remove()).rejects.toMatchObject(
        conflict,
      )
    }
  })

  test('two that make the same document conflict', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('things').doc('new').set({ n: 1 })
    await expect(second.collection('things').doc('new').set({ n: 2 })).rejects.toMatchObject(conflict)
    const third = await begin()
    await third.collection('things').doc('a').get()
    await first.commit()
    await expect(third.collection('things').add({ _id: 'new', n: 3 })).rejects.toMatchObject(conflict)
  })

  test('an update that changes nothing takes no part', async () => {
    const [first, second] = [await begin(), await begin()]
    expect(await first.collection('things').doc('a').update({ n: 1 })).toMatchObject({ updated: 0 })
    expect(await second.collection('things').doc('a').update({ n: 2 })).toMatchObject({ updated: 1 })
    await second.commit()
    await first.commit()
    expect(await n('a')).toBe(2)
  })
})

test('write skew is possible: two that read each other’s document and write their own both commit', async () => {
  const [first, second] = [await begin(), await begin()]
  await first.collection('things').doc('a').get()
  await second.collection('things').doc('b').get()
  await first.collection('things').doc('b').update({ n: 0 })
  await second.collection('things').doc('a').update({ n: 0 })
  await first.commit()
  await second.commit()
  expect([await n('a'), await n('b')]).toEqual([0, 0])
})

test('runTransaction tries again after a conflict, so that no increment is lost', async () => {
  const { db } = gateway
  const increment = () =>
    db.runTransaction(async (tx: Awaited<ReturnType<typeof begin>>) => {
      const { data } = await tx.collection('things').doc('a').get()
      await tx
        .collection('things')
        .doc('a')
        .update({ n: data.n + 1 })
    }, 50)
  await Promise.all(Array.from({ length: 12 }, increment))
  expect(await n('a')).toBe(13)
})

test('a write outside transactions waits for the transaction that has written the document', async () => {
  const tx = await begin()
  await tx.collection('things').doc('a').update({ n: 10 })
  const order: string[] = []
  const outside = things()
    .doc('a')
    .update({ n: gateway.db.command.inc(1) })
    .then(() => order.push('outside'))
  await things().doc('b').update({ n: 7 })
  order.push('other document')
  await tx.commit()
  order.push('commit')
  await outside
  expect(order[0]).toBe('other document')
  expect(await n('a')).toBe(11)
})

test('a write that waited goes on when the transaction is rolled back, and an update of many changes each once', async () => {
  const tx = await begin()
  await tx.collection('things').doc('b').remove()
  const outside = things()
    .where({ kind: 'k' })
    .update({ n: gateway.db.command.inc(1) })
  await things().count()
  await tx.rollback(undefined)
  expect(await outside).toMatchObject({ updated: 2 })
  expect([await n('a'), await n('b')]).toEqual([2, 3])
})

describe('a transaction ends after 30 seconds of real time', () => {
  test('its next statement finds it gone', async () => {
    const tx = await begin()
    await tx.collection('things').doc('a').update({ n: 10 })
    gateway.clock.ticks += 29_999
    await tx.collection('things').doc('a').update({ n: 11 })
    gateway.clock.ticks += 1
    await expect(tx.commit()).rejects.toMatchObject(gone)
    expect(await n('a')).toBe(1)
  })

  test('a write that waited for it goes on', async () => {
    const tx = await begin()
    await tx.collection('things').doc('a').update({ n: 10 })
    const outside = things()
      .doc('a')
      .update({ n: gateway.db.command.inc(1) })
    await things().count()
    gateway.clock.ticks += 30_000
    await outside
    expect(await n('a')).toBe(2)
  })

  test('a move of the clock does not end it', async () => {
    const tx = await begin()
    await tx.collection('things').doc('a').update({ n: 10 })
    gateway.clock.now += 40 * 24 * 60 * 60 * 1000
    await tx.commit()
    expect(await n('a')).toBe(10)
  })
})

test('a transaction that was never started, committed or rolled back is gone', async () => {
  for (const action of ['commitTransaction', 'abortTransaction'])
    expect(await gateway.post({ action: `database.${action}`, transactionId: 'x' })).toMatchObject(gone)
  const tx = await begin()
  await tx.commit()
  await expect(tx.collection('things').doc('a').get()).rejects.toMatchObject(gone)
})

test('an error ends the transaction, as in MongoDB', async () => {
  const tx = await begin()
  await tx.collection('things').doc('b').update({ n: 9 })
  await expect(tx.collection('things').add({ _id: 'a' })).rejects.toThrow(/E11000/)
  await expect(tx.commit()).rejects.toMatchObject(gone)
  expect(await n('b')).toBe(2)
})

describe('unique keys hold across transactions', () => {
  const names = () => gateway.db.collection('names')

  test('a key that is stored, or that the transaction itself has taken, is a duplicate', async () => {
    await names().add({ _id: '1', name: 'x' })
    const tx = await begin()
    await expect(tx.collection('names').add({ name: 'x' })).rejects.toThrow(/E11000.*index: name/)
    const other = await begin()
    await other.collection('names').add({ name: 'y' })
    await expect(other.collection('names').add({ name: 'y' })).rejects.toThrow(/E11000/)
  })

  test('a key may move between documents within one transaction', async () => {
    await names().add([
      { _id: '1', name: 'x' },
      { _id: '2', name: 'y' },
    ])
    const tx = await begin()
    await tx.collection('names').doc('2').update({ name: 'z' })
    await tx.collection('names').doc('1').update({ name: 'y' })
    await tx.collection('names').doc('2').update({ name: 'x' })
    await tx.commit()
    expect((await names().where({ name: 'x' }).get()).data).toEqual([{ _id: '2', name: 'x' }])
    expect((await names().where({ name: 'y' }).get()).data).toEqual([{ _id: '1', name: 'y' }])
  })

  test('a key that was given up and taken by another document cannot be taken back', async () => {
    await names().add([
      { _id: '1', name: 'x' },
      { _id: '2', name: 'y' },
    ])
    const tx = await begin()
    await tx.collection('names').doc('1').update({ name: 'z' })
    await tx.collection('names').doc('2').update({ name: 'x' })
    await expect(tx.collection('names').doc('1').update({ name: 'x' })).rejects.toThrow(/E11000.*index: name/)
  })

  test('a document that was removed does not come back with a key that another has taken', async () => {
    await names().add({ _id: '1', name: 'x' })
    const tx = await begin()
    await tx.collection('names').doc('1').remove()
    await tx.collection('names').add({ _id: '2', name: 'x' })
    await expect(tx.collection('names').add({ _id: '1', name: 'x' })).rejects.toThrow(/E11000.*index: name/)
  })

  test('a key that was given up may be taken back while nobody else has it', async () => {
    await names().add({ _id: '1', name: 'x' })
    const tx = await begin()
    await tx.collection('names').doc('1').update({ name: 'z' })
    await tx.collection('names').doc('1').update({ name: 'x' })
    await expect(tx.collection('names').add({ _id: '2', name: 'x' })).rejects.toThrow(/E11000.*index: name/)
    const other = await begin()
    await other.collection('names').doc('1').remove()
    await other.collection('names').add({ _id: '2', name: 'x' })
    await other.collection('names').doc('2').update({ name: 'w' })
    await other.collection('names').add({ _id: '1', name: 'x' })
    await other.commit()
    expect((await names().orderBy('name', 'asc').get()).data).toEqual([
      { _id: '2', name: 'w' },
      { _id: '1', name: 'x' },
    ])
  })

  test('a key that another transaction is about to take is a conflict', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.collection('names').add({ name: 'x' })
    await expect(second.collection('names').add({ name: 'x' })).rejects.toMatchObject(conflict)
    await first.commit()
  })

  test('a key that was taken after the snapshot is a conflict', async () => {
    const tx = await begin()
    await tx.collection('names').doc('1').get()
    await names().add({ name: 'x' })
    await expect(tx.collection('names').add({ name: 'x' })).rejects.toMatchObject(conflict)
  })

  test('an insert outside waits for the transaction that is about to take its key', async () => {
    const tx = await begin()
    await tx.collection('names').add({ name: 'x' })
    const outside = names().add({ name: 'x' })
    await names().count()
    await tx.rollback(undefined)
    await outside
    expect((await names().count()).total).toBe(1)
  })

  test('an insert outside waits for the transaction that is giving its key up', async () => {
    await names().add({ _id: '1', name: 'x' })
    const tx = await begin()
    await tx.collection('names').doc('1').remove()
    const outside = names().add({ _id: '2', name: 'x' })
    await names().count()
    await tx.commit()
    await outside
    expect((await names().get()).data).toEqual([{ _id: '2', name: 'x' }])
  })
})

test('the trap of the SDK is kept: count, aggregate and where-writes on a transaction run outside it', async () => {
  const tx = await begin()
  await tx.collection('things').add({ _id: 'c', kind: 'k' })
  expect((await tx.collection('things').where({ kind: 'k' }).count()).total).toBe(2)
  await tx.collection('things').where({ kind: 'k' }).update({ n: 50 })
  await tx.rollback(undefined)
  expect(await n('a')).toBe(50)
})
