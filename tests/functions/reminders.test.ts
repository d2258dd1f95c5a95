import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { seal } from '../../cloudfunctions/platform/seal'
import type { Account } from '../../core/record/accounts'
import type { Job } from '../../core/record/jobs'
import { type Subscription, subscriptionId } from '../../core/record/subscriptions'
import { functionKeys } from '../../local/function-keys'
import type { SentMessage } from '../../local/wechat/message-log'
import { passingCity } from '../city/passing-city'
import { contentOf, openPeriodCode, type Person, type SmallCity } from '../city/small-city'

/** 10:00 in China, ten days before the closing. */
const reminded = '2026-11-21T02:00:00.000Z'
const job = 'message|2026H2|ratingCloses|2026-11-21'

type Inbox = { unread: number; notices: { id: string; kind: string; label: string; read: boolean }[] }

const inboxOf = (city: SmallCity, who: Person) => city.ask<Inbox>(who, 'readInbox', {})
const remindersOf = async (city: SmallCity, who: Person) =>
  (await inboxOf(city, who)).notices.filter(({ kind }) => kind === 'ratingReminder')
const rate = (city: SmallCity, who: Person, household: string) =>
  city.ask(who, 'submitRating', { household, period: openPeriodCode, content: contentOf(4) })
const wants = (city: SmallCity, who: Person, kind = 'ratingCloses') =>
  city.ask(who, 'keepSubscription', { kind }, { weapp: true })

async function sent(city: SmallCity): Promise<SentMessage[]> {
  const response = await fetch(`${city.cloud.address}/local/messages`)
  return ((await response.json()) as { messages: SentMessage[] }).messages
}

describe('a reminder in the inbox', () => {
  it('stands there for members of a household that has not answered, from its hour until it answers', async () => {
    const city = await passingCity()
    const [silent, spouse, spoken] = [
      await city.member('A-01-001'),
      await city.member('A-01-001'),
      await city.member('A-01-002'),
    ]
    await rate(city, spoken, 'A-01-002')
    await city.moveTo('2026-11-21T01:59:00.000Z')
    expect(await remindersOf(city, silent)).toEqual([])
    await city.moveTo(reminded)
    expect(await remindersOf(city, silent)).toMatchObject([{ label: '1幢1室', read: false }])
    expect(await remindersOf(city, spouse)).toHaveLength(1)
    expect(await remindersOf(city, spoken)).toEqual([])
    await rate(city, spouse, 'A-01-001')
    expect(await remindersOf(city, silent)).toEqual([])
  })

  it('is there once however often the clock runs, and leaves no trace of who was reminded', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await rate(city, await city.member('A-01-002'), 'A-01-002')
    const before = [await city.all('inbox'), await city.all('accounts')]
    await city.moveTo(reminded)
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    expect(await remindersOf(city, who)).toHaveLength(1)
    expect([await city.all('inbox'), await city.all('accounts')]).toEqual(before)
  })

  it('is read with the rest, and the next reminder is new again', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.moveTo(reminded)
    expect((await inboxOf(city, who)).unread).toBe(1)
    await city.ask(who, 'markInboxRead', { upTo: reminded })
    expect(await inboxOf(city, who)).toMatchObject({ unread: 0, notices: [{ read: true }] })
    await city.moveTo('2026-11-28T02:00:00.000Z')
    expect(await inboxOf(city, who)).toMatchObject({ unread: 1, notices: [{ read: false }] })
    await city.moveTo('2026-11-30T16:00:00.000Z')
    expect(await remindersOf(city, who)).toEqual([])
  })

  it('comes to nobody whose binding has ended', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    const account = (await city.read<Account>('accounts', who.accountId)) as Account
    const ended = account.households.map((bound) => ({ ...bound, until: '2026-11-20T16:00:00.000Z' }))
    await city.put('accounts', { ...account, households: ended })
    await wants(city, who)
    await city.moveTo(reminded)
    await city.runClock()
    expect(await remindersOf(city, who)).toEqual([])
    expect(await sent(city)).toEqual([])
  })

  it('does not lock the inbox when the answer key is wrong', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.database
      .collection('periods')
      .doc(openPeriodCode)
      .update({ keyCheck: '0'.repeat(32) })
    await city.moveTo(reminded)
    expect(await inboxOf(city, who)).toMatchObject({ notices: [] })
  })
})

