import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskLimits } from '../../core/access/desk-sign-in'
import { sessionToken } from '../../core/access/session-token'
import type { desk, finishDeskSignIn } from '../../core/contract/desk-sign-in'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Account } from '../../core/record/accounts'
import { cityNow, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { post } from '../local-cloud/fixture-cloud'

type Code = { code: string; secret: string; lastsSeconds: number }
type Finished = OutputOf<typeof finishDeskSignIn>
type SignedIn = NonNullable<Finished['signIn']>

const thisDesk: (typeof desk)['_zod']['output'] = { browser: 'edge', system: 'windows' }
const inWechat = { weapp: true }

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
})
afterAll(() => city.close())

const start = () => city.ask<Code>(null, 'startDeskSignIn', { desk: thisDesk })
const finish = ({ code, secret }: Code, key?: string) =>
  city.ask<Finished>(null, 'finishDeskSignIn', { code, secret }, key ? { key } : {})
const finishRefused = ({ code, secret }: Code) => city.refused(null, 'finishDeskSignIn', { code, secret })
const confirm = (who: Person, { code }: Code, accepted = true) =>
  city.ask(who, 'confirmDeskSignIn', { code, accepted }, inWechat)
const confirmRefused = (who: Person, { code }: Code) =>
  city.refused(who, 'confirmDeskSignIn', { code, accepted: true }, inWechat)

/** The whole way: a code, a phone's consent, the ticket taken up. */
async function signedInAt(who: Person): Promise<SignedIn> {
  const code = await start()
  await confirm(who, code)
  const { signIn } = await finish(code)
  if (signIn === null) throw new Error('no ticket was given')
  return signIn
}

/** What the browser does with the ticket: the platform's own sign-in. */
async function accessBy({ ticket }: SignedIn): Promise<string> {
  const { body } = await post(`${city.cloud.address}/auth/v1/signin/custom`, {
    provider_id: 'custom',
    ticket,
  })
  return body.access_token
}

/** Calls as a browser with this access and this session. */
async function callAtDesk(
  access: string,
  session: unknown,
  name: string,
  input: object = {},
  door = 'resident',
) {
  const { body } = await post(
    `${city.cloud.address}/v1/functions/${door}`,
    { name, input, requestKey: city.newKey(), session },
    { authorization: `Bearer ${access}` },
  )
  return body
}

