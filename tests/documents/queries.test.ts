import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway(['things', 'texts'].map((name) => ({ name, indexes: [] })))
  await gateway.db.collection('things').add([
    { _id: 'a', n: 1, s: 'alpha', tags: ['x', 'y'], sub: { k: 1 }, list: [{ p: 1, q: 1 }] },
    {
      _id: 'b',
      n: 2,
      s: 'Beta',
      tags: ['y'],
      sub: { k: 2 },
      list: [
        { p: 1, q: 2 },
        { p: 2, q: 1 },
      ],
    },
    { _id: 'c', n: 3, s: 'gamma', tags: [], sub: null, flag: true },
    { _id: 'd', n: null, s: '满意', when: new Date(1000) },
    { _id: 'e', s: 'zeta', n: 'three' },
  ])
})
afterAll(() => gateway.close())

async function ids(where: object): Promise<string[]> {
  return (await gateway.db.collection('things').where(where).get()).data.map(({ _id }) => _id)
}

describe('query commands match what MongoDB matches', () => {
  const cases: [string, () => object, string][] = [
    ['equality', () => ({ n: 2 }), 'b'],
    ['eq', () => ({ n: _().eq(2) }), 'b'],
    ['neq matches missing and other types', () => ({ n: _().neq(2) }), 'acde'],
    ['gt stays inside its type', () => ({ n: _().gt(1) }), 'bc'],
    ['gte', () => ({ n: _().gte(2) }), 'bc'],
    ['lt', () => ({ n: _().lt(2) }), 'a'],
    ['lte', () => ({ n: _().lte(2) }), 'ab'],
    ['a range', () => ({ n: _().gt(1).and(_().lt(3)) }), 'b'],
    ['in', () => ({ n: _().in([1, 3]) }), 'ac'],
    ['nin', () => ({ n: _().nin([1, 3]) }), 'bde'],
    ['null matches missing', () => ({ flag: null }), 'abde'],
    ['or', () => _().or([{ n: 1 }, { s: 'zeta' }]), 'ae'],
    ['or on one field', () => ({ n: _().eq(1).or(_().eq(3)) }), 'ac'],
    ['and', () => _().and([{ n: _().gt(0) }, { 'sub.k': 2 }]), 'b'],
    ['nor', () => _().nor([{ n: 1 }, { s: 'zeta' }]), 'bcd'],
    ['not', () => ({ n: _().not(_().gt(1)) }), 'ade'],
    ['exists', () => ({ flag: _().exists(true) }), 'c'],
    ['not exists', () => ({ n: _().exists(false) }), ''],
    ['size', () => ({ tags: _().size(2) }), 'a'],
    ['all', () => ({ tags: _().all(['y', 'x']) }), 'a'],
    ['an element of an array', () => ({ tags: 'y' }), 'ab'],
    ['elemMatch', () => ({ list: _().elemMatch({ p: 1, q: 2 }) }), 'b'],
    ['mod', () => ({ n: (_().mod as unknown as (d: number, r: number) => object)(2, 1) }), 'ac'],
    ['a path into documents', () => ({ sub: { k: 1 } }), 'a'],
    ['a path through arrays', () => ({ 'list.q': 2 }), 'b'],
    ['a date', () => ({ when: new Date(1000) }), 'd'],
    ['db.RegExp', () => ({ s: gateway.db.RegExp({ regexp: '^b', options: 'i' }) }), 'b'],
    ['a JavaScript pattern', () => ({ s: /意/ }), 'd'],
    ['type', () => ({ n: { $type: 'string' } }), 'e'],
    ['an expression', () => _().expr({ $gt: ['$n', '$sub.k'] }), 'cde'],
  ]
  test.each(cases)('%s', async (_name, where, expected) => {
    expect((await ids(where())).join('')).toBe(expected)
  })
})