describe('a message that was asked for', () => {
  it('goes out once to whoever has not answered; every consent is used up, so that none tells who had', async () => {
    const city = await passingCity()
    const [silent, spoken, unasked] = [
      await city.member('A-01-001'),
      await city.member('A-01-002'),
      await city.member('A-01-003'),
    ]
    for (const who of [silent, spoken]) expect(await wants(city, who)).toEqual({ kept: true })
    await wants(city, silent)
    const stored = await city.all<Subscription>('subscriptions')
    expect(stored).toHaveLength(2)
    expect(JSON.stringify(stored)).not.toContain(silent.openid)
    await rate(city, spoken, 'A-01-002')
    await city.moveTo(reminded)
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    const messages = await sent(city)
    expect(messages).toMatchObject([
      {
        touser: silent.openid,
        templateId: 'local-closes',
        data: { thing1: { value: '2026 年下半年' }, time2: { value: '2026年11月30日 23:59' } },
      },
    ])
    expect(messages.map(({ touser }) => touser)).not.toContain(unasked.openid)
    // Neither the household nor the compound.
    expect(JSON.stringify(messages)).not.toMatch(/室|小区|A-01/)
    expect(await city.all('subscriptions')).toEqual([])
    await city.moveTo('2026-11-28T02:00:00.000Z')
    await city.runClock()
    expect(await sent(city)).toHaveLength(1)
  })

  it('is audited without a word about anyone, once', async () => {
    const city = await passingCity()
    await wants(city, await city.member('A-01-001'))
    await city.moveTo(reminded)
    await city.runClock()
    await city.runClock()
    const entries = await city.audited('remindersSent')
    expect(entries).toMatchObject([
      {
        account: 'clock',
        subject: '2026H2',
        after: { kind: 'ratingCloses', day: '2026-11-21' },
        compound: null,
      },
    ])
    const bureau = await city.official('bureau', '320700')
    expect(await city.ask(bureau, 'readParticipation', { period: '2026H2' })).toMatchObject({
      messages: { sent: 1, refused: 0, lost: 0, waiting: 0 },
    })
    const district = await city.official('district', '320706')
    expect(await city.ask(district, 'readParticipation', { period: '2026H2' })).toMatchObject({
      messages: null,
    })
  })

  it('that was asked for after the reminder’s hour waits for the next', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    await city.moveTo('2026-11-21T03:00:00.000Z')
    await city.runClock()
    await wants(city, who)
    await city.runClock()
    expect(await sent(city)).toEqual([])
    await city.moveTo('2026-11-28T02:00:00.000Z')
    await city.runClock()
    expect(await sent(city)).toHaveLength(1)
  })

  it('of the opening goes out on the first day, whoever has answered', async () => {
    const city = await passingCity({ now: '2026-10-20T02:00:00.000Z' })
    const [one, other] = [await city.member('A-01-001'), await city.member('A-01-002')]
    for (const who of [one, other]) await wants(city, who, 'ratingOpens')
    await city.moveTo('2026-10-31T16:00:00.000Z')
    await rate(city, other, 'A-01-002')
    await city.runClock()
    expect(await sent(city)).toEqual([])
    await city.moveTo('2026-11-01T02:00:00.000Z')
    await city.runClock()
    expect((await sent(city)).map(({ touser }) => touser).sort()).toEqual([one.openid, other.openid].sort())
    expect(await city.all('subscriptions')).toEqual([])
  })

  it('cannot be asked for in a browser, which has no openid', async () => {
    const city = await passingCity()
    const who = await city.member('A-01-001')
    expect(await city.ask(who, 'keepSubscription', { kind: 'ratingCloses' })).toEqual({ kept: false })
    expect(await city.all('subscriptions')).toEqual([])
  })

  it('is not sent where no template is set, and the consent is kept', async () => {
    const city = await passingCity({ variables: { MESSAGE_TEMPLATES: '' } })
    await wants(city, await city.member('A-01-001'))
    await city.moveTo(reminded)
    await city.runClock()
    expect(await sent(city)).toEqual([])
    expect(await city.all('subscriptions')).toHaveLength(1)
  })
})