describe('a code on a desk’s screen', () => {
  it('signs the browser in as the account whose phone confirmed it', async () => {
    const phone = await city.member('A-01-001')
    const code = await start()
    expect(code).toMatchObject({
      code: expect.stringMatching(/^\d{12}$/),
      lastsSeconds: deskLimits.codeSeconds,
    })
    expect(await finish(code)).toEqual({ state: 'waiting', signIn: null })
    const read = await city.ask(phone, 'readDeskSignIn', { code: code.code }, inWechat)
    expect(read).toMatchObject({ desk: thisDesk, since: expect.stringMatching(/^2026-11-10T02:0/) })
    await confirm(phone, code)
    const { state, signIn } = await finish(code)
    expect(state).toBe('confirmed')
    const home = await callAtDesk(await accessBy(signIn as SignedIn), signIn?.session, 'readHome')
    expect(home.data).toMatchObject({ signedIn: true, households: [{ household: 'A-01-001' }] })
  })

  it('is settled once: a second phone, the same phone again, and a replay after sign-in are refused by name', async () => {
    const [first, second] = [city.stranger(), city.stranger()]
    const code = await start()
    await confirm(first, code)
    expect(await confirmRefused(second, code)).toBe('sign_in_code_used')
    expect(await confirmRefused(first, code)).toBe('sign_in_code_used')
    await finish(code)
    expect(await confirmRefused(second, code)).toBe('sign_in_code_used')
    expect(await city.refused(second, 'readDeskSignIn', { code: code.code }, inWechat)).toBe(
      'sign_in_code_used',
    )
  })

  it('confirmed by two phones at once belongs to one of them', async () => {
    const phones = [city.stranger(), city.stranger()]
    const code = await start()
    const answers = await Promise.all(
      phones.map((phone) =>
        city.call(phone, 'confirmDeskSignIn', { code: code.code, accepted: true }, inWechat),
      ),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: 'sign_in_code_used' })
  })

  it('confirmed by a repeated request is confirmed once and answered the same', async () => {
    const phone = city.stranger()
    const code = await start()
    const again = { key: city.newKey(), weapp: true }
    const input = { code: code.code, accepted: true }
    expect(await city.ask(phone, 'confirmDeskSignIn', input, again)).toEqual({ accepted: true })
    expect(await city.ask(phone, 'confirmDeskSignIn', input, again)).toEqual({ accepted: true })
    const other = { ...input, accepted: false }
    expect(await city.refused(phone, 'confirmDeskSignIn', other, again)).toBe('conflict_try_again')
  })

  it('gives its ticket once: the same request is answered again, another one is refused', async () => {
    const code = await start()
    await confirm(city.stranger(), code)
    const key = city.newKey()
    expect((await finish(code, key)).signIn).not.toBeNull()
    expect((await finish(code, key)).signIn).not.toBeNull()
    expect(await finishRefused(code)).toBe('sign_in_code_used')
  })

  it('is nothing without the desk’s secret', async () => {
    const code = await start()
    await confirm(city.stranger(), code)
    expect(await finishRefused({ ...code, secret: 'guessed' })).toBe('sign_in_code_unknown')
    expect(await finishRefused({ ...code, secret: (await start()).secret })).toBe('sign_in_code_unknown')
    expect((await finish(code)).state).toBe('confirmed')
  })

  it('that a phone declines signs nobody in', async () => {
    const code = await start()
    await confirm(city.stranger(), code, false)
    expect(await finish(code)).toEqual({ state: 'declined', signIn: null })
    expect(await confirmRefused(city.stranger(), code)).toBe('sign_in_code_used')
  })

  it('cannot be confirmed from a browser: a session must not beget another', async () => {
    const somebody = city.stranger()
    const code = await start()
    const input = { code: code.code, accepted: true }
    expect(await city.refused(somebody, 'confirmDeskSignIn', input)).toBe('only_from_phone')
    expect(await city.refused(somebody, 'readDeskSignIn', { code: code.code })).toBe('only_from_phone')
    expect((await finish(code)).state).toBe('waiting')
  })

  it('that is wrong is counted, and guessing is stopped, in parallel too', async () => {
    const guesser = city.stranger()
    const wrong = { code: '604477300906' }
    const guesses = Array.from({ length: 12 }, () => city.call(guesser, 'readDeskSignIn', wrong, inWechat))
    const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes.filter((code) => code === 'sign_in_code_unknown').length).toBeLessThanOrEqual(5)
    expect(await city.refused(guesser, 'readDeskSignIn', wrong, inWechat)).toBe('too_many_attempts')
    expect(await confirmRefused(guesser, await start())).toBe('too_many_attempts')
  })

  it('lies in the database as a hash, and so does the secret', async () => {
    const { code, secret } = await start()
    const stored = JSON.stringify(await city.all('signIns'))
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(secret)
  })
})

