import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CollectionDefinition, Index } from '../../core/record/collection'
import { countSql, walkSql } from '../../local/documents/candidates'
import type { StoredCollection } from '../../local/documents/catalog'
import { Connection } from '../../local/documents/connection'
import { conditionsOf } from '../../local/documents/filter-conditions'
import { type Plan, planQuery } from '../../local/documents/plan'
import type { Sort } from '../../local/documents/sort'
import { openCatalog } from '../../local/documents/stored-catalog'
import type { Document } from '../../local/documents/values'
import { type Gateway, openGateway } from './sdk-on-gateway'

function index(name: string, fields: Record<string, 1 | -1>, unique = false): Index {
  return { name, unique, keys: Object.entries(fields).map(([field, direction]) => ({ field, direction })) }
}

function things(...indexes: Index[]): CollectionDefinition[] {
  return [{ name: 'things', indexes }]
}

describe('a unique index', () => {
  let gateway: Gateway
  afterEach(() => gateway.close())

  test('holds for inserts, updates and replacements, and frees a key that is given up', async () => {
    gateway = await openGateway(things(index('place', { city: 1, house: -1 }, true)))
    const collection = gateway.db.collection('things')
    await collection.add([
      { _id: '1', city: 'a', house: 1 },
      { _id: '2', city: 'a', house: 2 },
    ])
    await expect(collection.add({ city: 'a', house: 1 })).rejects.toThrow(/E11000.*index: place.*"a"/)
    await expect(collection.doc('2').update({ house: 1 })).rejects.toThrow(/E11000/)
    await expect(collection.doc('2').set({ city: 'a', house: 1 })).rejects.toThrow(/E11000/)
    await expect(collection.doc('3').set({ city: 'a', house: 1 })).rejects.toThrow(/E11000/)
    await collection.doc('1').remove()
    expect(await collection.doc('2').update({ house: 1 })).toMatchObject({ updated: 1 })
    expect((await collection.get()).data).toEqual([{ _id: '2', city: 'a', house: 1 }])
  })

  test('is not sparse: two missing fields collide, and a missing one with null', async () => {
    gateway = await openGateway(things(index('name', { name: 1 }, true)))
    const collection = gateway.db.collection('things')
    await collection.add({ a: 1 })
    await expect(collection.add({ a: 2 })).rejects.toThrow(/E11000/)
    await expect(collection.add({ name: null })).rejects.toThrow(/E11000/)
  })

  test('holds for each element of an array', async () => {
    gateway = await openGateway(things(index('tags', { tags: 1 }, true)))
    const collection = gateway.db.collection('things')
    await collection.add({ tags: ['a', 'b', 'a'] })
    await expect(collection.add({ tags: ['c', 'b'] })).rejects.toThrow(/E11000/)
    await collection.add({ tags: 'c' })
  })

  test('that is violated fails only its own write among those that share a commit', async () => {
    gateway = await openGateway(things(index('n', { n: 1 }, true)))
    const collection = gateway.db.collection('things')
    const adds = Array.from({ length: 40 }, (_, i) => collection.add({ n: i % 20 }))
    const outcomes = await Promise.allSettled(adds)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect((await collection.count()).total).toBe(20)
  })
})

describe('the declaration of indexes', () => {
  let gateway: Gateway
  afterEach(() => gateway.close())

  test('is brought about on opening, and documents and counts stay', async () => {
    gateway = await openGateway(things(index('n', { n: 1 })))
    await gateway.db.createCollection('extra')
    await gateway.db.collection('things').add([
      { n: 1, m: 5 },
      { n: 2, m: 4 },
    ])
    await gateway.reopen(things(index('m', { m: -1 }, true)))
    expect((await gateway.db.collection('things').orderBy('m', 'desc').get()).data.map(({ m }) => m)).toEqual(
      [5, 4],
    )
    await expect(gateway.db.collection('things').add({ m: 5 })).rejects.toThrow(/E11000/)
    await gateway.db.collection('things').add([{ n: 1, m: 6 }])
    expect((await gateway.db.collection('things').count()).total).toBe(3)
    expect((await gateway.db.collection('extra').count()).total).toBe(0)
  })

  test('that what is stored violates fails the opening and says where', async () => {
    gateway = await openGateway(things())
    await gateway.db.collection('things').add([
      { _id: 'first', n: 1 },
      { _id: 'second', n: 1 },
    ])
    await expect(gateway.reopen(things(index('n', { n: 1 }, true)))).rejects.toThrow(
      /n of things.*"first" and "second"/,
    )
    await gateway.reopen(things())
  }, 30_000)

  test('two arrays in one index are refused, as MongoDB does', async () => {
    gateway = await openGateway(things(index('ab', { a: 1, b: 1 })))
    await expect(gateway.db.collection('things').add({ a: [1], b: [2] })).rejects.toThrow(
      /cannot index parallel arrays/,
    )
    expect((await gateway.db.collection('things').count()).total).toBe(0)
  })
})