describe('a message that does not arrive', () => {
  afterEach(() => vi.unstubAllEnvs())

  /** A city in which somebody silent has given a consent under an openid that WeChat's stand-in treats as it says. */
  async function askedBy(openid: string, change: Partial<Subscription> = {}) {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'reminders-'))
    onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
    vi.stubEnv('SEAL_KEY', functionKeys(dataDirectory).variables.SEAL_KEY ?? '')
    const city = await passingCity({ dataDirectory })
    const who = await city.member('A-01-001')
    const id = subscriptionId('ratingCloses', who.accountId)
    await city.put('subscriptions', {
      _id: id,
      kind: 'ratingCloses',
      account: who.accountId,
      openid: seal(openid, id),
      askedAt: '2026-11-10T02:00:00.000Z',
      state: 'waiting',
      tries: 0,
      dueAt: '2026-11-10T02:00:00.000Z',
      ...change,
    })
    return { city, id }
  }

  it('because the person took the consent back is not tried again', async () => {
    const { city } = await askedBy('quota')
    await city.moveTo(reminded)
    await city.runClock()
    expect(await city.all('subscriptions')).toEqual([])
    expect(await city.read<Job>('jobs', job)).toMatchObject({ state: 'done', messages: { refused: 1 } })
  })

  it('because WeChat is busy is tried again after 5, 20, 80 and 320 minutes, seen as a count, and given up then', async () => {
    const { city, id } = await askedBy('busy')
    const bureau = await city.official('bureau', '320700')
    await city.moveTo(reminded)
    await city.runClock()
    let at = Date.parse(reminded)
    for (const [tries, minutes] of [5, 20, 80, 320].entries()) {
      const waiting = await city.read<Subscription>('subscriptions', id)
      const dueAt = Date.parse(waiting?.dueAt ?? '')
      expect(waiting).toMatchObject({ state: 'waiting', tries: tries + 1 })
      expect(dueAt - at).toBeGreaterThanOrEqual(minutes * 60_000)
      expect(dueAt - at).toBeLessThan((minutes + 3) * 60_000)
      expect(await city.ask(bureau, 'readParticipation', { period: '2026H2' })).toMatchObject({
        messages: { waiting: 1 },
      })
      at = dueAt
      await city.moveTo(new Date(at).toISOString())
      await city.runClock()
    }
    expect(await city.read('subscriptions', id)).toBeNull()
    expect(await city.read<Job>('jobs', job)).toMatchObject({ state: 'done', messages: { lost: 1 } })
  })

  it('because a run died with it in hand is given up rather than sent twice', async () => {
    const { city } = await askedBy('openid-9', { state: 'sending', dueAt: '2026-11-21T02:10:00.000Z' })
    await city.moveTo(reminded)
    await city.runClock()
    expect(await city.all('subscriptions')).toHaveLength(1)
    await city.moveTo('2026-11-21T02:10:00.000Z')
    await city.runClock()
    expect(await city.all('subscriptions')).toEqual([])
    expect(await sent(city)).toEqual([])
    expect(await city.read<Job>('jobs', job)).toMatchObject({ state: 'done', messages: { lost: 1 } })
  })
})
