import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Gateway, openGateway } from './sdk-on-gateway'

let gateway: Gateway

beforeAll(async () => {
  gateway = await openGateway([
    {
      name: 'answers',
      indexes: [{ name: 'compound', unique: false, keys: [{ field: 'compound', direction: 1 }] }],
    },
    { name: 'compounds', indexes: [] },
  ])
  await gateway.db.collection('compounds').add([
    { _id: 'c1', title: '一' },
    { _id: 'c2', title: '二' },
  ])
  await gateway.db.collection('answers').add([
    { _id: '1', compound: 'c1', level: 5, sub: { q: 1 }, at: new Date('2026-06-30T17:00:00Z') },
    { _id: '2', compound: 'c1', level: 3, sub: { q: 2 }, tags: ['a', 'b'] },
    { _id: '3', compound: 'c2', level: 4, sub: { q: 3 } },
    { _id: '4', compound: 'c2', level: 'none' },
    { _id: '5', compound: 'c3' },
  ])
})
afterAll(() => gateway.close())

const answers = () => gateway.db.collection('answers').aggregate()
const $ = () => gateway.db.command.aggregate

test('group folds each accumulator as MongoDB does', async () => {
  const { data } = await answers()
    .match({ compound: gateway.db.command.in(['c1', 'c2']) })
    .group({
      _id: '$compound',
      n: $().sum(1),
      total: $().sum('$level'),
      mean: $().avg('$level'),
      least: $().min('$level'),
      most: $().max('$level'),
      first: $().first('$sub.q'),
      last: $().last('$sub.q'),
      all: $().push('$level'),
      set: $().addToSet('$compound'),
      deviation: $().stdDevPop('$sub.q'),
    })
    .sort({ _id: 1 })
    .end()
  expect(data).toEqual([
    {
      _id: 'c1',
      n: 2,
      total: 8,
      mean: 4,
      least: 3,
      most: 5,
      first: 1,
      last: 2,
      all: [5, 3],
      set: ['c1'],
      deviation: 0.5,
    },
    {
      ...{
        _id: 'c2',
        n: 2,
        total: 4,
        mean: 4,
        least: 4,
        most: 'none',
        first: 3,
        last: null,
        all: [4, 'none'],
      },
      ...{ set: ['c2'], deviation: 0 },
    },
  ])
})

test('a group of one gives what its stages ask for', async () => {
  const { data } = await answers()
    .group({ _id: null, n: $().sum(1), mean: $().avg('$level') })
    .end()
  expect(data).toEqual([{ _id: null, n: 5, mean: 4 }])
})

test('match, project, unwind, skip, limit, count and sortByCount', async () => {
  expect(
    (await answers().match({ level: 3 }).project({ _id: 0, tags: 1 }).unwind('$tags').end()).data,
  ).toEqual([{ tags: 'a' }, { tags: 'b' }])
  expect((await answers().sort({ _id: -1 }).skip(1).limit(2).project({ _id: 1 }).end()).data).toEqual([
    { _id: '4' },
    { _id: '3' },
  ])
  expect((await answers().count('total').end()).data).toEqual([{ total: 5 }])
  expect(
    (await answers().sortByCount('$compound').limit(2).end()).data.map(
      ({ count }: { count: number }) => count,
    ),
  ).toEqual([2, 2])
})

test('lookup joins another collection', async () => {
  const { data } = await answers()
    .match({ _id: '3' })
    .lookup({ from: 'compounds', localField: 'compound', foreignField: '_id', as: 'place' })
    .project({ place: 1 })
    .end()
  expect(data).toEqual([{ _id: '3', place: [{ _id: 'c2', title: '二' }] }])
  await expect(
    answers().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }).end(),
  ).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
})

test('sort orders across types and puts missing first', async () => {
  const { data } = await answers().sort({ level: 1, _id: -1 }).project({ _id: 1 }).end()
  expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe('52314')
})