describe('a query on a declared index searches the index', () => {
  let directory: string
  let connection: Connection
  let collection: StoredCollection

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'plans-'))
    connection = Connection.forWriting(join(directory, 'documents.db'))
    const declared = things(
      index('abn', { a: 1, b: 1, n: -1 }),
      index('u', { u: 1 }, true),
      index('when', { when: -1 }),
    )
    collection = openCatalog(connection, declared).get('things') as StoredCollection
  })
  afterEach(() => {
    connection.close()
    rmSync(directory, { recursive: true })
  })

  function planned(filter: Document, sort: Sort = []): Plan {
    return planQuery(collection, conditionsOf(filter), sort)
  }

  function explained(plan: Plan, resumed: boolean): string[][] {
    const walk = walkSql(collection, plan, resumed)
    return [walk.rows, walk.place].map((sql) =>
      connection.explain(sql, Array(sql.split('?').length - 1).fill(1)),
    )
  }

  const cases: [string, Document, Sort, string | undefined, Partial<Plan>][] = [
    ['the id', { _id: 'x' }, [], 'id', { exact: true }],
    ['a list of ids', { _id: { $in: ['x', 'y'] } }, [], 'id', { exact: true }],
    ['an id among other conditions', { _id: 'x', a: 1 }, [], 'id', { exact: false }],
    ['the order of ids', {}, [['_id', -1]], 'id', { sorted: true, reverse: true }],
    ['a prefix', { a: 1 }, [], 'abn', { exact: true }],
    [
      'a prefix and an order',
      { a: 1, b: 'x' },
      [['n', -1]],
      'abn',
      { exact: true, sorted: true, reverse: false },
    ],
    ['the opposite order', { a: 1, b: 'x' }, [['n', 1]], 'abn', { sorted: true, reverse: true }],
    [
      'an order that begins with a fixed field',
      { a: 1 },
      [
        ['a', 1],
        ['b', -1],
        ['n', 1],
      ],
      'abn',
      { sorted: true, reverse: true },
    ],
    ['a range after equalities', { a: 1, b: 'x', n: { $gte: 3, $lt: 9 } }, [], 'abn', { exact: true }],
    [
      'a list after an equality',
      { a: 1, b: { $in: ['x', 'y'] } },
      [['n', -1]],
      'abn',
      { exact: true, sorted: false },
    ],
    ['an order the index has not', { a: 1 }, [['n', 1]], 'abn', { sorted: false }],
    ['a unique key', { u: 'x' }, [], 'u', { exact: true }],
    ['a date range', { when: { $gt: new Date(0) } }, [['when', -1]], 'when', { exact: true, sorted: true }],
    ['null, which needs the filter too', { u: null }, [], 'u', { exact: false }],
    ['conditions joined by and', { $and: [{ a: 1 }, { b: { $gt: 'm' } }] }, [], 'abn', { exact: true }],
    ['a field no index begins with', { n: 1 }, [], undefined, { exact: false }],
    ['a condition no index serves', { a: { $ne: 1 } }, [], undefined, { exact: false }],
  ]
  test.each(cases)('%s', (_name, filter, sort, through, expected) => {
    const plan = planned(filter, sort)
    const name = typeof plan.through === 'string' ? plan.through : plan.through.name
    expect(name).toBe(through ?? 'scan')
    expect(plan).toMatchObject(expected)
    if (through === undefined) return
    for (const steps of [...explained(plan, false), ...explained(plan, true)]) {
      expect(steps[0]).toMatch(/^SEARCH (x|documents_\d+) USING (COVERING INDEX|PRIMARY KEY|INDEX) /)
      expect(steps[0]).toMatch(/\((key|id)>\? AND (key|id)<\?\)|\(key,rid\)[<>]\(\?,\?\)/)
      for (const step of steps.slice(1)) expect(step).toBe('SEARCH d USING INTEGER PRIMARY KEY (rowid=?)')
    }
    expect(
      connection.explain(countSql(collection, plan), [Buffer.from('k'), Buffer.from('l'), 5]).join(),
    ).toMatch(/SEARCH \S+ USING (COVERING INDEX|PRIMARY KEY)/)
  })

  test('an index that holds arrays neither orders nor proves', () => {
    const [abn] = collection.indexes
    if (abn) abn.multikey = true
    expect(planned({ a: 1, b: 'x' }, [['n', -1]])).toMatchObject({ exact: false, sorted: false })
    expect(planned({ a: 1, b: { $gt: 'x', $lt: 'z' } }).ranges).toHaveLength(1)
  })
})
