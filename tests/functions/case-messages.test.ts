import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { seal } from '../../cloudfunctions/platform/seal'
import type { MessageKind } from '../../core/contract/subscriptions'
import { type Subscription, subscriptionId } from '../../core/record/subscriptions'
import { functionKeys } from '../../local/function-keys'
import type { SentMessage } from '../../local/wechat/message-log'
import type { Person } from '../city/small-city'
import { byClerk, type ClockCity, openClockCity, runThrice } from './clock-city'

const accepted = { type: 'accepted' } as const
const started = { type: 'started' } as const

const wants = (city: ClockCity, who: Person, kind: MessageKind = 'caseProgress') =>
  city.ask(who, 'keepSubscription', { kind }, { weapp: true })

async function sent(city: ClockCity): Promise<SentMessage[]> {
  const response = await fetch(`${city.cloud.address}/local/messages`)
  return ((await response.json()) as { messages: SentMessage[] }).messages
}

type Delivered = {
  deliveries: { day: string; message: string; lastCode: string | null; sent: number }[]
  waiting: number
}
const delivered = (city: ClockCity) => city.ask<Delivered>(city.people.bureau, 'readMessageDelivery', {})

describe('a message of a case', () => {
  it('goes out once for one consent, with the next step that its resident is told of, and not with the receipt', async () => {
    const city = await openClockCity()
    const { resident, neighbour } = city.people
    const number = await city.file()
    await wants(city, resident)
    await wants(city, resident)
    await wants(city, neighbour)
    await runThrice(city)
    expect(await sent(city)).toEqual([])
    await city.happen(number, accepted, byClerk(city))
    await runThrice(city)
    await city.happen(number, started, byClerk(city))
    await city.happen(number, { type: 'supervised', text: '请尽快' }, byClerk(city))
    await runThrice(city)
    expect(await sent(city)).toMatchObject([
      {
        touser: resident.openid,
        templateId: 'local-case',
        page: 'packages/mine/inbox/index',
        data: {
          thing1: { value: '设施设备' },
          thing2: { value: '已受理' },
          time3: { value: expect.stringMatching(/^2026年11月10日 10:\d\d$/) },
        },
      },
    ])
    // Neither text, room, place nor number.
    expect(JSON.stringify(await sent(city))).not.toMatch(/老王|室|小区|岗亭|1000000/)
    expect((await city.all<Subscription>('subscriptions')).map(({ account }) => account)).toEqual([
      neighbour.accountId,
    ])
    expect(await delivered(city)).toMatchObject({
      deliveries: [{ day: '2026-11-10', message: 'caseProgress', sent: 1, lastCode: null }],
      waiting: 0,
    })
  })

  it('is for what comes after the consent', async () => {
    const city = await openClockCity()
    const { resident } = city.people
    const number = await city.file()
    await city.happen(number, accepted, byClerk(city))
    await wants(city, resident)
    await runThrice(city)
    expect(await sent(city)).toEqual([])
    await city.happen(number, { type: 'supervised', text: '请尽快' }, byClerk(city))
    await runThrice(city)
    expect((await sent(city)).map(({ data }) => data)).toMatchObject([
      { thing2: { value: '上级单位已督办' } },
    ])
  })

  it('is kept for a resident alone, and in the mini-program alone', async () => {
    const city = await openClockCity()
    const { resident, clerk } = city.people
    const input = { kind: 'caseProgress' }
    expect(await city.refused(clerk, 'keepSubscription', input, { weapp: true })).toBe('not_allowed')
    expect(await city.ask(resident, 'keepSubscription', input)).toEqual({ kept: false })
  })

  it('is not sent where no template is set, and the consent waits on', async () => {
    const city = await openClockCity({ variables: { MESSAGE_TEMPLATES: '' } })
    const number = await city.file()
    await wants(city, city.people.resident)
    await city.happen(number, accepted, byClerk(city))
    await runThrice(city)
    expect(await sent(city)).toEqual([])
    expect(await city.all<Subscription>('subscriptions')).toMatchObject([{ state: 'waiting', dueAt: null }])
  })

  it('and its consent are shown to the account, and go with it', async () => {
    const city = await openClockCity()
    const { resident } = city.people
    await wants(city, resident)
    expect(await city.ask(resident, 'readOwnData', {})).toMatchObject({ messages: ['caseProgress'] })
    await city.ask(resident, 'deleteAccount', {})
    expect(await city.all('subscriptions')).toEqual([])
  })
})