test('comparisons in expressions hold across types', async () => {
  const { data } = await answers()
    .sort({ _id: 1 })
    .project({ _id: 0, has: $().gt(['$level', null]), same: $().eq(['$tags', null]) })
    .end()
  expect(data.map(({ has, same }: Record<string, boolean>) => `${has}${same}`).join(' ')).toBe(
    'truefalse truefalse truefalse truefalse falsefalse',
  )
})

test('a bucket holds its lower edge and not its upper, and empty ones do not appear', async () => {
  const { data } = await answers()
    .bucket({
      groupBy: '$level',
      boundaries: [0, 3, 4, 5, 6],
      default: 'other',
      output: { ids: $().push('$_id') },
    })
    .end()
  expect(data).toEqual([
    { _id: 3, ids: ['2'] },
    { _id: 4, ids: ['3'] },
    { _id: 5, ids: ['1'] },
    { _id: 'other', ids: ['4', '5'] },
  ])
})

test('dates are read in the zone asked for', async () => {
  const { data } = await answers()
    .match({ _id: '1' })
    .project({
      _id: 0,
      day: $().dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
    })
    .end()
  expect(data).toEqual([{ day: '2026-07-01' }])
})

describe('what MongoDB refuses in a pipeline is refused', () => {
  const cases: [string, string, string, RegExp][] = [
    [
      'a bucket value outside without a default',
      '$bucket',
      '{"groupBy":"$level","boundaries":[0,4]}',
      /\$switch could not find a matching branch/,
    ],
    [
      'bucket edges out of order',
      '$bucket',
      '{"groupBy":"$level","boundaries":[4,0]}',
      /sorted in ascending order/,
    ],
    [
      'bucket edges of two types',
      '$bucket',
      '{"groupBy":"$level","boundaries":[0,"x"]}',
      /must have the same type/,
    ],
    ['one bucket edge', '$bucket', '{"groupBy":"$level","boundaries":[0]}', /at least 2 values/],
    ['a bucket default inside', '$bucket', '{"groupBy":"$level","boundaries":[0,4],"default":2}', /default/],
    [
      'dateTrunc in a zone',
      '$project',
      '{"d":{"$dateTrunc":{"date":"$at","unit":"day","timezone":"Asia/Shanghai"}}}',
      /\$dateTrunc with a timezone/,
    ],
    ['a group without an id', '$group', '{"n":{"$sum":1}}', /must include an _id/],
    ['an unknown accumulator', '$group', '{"_id":null,"n":{"$total":1}}', /\$total/],
    ['an unknown stage', '$explode', '{}', /\$explode/],
    ['a stage that writes', '$out', '"elsewhere"', /\$out/],
    ['a stage that writes by merging', '$merge', '{"into":"elsewhere"}', /\$merge/],
    ['code', '$project', '{"d":{"$function":{"body":"","args":[],"lang":"js"}}}', /\$function/],
    ['a limit of zero', '$limit', '0', /\$limit/],
    ['an unknown filter operator', '$match', '{"a":{"$nearly":1}}', /unknown operator: \$nearly/],
    ['a text search', '$match', '{"$text":{"$search":"x"}}', /text index required/],
    ['an empty sort', '$sort', '{}', /at least one sort key/],
    ['an empty projection', '$project', '{}', /at least one field/],
    ['arithmetic on text', '$project', '{"d":{"$add":["$compound",1]}}', /\$add/],
    ['division by zero', '$project', '{"d":{"$divide":[1,0]}}', /zero/],
    ['a remainder by zero', '$project', '{"d":{"$mod":[1,0]}}', /zero/],
    ['a logarithm of zero', '$project', '{"d":{"$ln":0}}', /positive/],
    [
      'a date that is none',
      '$project',
      '{"d":{"$dateFromString":{"dateString":"someday"}}}',
      /Error parsing date string/,
    ],
    [
      'merging what is no object',
      '$project',
      '{"d":{"$mergeObjects":["$compound"]}}',
      /requires object inputs/,
    ],
  ]
  test.each(cases)('%s', async (_name, stageKey, stageValue, refusal) => {
    const request = {
      action: 'database.aggregateDocuments',
      collectionName: 'answers',
      stages: [{ stageKey, stageValue }],
    }
    expect(await gateway.post(request)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(refusal),
    })
  })
})
