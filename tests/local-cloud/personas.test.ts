import { expect, test } from 'vitest'
import { invoke, openFixtureCloud, post, wang } from './fixture-cloud'

test('the page offers each persona a button, shows the moved time, and loads nothing from elsewhere', async () => {
  const cloud = await openFixtureCloud()
  await cloud.clock.setTo(Date.parse('2031-05-06T08:00:00+08:00'))
  const response = await fetch(`${cloud.address}/local/personas`)
  const page = await response.text()
  const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found)
  expect(all(/<button [^>]*data-persona="([^"]*)"/g)).toEqual(['wang', 'li'])
  expect(all(/<strong>(.*?)<\/strong>/g)).toEqual([wang.title, '居民 &#60;李&#62;'])
  expect(all(/<time [^>]*>(.*?)<\/time>/g)[0]).toContain('2031年5月6日')
  expect(all(/<input [^>]*value="([^"]*)"/g)[0]).toMatch(/^2031-05-06 08:00:0\d$/)
  expect(page).not.toMatch(/<(link|img|iframe)| src=|url\(|@import/)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('the page holds no token', async () => {
  const cloud = await openFixtureCloud()
  const [claims] = cloud.personaToken('wang').split('.')
  const page = await (await fetch(`${cloud.address}/local/personas`)).text()
  expect(page).not.toContain(claims!.slice(0, 20))
})

test("signing in gives the browser's session, and its token is the persona", async () => {
  const code = 'exports.main = () => process.env.TCB_CUSTOM_USER_ID'
  const cloud = await openFixtureCloud({ functions: { resident: { code } } })
  const { body: session } = await post(`${cloud.address}/local/sign-in`, { persona: 'wang' })
  expect(session).toEqual({
    data: {
      accessToken: expect.any(String),
      accessUntil: expect.any(Number),
      session: expect.stringMatching(/^[0-9a-f]{32}\./),
      expiresAt: expect.any(Number),
      title: wang.title,
      owner: wang.id,
    },
  })
  expect(session.data.expiresAt).toBeGreaterThan(Date.now())
  expect((await invoke(cloud, 'resident', { token: session.data.accessToken })).body).toBe(wang.accountId)
})

test('moving the clock by years signs nobody out', async () => {
  const cloud = await openFixtureCloud({ functions: { resident: { code: 'exports.main = () => 1' } } })
  const token = cloud.personaToken('wang')
  await cloud.clock.setTo(Date.parse('2040-01-01T00:00:00Z'))
  expect((await invoke(cloud, 'resident', { token })).status).toBe(200)
})

test('an unknown persona cannot sign in', async () => {
  const cloud = await openFixtureCloud()
  const { status, body } = await post(`${cloud.address}/local/sign-in`, { persona: 'nobody' })
  expect([status, body.code]).toEqual([404, 'PERSONA_NOT_FOUND'])
  expect(() => cloud.personaToken('nobody')).toThrow('persona_not_found')
})

test('a cloud without personas says so', async () => {
  const cloud = await openFixtureCloud({ personas: [] })
  expect(await (await fetch(`${cloud.address}/local/personas`)).text()).toContain('还没有演示身份')
})

test('the time is written the same in every browser: as text, by day and by 24 hours', async () => {
  const cloud = await openFixtureCloud()
  const page = await (await fetch(`${cloud.address}/local/personas`)).text()
  const field = /<input id="to"[^>]*>/.exec(page)?.[0] ?? ''
  expect(field).not.toMatch(/type="(date|time)/)
  // What the page's own script takes.
  const taken = new RegExp(/const written = \/(.+)\/\.exec/.exec(page)?.[1] ?? '$.')
  expect(taken.exec('2026-12-01 08:00')?.slice(1)).toEqual(['2026-12-01', '08:00', undefined])
  expect(taken.exec('2026-12-01T20:00:05')?.slice(1)).toEqual(['2026-12-01', '20:00', ':05'])
  expect(taken.exec('12/1/2026 8:00 PM')).toBeNull()
})