describe('a session at a desk', () => {
  it('reaches every function as the account, as WeChat does; without it the platform’s identity alone is nobody', async () => {
    const officer = await city.official('residentsCommittee', '320706001001')
    const signIn = await signedInAt(officer)
    const access = await accessBy(signIn)
    expect((await callAtDesk(access, signIn.session, 'readInbox')).ok).toBe(true)
    expect((await callAtDesk(access, signIn.session, 'listOwnCompounds', {}, 'staff')).ok).toBe(true)
    expect((await city.call(officer, 'readInbox', {}, inWechat)).ok).toBe(true)
    expect((await city.call(officer, 'listOwnCompounds', {}, inWechat)).ok).toBe(true)
    const none = [undefined, '', 'x', 7, null, signIn.session.slice(0, -1)]
    for (const session of none) {
      expect(await callAtDesk(access, session, 'readInbox')).toMatchObject({ code: 'not_signed_in' })
      expect(await callAtDesk(access, session, 'listOwnCompounds', {}, 'staff')).toMatchObject({
        code: 'not_signed_in',
      })
      expect((await callAtDesk(access, session, 'readHome')).data.signedIn).toBe(false)
    }
  })

  it('of another account opens nothing: identity is the platform’s word', async () => {
    const [own, other] = [await signedInAt(city.stranger()), await signedInAt(city.stranger())]
    const access = await accessBy(own)
    expect(await callAtDesk(access, other.session, 'readInbox')).toMatchObject({ code: 'not_signed_in' })
    const anonymous = await city.callFunction(
      'resident',
      { name: 'readInbox', input: {}, session: own.session },
      null,
    )
    expect(anonymous).toMatchObject({ code: 'not_signed_in' })
  })

  it('that is signed with another key is none', async () => {
    const person = city.stranger()
    const facts = { startedAt: cityNow, expiresAt: '2036-01-01T00:00:00.000Z' }
    const forged = sessionToken(city.keys.slip, { account: person.accountId, ...facts })
    const event = { name: 'readInbox', input: {}, session: forged }
    expect(await city.callFunction('resident', event, person)).toMatchObject({ code: 'not_signed_in' })
  })

  it('ends by itself, at the instant it was given until', async () => {
    const person = city.stranger()
    const until = (expiresAt: string) =>
      sessionToken(city.keys.account, { account: person.accountId, startedAt: cityNow, expiresAt })
    const ask = (session: string) =>
      city.callFunction('resident', { name: 'readInbox', input: {}, session }, person)
    expect(await ask(until('2026-11-10T23:00:00.000Z'))).toMatchObject({ ok: true })
    expect(await ask(until(cityNow))).toMatchObject({ ok: false, code: 'not_signed_in' })
  })

  it('lasts twelve hours from the confirmation', async () => {
    const { lastsSeconds } = await signedInAt(city.stranger())
    expect(lastsSeconds).toBeGreaterThan(deskLimits.sessionSeconds - 60)
    expect(lastsSeconds).toBeLessThanOrEqual(deskLimits.sessionSeconds)
  })

  it('is over with all others once the phone signs out everywhere, also one whose ticket is not taken up yet', async () => {
    const officer = await city.official('residentsCommittee', '320706001001')
    const [one, two] = [await signedInAt(officer), await signedInAt(officer)]
    const late = await start()
    await confirm(officer, late)
    const open = await Promise.all(
      [one, two].map(async (each) => [await accessBy(each), each.session] as const),
    )
    const key = city.newKey()
    const ended = await city.ask(officer, 'endSessions', {}, { key, weapp: true })
    expect(await city.ask(officer, 'endSessions', {}, { key, weapp: true })).toEqual(ended)

    const tooLate = (await finish(late)).signIn as SignedIn
    for (const [access, session] of [...open, [await accessBy(tooLate), tooLate.session] as const]) {
      expect(await callAtDesk(access, session, 'readInbox')).toMatchObject({ code: 'not_signed_in' })
      expect(await callAtDesk(access, session, 'listOwnCompounds', {}, 'staff')).toMatchObject({
        code: 'not_signed_in',
      })
      const home = await callAtDesk(access, session, 'readHome')
      expect(home.data).toMatchObject({ signedIn: false, roles: [], households: [] })
    }
    expect((await city.call(officer, 'readInbox', {}, inWechat)).ok, 'WeChat needs no session').toBe(true)
    const anew = await signedInAt(officer)
    expect((await callAtDesk(await accessBy(anew), anew.session, 'readInbox')).ok).toBe(true)
  })

  it('may end itself and all others from the desk', async () => {
    const person = city.stranger()
    const signIn = await signedInAt(person)
    const access = await accessBy(signIn)
    expect((await callAtDesk(access, signIn.session, 'endSessions')).ok).toBe(true)
    expect(await callAtDesk(access, signIn.session, 'endSessions')).toMatchObject({ code: 'not_signed_in' })
    const account = await city.read<Account>('accounts', person.accountId)
    expect(account?.signedOutAt).toMatch(/^2026-11-10T/)
  })
})

// Last of all, as the city's clock does not go back.
describe('a code whose three minutes are over', () => {
  it('is refused to the phone and to the desk, and is gone an hour later', async () => {
    const phone = city.stranger()
    const { code, secret } = await start()
    await city.cloud.clock.advance((deskLimits.codeSeconds + 1) * 1000)
    expect(await city.refused(phone, 'readDeskSignIn', { code }, inWechat)).toBe('sign_in_code_expired')
    expect(await confirmRefused(phone, { code, secret, lastsSeconds: 0 })).toBe('sign_in_code_expired')
    expect(await finishRefused({ code, secret, lastsSeconds: 0 })).toBe('sign_in_code_expired')
    await city.cloud.clock.advance(3_600_000)
    await start()
    expect(await city.all('signIns')).toHaveLength(1)
  })
})
