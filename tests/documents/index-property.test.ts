import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileFilter } from '../../local/documents/filter'
import type { Document } from '../../local/documents/values'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([
    {
      name: 'things',
      indexes: [
        { name: 'a', unique: false, keys: [{ field: 'a', direction: 1 }] },
        { name: 'b', unique: false, keys: [{ field: 'b', direction: -1 }] },
        {
          name: 'abc',
          unique: false,
          keys: [
            { field: 'a', direction: 1 },
            { field: 'b', direction: -1 },
            { field: 'c.d', direction: 1 },
          ],
        },
      ],
    },
    { name: 'plain', indexes: [] },
  ])
})
afterAll(() => gateway.close())

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom('', 'a', 'b', 'aa', 'a\u0000', '满', '😀', '\uffff'),
  fc.constantFrom(0.5, -1.5, 1e300, -1e-300),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(-1), new Date(1e12)),
)
const value = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: fc.constant(null) })
const document = fc.record(
  {
    a: fc.oneof(
      { weight: 9, arbitrary: value },
      { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
    ),
    b: value,
    c: fc.oneof(fc.record({ d: value }, { requiredKeys: [] }), scalar),
  },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  value,
  fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: ['$gt'] }),
  fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: ['$lt'] }),
  fc.record({ $ne: value }),
  fc.record({ $exists: fc.boolean() }),
)
const filter = fc.record({ a: condition, b: condition, 'c.d': condition }, { requiredKeys: [] })
const sort = fc.constantFrom(
  {},
  { a: 1 },
  { b: 1 },
  { a: -1, b: 1 },
  { a: 1, b: -1, 'c.d': 1 },
  { 'c.d': -1 },
)

/** Replaces everything in both collections by the same documents. */
async function fill(documents: object[]): Promise<void> {
  for (const name of ['things', 'plain']) {
    await gateway.db.collection(name).where({}).remove()
    if (documents.length > 0)
      await gateway.db.collection(name).add(documents.map((fields, n) => ({ _id: n, ...fields })))
  }
}

async function found(name: string, query: object, order: object): Promise<Record<string, unknown>[]> {
  const options = { raw: true, order } as never
  return (await gateway.db.collection(name).options(options).where(query).get()).data
}

test('an index finds what the filter finds over all documents, and counts it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 25 }),
      fc.array(filter, { minLength: 8, maxLength: 8 }),
      async (documents, filters) => {
        await fill(documents)
        for (const query of filters) {
          const matches = compileFilter(query as Document)
          const expected = documents.flatMap((fields, _id) => (matches({ _id, ...fields }) ? [_id] : []))
          const ids = (await found('things', query, {})).map(({ _id }) => _id as number)
          expect(
            ids.sort((x, y) => x - y),
            JSON.stringify(query),
          ).toEqual(expected)
          const counting = gateway.db.collection('things').options({ raw: true } as never)
          expect((await counting.where(query).count()).total).toBe(expected.length)
        }
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

test('an index gives the order that sorting without one gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(document, { maxLength: 25 }), filter, sort, async (documents, query, order) => {
      await fill(documents)
      const fields = Object.keys(order)
      const keys = (rows: Record<string, unknown>[]) =>
        rows.map((row) =>
          fields.map(
            (field) => (field === 'c.d' ? (row.c as { d?: unknown } | null)?.d : row[field]) ?? null,
          ),
        )
      expect(keys(await found('things', query, order))).toEqual(keys(await found('plain', query, order)))
    }),
    { numRuns: 80 },
  )
}, 120_000)
