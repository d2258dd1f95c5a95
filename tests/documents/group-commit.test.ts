import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

const declared = [
  {
    name: 'things',
    indexes: [{ name: 'tags', unique: false, keys: [{ field: 'tags', direction: 1 as const }] }],
  },
]

let gateway: Gateway

beforeEach(async () => {
  gateway = await openGateway(declared)
})
afterEach(() => gateway.close())

const things = () => gateway.db.collection('things')

/** Changes the schema behind the database's back, to make SQLite fail where it never should. */
function execute(sql: string): void {
  const database = new Database(gateway.file)
  database.exec(sql)
  database.close()
}

function breakDocuments(): void {
  execute(`CREATE TRIGGER broken BEFORE INSERT ON documents_1 WHEN NEW.body LIKE '%explode%'
    BEGIN SELECT RAISE(ABORT, 'the disk is strange'); END`)
}

/** Insertions that arrive in one turn share one commit. */
function insertTogether(...statements: Record<string, unknown>[][]) {
  return Promise.allSettled(
    statements.map((documents) =>
      gateway.documents.insert(
        'things',
        documents.map((document) => JSON.stringify(document)),
      ),
    ),
  )
}

test('a write that fails unexpectedly takes no other of its commit with it', async () => {
  breakDocuments()
  const settled = await insertTogether(
    [{ _id: 'before' }],
    [{ _id: 'half' }, { _id: 'explode' }],
    [{ _id: 'after' }],
  )
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((settled[1] as PromiseRejectedResult).reason.message).toContain('the disk is strange')
  const { data } = await things().get()
  expect(data.map(({ _id }) => _id)).toEqual(['before', 'after'])
  expect((await things().count()).total).toBe(2)
})

test('an index that was marked by a write taken back is marked again by the next', async () => {
  breakDocuments()
  await insertTogether([{ _id: 'half', tags: ['a', 'b'] }, { _id: 'explode' }])
  await things().add({ _id: 'whole', tags: ['a', 'b'] })
  await gateway.reopen(declared)
  const { data } = await things()
    .where({ tags: gateway.db.command.in(['a', 'b']) })
    .get()
  expect(data).toEqual([{ _id: 'whole', tags: ['a', 'b'] }])
})

test('a mark survives when another write of the same commit is taken back', async () => {
  breakDocuments()
  await insertTogether([{ _id: 'whole', tags: ['a', 'b'] }], [{ _id: 'explode', tags: ['c'] }])
  const query = things().where({ tags: gateway.db.command.in(['a', 'b']) })
  expect((await query.get()).data).toHaveLength(1)
  await gateway.reopen(declared)
  expect((await query.get()).data).toHaveLength(1)
})

test('a collection whose commit fails can be made again', async () => {
  execute(`CREATE TRIGGER broken BEFORE UPDATE ON collections
    BEGIN SELECT RAISE(ABORT, 'the disk is strange'); END`)
  const together = [gateway.documents.addCollection('made'), gateway.documents.insert('things', ['{}'])]
  for (const { status } of await Promise.allSettled(together)) expect(status).toBe('rejected')
  await expect(gateway.db.collection('made').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
  execute('DROP TRIGGER broken')
  await gateway.db.createCollection('made')
  await gateway.db.collection('made').add({ _id: 'one' })
  expect((await gateway.db.collection('made').count()).total).toBe(1)
})

test('a document nested 20,000 levels deep is refused and takes no other write with it', async () => {
  const deep = `{"_id":"deep","a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  const [refused, stored] = await Promise.allSettled([
    gateway.documents.insert('things', [deep]),
    gateway.documents.insert('things', ['{"_id":"flat"}']),
  ])
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'DATABASE_REQUEST_FAILED' } })
  expect(stored.status).toBe('fulfilled')
})