describe('a filter that MongoDB refuses is refused', () => {
  const cases: [string, string, RegExp][] = [
    ['an unknown operator', '{"n":{"$near2":1}}', /unknown operator: \$near2/],
    ['an unknown top level operator', '{"$foo":1}', /unknown top level operator: \$foo/],
    ['in without an array', '{"n":{"$in":3}}', /\$in needs an array/],
    ['an empty or', '{"$or":[]}', /\$or must be a nonempty array/],
    ['size of a string', '{"n":{"$size":"x"}}', /Failed to parse \$size/],
    ['mod by zero', '{"n":{"$mod":[0,1]}}', /divisor cannot be 0/],
    ['a text search without a text index', '{"$text":{"$search":"x"}}', /text index required/],
    ['where with code', '{"$where":"true"}', /\$where is not supported/],
    ['geography', '{"n":{"$nearSphere":{}}}', /\$nearSphere is not supported/],
    [
      'a pattern with an unknown flag',
      '{"s":{"$regularExpression":{"pattern":"a","options":"g"}}}',
      /invalid flag/,
    ],
    ['an unknown type name', '{"s":{"$type":"text"}}', /Unknown type name alias/],
  ]
  test.each(cases)('%s', async (_name, query, refusal) => {
    const answer = await gateway.post({ action: 'database.getDocument', collectionName: 'things', query })
    expect(answer).toMatchObject({ code: expect.any(String), message: expect.stringMatching(refusal) })
  })
})

test('orderBy sorts by type and value, several fields, missing as null', async () => {
  const things = gateway.db.collection('things')
  const order = async (query: ReturnType<typeof things.orderBy>) =>
    (await query.get()).data.map(({ _id }) => _id).join('')
  expect(await order(things.orderBy('n', 'asc'))).toBe('dabce')
  expect(await order(things.orderBy('n', 'desc'))).toBe('ecbad')
  expect(await order(things.orderBy('flag', 'desc').orderBy('_id', 'desc'))).toBe('cedba')
})

test('skip and limit cut the ordered list', async () => {
  const { data } = await gateway.db.collection('things').orderBy('_id', 'asc').skip(1).limit(2).get()
  expect(data.map(({ _id }) => _id)).toEqual(['b', 'c'])
})

test('field includes or excludes, and refuses a mixture', async () => {
  const things = gateway.db.collection('things').where({ _id: 'b' })
  expect((await things.field({ n: true, 'sub.k': true }).get()).data).toEqual([
    { _id: 'b', n: 2, sub: { k: 2 } },
  ])
  expect((await things.field({ list: false, tags: false, sub: false }).get()).data).toEqual([
    { _id: 'b', n: 2, s: 'Beta' },
  ])
  expect((await things.field({ _id: 0, n: 1 }).get()).data).toEqual([{ n: 2 }])
  await expect(things.field({ n: true, s: false }).get()).rejects.toThrow(/Cannot do exclusion on field s/)
  const first = gateway.db.command.project.slice(1)
  expect((await things.field({ list: first, tags: 1 }).get()).data[0].list).toEqual([{ p: 1, q: 2 }])
})

test('doc reads by id, with its fields, and gives an empty list for nothing', async () => {
  const things = gateway.db.collection('things')
  expect((await things.doc('a').field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }])
  expect((await things.doc('nothing').get()).data).toEqual([])
})

test('texts are compared by their bytes in UTF-8, wherever they stand', async () => {
  const texts = gateway.db.collection('texts')
  await texts.add([
    { _id: 'bmp', s: '\uffff', sub: { list: ['\uffff'] } },
    { _id: 'astral', s: '😀', sub: { list: ['a', '😀'] } },
  ])
  const found = async (where: object) => (await texts.where(where).get()).data.map(({ _id }) => _id)
  expect(await found({ s: _().gt('\uffff') })).toEqual(['astral'])
  expect(await found({ s: _().lt('😀') })).toEqual(['bmp'])
  expect(await found({ 'sub.list': _().gt('\uffff') })).toEqual(['astral'])
  expect(await found({ 'sub.list': _().lte('\uffff').and(_().gte('b')) })).toEqual(['bmp', 'astral'])
})

test('count counts what a query finds', async () => {
  const things = gateway.db.collection('things')
  expect((await things.count()).total).toBe(5)
  expect((await things.where({ n: _().gt(1) }).count()).total).toBe(2)
  expect((await things.where({ _id: _().in(['a', 'b', 'nothing']) }).count()).total).toBe(2)
})

function _() {
  return gateway.db.command
}