describe('a message of the day’s work', () => {
  it('goes once to whoever in office asked for one, in numbers', async () => {
    const city = await openClockCity({ now: '2026-11-10T00:00:00.000Z' })
    const { clerk, colleague, resident } = city.people
    expect(await city.refused(resident, 'keepSubscription', { kind: 'staffDigest' }, { weapp: true })).toBe(
      'not_allowed',
    )
    await wants(city, clerk, 'staffDigest')
    await city.file()
    await city.file()
    for (const instant of ['2026-11-11T01:00:00.000Z', '2026-11-12T01:00:00.000Z']) {
      await city.moveTo(instant)
      await runThrice(city)
    }
    const messages = await sent(city)
    expect(messages).toMatchObject([
      {
        touser: clerk.openid,
        templateId: 'local-digest',
        data: {
          thing1: { value: '待受理2，待答复0，其他0' },
          thing2: { value: '已逾期0，今天到期0' },
          time3: { value: expect.stringMatching(/^2026年11月11日 09:\d\d$/) },
        },
      },
    ])
    expect(messages.map(({ touser }) => touser)).not.toContain(colleague.openid)
  })
})

describe('a message that does not arrive', () => {
  afterEach(() => vi.unstubAllEnvs())

  /** A city whose resident has given a consent under an openid that WeChat's stand-in treats as it says, and whose case moves. */
  async function askedBy(openid: string, change: Partial<Subscription> = {}) {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'case-messages-'))
    onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }))
    vi.stubEnv('SEAL_KEY', functionKeys(dataDirectory).variables.SEAL_KEY ?? '')
    const city = await openClockCity({ dataDirectory })
    const account = city.people.resident.accountId
    const id = subscriptionId('caseProgress', account)
    const askedAt = '2026-11-10T01:00:00.000Z'
    await city.put('subscriptions', {
      ...{ _id: id, kind: 'caseProgress', account, openid: seal(openid, id), askedAt },
      ...{ state: 'waiting', tries: 0, dueAt: null, ...change },
    })
    const number = await city.file()
    await city.happen(number, accepted, byClerk(city))
    await city.runClock()
    return { city, id }
  }

  const counts = { sent: 0, refused: 0, lost: 0, retried: 0 }

  it('because the person took the consent back is not tried again, and told to the bureau with WeChat’s code', async () => {
    const { city } = await askedBy('quota')
    expect(await city.all('subscriptions')).toEqual([])
    expect(await delivered(city)).toEqual({
      deliveries: [{ ...counts, day: '2026-11-10', message: 'caseProgress', refused: 1, lastCode: '43101' }],
      waiting: 0,
    })
  })

  it('because WeChat is busy is tried again after 5, 20, 80 and 320 minutes, and given up then', async () => {
    const { city, id } = await askedBy('busy')
    for (const tries of [1, 2, 3, 4]) {
      const waiting = await city.read<Subscription>('subscriptions', id)
      expect(waiting).toMatchObject({ state: 'waiting', tries, says: { state: '已受理' } })
      expect((await delivered(city)).waiting).toBe(1)
      await city.moveTo(waiting?.dueAt as string)
      await city.runClock()
    }
    expect(await city.read('subscriptions', id)).toBeNull()
    expect(await delivered(city)).toMatchObject({
      deliveries: [{ ...counts, message: 'caseProgress', retried: 4, lost: 1, lastCode: '-1' }],
      waiting: 0,
    })
    expect(await sent(city)).toEqual([])
  })

  it('because a run died with it in hand is given up rather than sent twice', async () => {
    const says = { category: '设施设备', state: '已受理', time: '2026年11月10日 10:00' }
    const { city } = await askedBy('openid-9', { state: 'sending', dueAt: '2026-11-10T02:30:00.000Z', says })
    expect(await city.all('subscriptions')).toHaveLength(1)
    await city.moveTo('2026-11-10T02:30:00.000Z')
    await city.runClock()
    expect(await city.all('subscriptions')).toEqual([])
    expect(await sent(city)).toEqual([])
    expect(await delivered(city)).toMatchObject({ deliveries: [{ ...counts, lost: 1 }] })
  })

  it('is counted by day and kind for messages of periods as well, for the last fourteen days', async () => {
    const { city } = await askedBy('quota')
    await wants(city, city.people.neighbour, 'ratingCloses')
    await city.moveTo('2026-11-21T02:00:00.000Z')
    await city.runClock()
    expect((await delivered(city)).deliveries).toMatchObject([
      { day: '2026-11-21', message: 'ratingCloses', sent: 1 },
      { day: '2026-11-10', message: 'caseProgress', refused: 1 },
    ])
    await city.moveTo('2026-11-24T02:00:00.000Z')
    expect((await delivered(city)).deliveries.map(({ day }) => day)).toEqual(['2026-11-21'])
  })
})
