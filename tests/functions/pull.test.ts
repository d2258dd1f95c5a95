import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiKey } from '../../core/record/api-keys'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let bureau: Person
let key: string
beforeAll(async () => {
  city = await openSmallCity()
  bureau = await city.official('bureau', '320700')
  key = await makeKey({ kind: 'city', code: '320700' })
})
afterAll(() => city.close())

async function makeKey(scope: ApiKey['scope'], days = 30): Promise<string> {
  const made = await city.ask<{ key: string }>(bureau, 'createApiKey', { title: '数据平台', scope, days })
  return made.key
}

async function get(
  path: string,
  { bearer = key, headers = {} }: { bearer?: string | null; headers?: Record<string, string> } = {},
) {
  const authorization = bearer === null ? undefined : { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${city.cloud.address}/open${path}`, {
    headers: { ...authorization, ...headers },
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const json = (text: string) => JSON.parse(text)

describe('pulling the figures over HTTP', () => {
  it('gives the same figures as the bureau’s table', async () => {
    const table = await city.ask<{ rows: { compound: string }[] }>(bureau, 'readCityTable', {
      period: '2026H1',
    })
    const pulled = json((await get('/v1/scorecards?period=2026H1')).text)
    expect(pulled).toMatchObject({ period: '2026H1', phase: 'final', next: null })
    expect(pulled.scorecards).toEqual([...table.rows].sort((a, b) => (a.compound < b.compound ? -1 : 1)))
  })

  it('as CSV has a byte-order mark, headings in Chinese and a row for each compound', async () => {
    const answer = await get('/v1/scorecards?period=2026H1&format=csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const bytes = new TextEncoder().encode(answer.text)
    expect(answer.text.split('\r\n')).toHaveLength(4)
    expect(answer.text).toContain('小区编码,小区,县区')
    expect(answer.text).toContain('投诉（件）,投诉率（件/百户·年）,投诉率下限（95%）,投诉率上限（95%）')
    const raw = await fetch(`${city.cloud.address}/open/v1/scorecards?period=2026H1`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/csv' },
    })
    expect([...new Uint8Array(await raw.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.length).toBeGreaterThan(100)
  })

  it('pages by a cursor without losing or doubling a row', async () => {
    const first = json((await get('/v1/scorecards?period=2026H1&limit=1')).text)
    expect(first.scorecards).toHaveLength(1)
    const second = json((await get(`/v1/scorecards?period=2026H1&limit=1&cursor=${first.next}`)).text)
    expect([first.scorecards[0].compound, second.scorecards[0].compound]).toEqual(['A', 'B'])
    expect(second.next).toBeNull()
  })

  it('answers 304 to a reader that has this version', async () => {
    const first = await get('/v1/scorecards?period=2026H1')
    const etag = first.headers.get('etag') as string
    const again = await get('/v1/scorecards?period=2026H1', { headers: { 'if-none-match': etag } })
    expect(again).toMatchObject({ status: 304, text: '' })
  })

  it('lists the periods', async () => {
    const { periods } = json((await get('/v1/periods')).text)
    expect(periods.map((period: { code: string }) => period.code)).toEqual(['2026H2', '2026H1'])
  })

  it('of an open period holds participation only', async () => {
    const pulled = json((await get('/v1/scorecards?period=2026H2')).text)
    expect(pulled.phase).toBe('open')
    for (const row of pulled.scorecards) expect(row).toMatchObject({ score: null, favourableRate: null })
  })

  it('gives a district’s key its own district only', async () => {
    const own = await makeKey({ kind: 'district', code: '320703' })
    const pulled = json((await get('/v1/scorecards?period=2026H1', { bearer: own })).text)
    expect(pulled.scorecards.map((row: { compound: string }) => row.compound)).toEqual(['B'])
  })
})

describe('an API key', () => {
  it('is stored as a hash alone, and a repeated request shows the same key', async () => {
    const requestKey = city.newKey()
    const input = { title: '一次', scope: { kind: 'city', code: '320700' }, days: 7 }
    const made = await city.ask<{ key: string }>(bureau, 'createApiKey', input, { key: requestKey })
    expect(await city.ask(bureau, 'createApiKey', input, { key: requestKey })).toEqual(made)
    expect(await city.refused(bureau, 'createApiKey', { ...input, days: 8 }, { key: requestKey })).toBe(
      'conflict_try_again',
    )
    expect(JSON.stringify(await city.all('apiKeys'))).not.toContain(made.key.slice(5))
  })

  it('has a title by which it is known again: spaces are none, and none stand around it', async () => {
    const titled = (title: string) => ({ title, scope: { kind: 'city', code: '320700' }, days: 7 })
    for (const title of ['', '   ', '\t\n', '　'])
      expect(await city.refused(bureau, 'createApiKey', titled(title))).toBe('invalid_input')
    const made = await city.ask<{ entry: { title: string } }>(bureau, 'createApiKey', titled(' 月报 '))
    expect(made.entry.title).toBe('月报')
  })

  it('is read from the Authorization header only', async () => {
    expect(json((await get(`/v1/periods?key=${key}`, { bearer: null })).text).code).toBe('api_key_missing')
  })

  it('missing, malformed, unknown, expired or revoked is refused, each by its name', async () => {
    const code = async (bearer: string | null) => {
      const answer = await get('/v1/periods', { bearer })
      expect(answer.status).toBe(401)
      return json(answer.text).code
    }
    expect(await code(null)).toBe('api_key_missing')
    expect(await code('abc')).toBe('api_key_unknown')
    expect(await code(`gjmh_${'0'.repeat(64)}`)).toBe('api_key_unknown')
    const { key: revoked, entry } = await city.ask<{ key: string; entry: { number: string } }>(
      bureau,
      'createApiKey',
      {
        title: '撤销',
        scope: { kind: 'city', code: '320700' },
        days: 1,
      },
    )
    expect((await get('/v1/periods', { bearer: revoked })).status).toBe(200)
    await city.ask(bureau, 'revokeApiKey', { number: entry.number })
    expect(await code(revoked)).toBe('api_key_unknown')
    const short = await makeKey({ kind: 'city', code: '320700' }, 1)
    await city.cloud.clock.advance(24 * 3_600_000)
    expect(await code(short)).toBe('api_key_expired')
  })
})

describe('what else may come over HTTP', () => {
  it.each([
    ['an unknown address', 'GET', '/v1/nothing', 404, 'unknown_address'],
    ['an inherited name', 'GET', '/constructor', 404, 'unknown_address'],
    ['another method', 'POST', '/v1/periods', 405, 'method_not_allowed'],
    ['an unknown period', 'GET', '/v1/scorecards?period=2099H1', 404, 'unknown_period'],
    ['no period', 'GET', '/v1/scorecards', 400, 'invalid_input'],
    ['an unknown parameter', 'GET', '/v1/scorecards?period=2026H1&compound=A', 400, 'invalid_input'],
    ['a limit that is none', 'GET', '/v1/scorecards?period=2026H1&limit=0', 400, 'invalid_input'],
  ])('%s is refused by name', async (_name, method, path, status, code) => {
    const response = await fetch(`${city.cloud.address}/open${path}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })
})
