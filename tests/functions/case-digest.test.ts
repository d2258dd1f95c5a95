import { describe, expect, it } from 'vitest'
import type { DigestCounts } from '../../core/complaint/digest'
import type { DigestJob } from '../../core/record/digest-jobs'
import type { Notice } from '../../core/record/inbox'
import type { Person } from '../city/small-city'
import { type ClockCity, companyDesk, openClockCity } from './clock-city'

/** 8:30 and 9:00 in China on Wednesday, 11 November 2026. */
const early = '2026-11-11T00:30:00.000Z'
const nine = '2026-11-11T01:00:00.000Z'
const job = 'digest|320700|2026-11-11'

const digestsOf = (city: ClockCity, who: Person) => city.noticesOf(who, 'staffDigest')
const none: DigestCounts = { toAccept: 0, toAnswer: 0, other: 0, dueToday: 0, overdue: 0 }

/** A city at 8:00 of the day before, when nothing waits yet. */
const openCity = () => openClockCity({ now: '2026-11-10T00:00:00.000Z' })

describe('the daily digest', () => {
  it('tells everybody at a desk where something waits, from 9:00 on, once a working day however often the clock runs', async () => {
    const city = await openCity()
    const { clerk, colleague, street, resident } = city.people
    const number = await city.file()
    await city.file()
    await city.file({ at: '2026-11-09T02:00:00.000Z' })
    await city.happen(number, { type: 'accepted' }, { who: clerk, desk: companyDesk })
    await city.moveTo(early)
    await city.runClock()
    expect(await digestsOf(city, clerk)).toEqual([])
    await city.moveTo(nine)
    await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
    await city.runClock()
    for (const who of [clerk, colleague]) {
      // One of the two that nobody has accepted has to be today.
      expect(await digestsOf(city, who)).toMatchObject([
        {
          _id: `digest|2026-11-11|${who.accountId}`,
          counts: { ...none, toAccept: 2, toAnswer: 1, dueToday: 1 },
          ...{ forStaff: true, read: false },
        },
      ])
    }
    for (const who of [street, resident]) expect(await digestsOf(city, who)).toEqual([])
    const read = await city.ask<{ notices: Notice[] }>(clerk, 'readInbox', {})
    expect(read.notices.find(({ kind }) => kind === 'staffDigest')?.counts).toMatchObject({ toAccept: 2 })
    await city.moveTo('2026-11-13T01:00:00.000Z')
    await city.runClock()
    expect((await digestsOf(city, clerk)).at(-1)?.counts).toEqual({
      ...none,
      toAccept: 2,
      toAnswer: 1,
      overdue: 2,
    })
    expect((await digestsOf(city, street)).at(-1)?.counts).toEqual({ ...none, other: 2, overdue: 2 })
  })

  it('counts all desks of somebody with several offices together, an agency of the city those of its districts', async () => {
    const city = await openCity()
    const power = await city.official('utility', '320700', null, 'power')
    await city.file({ handler: 'utility|power|320706' })
    await city.file({ handler: 'utility|power|320703', compound: 'B' })
    await city.file()
    const account = await city.read<{ _id: string; roles: object[] }>('accounts', power.accountId)
    const company = await city.read<{ roles: object[] }>('accounts', city.people.clerk.accountId)
    await city.put('accounts', { ...account!, roles: [...account!.roles, ...company!.roles] })
    await city.moveTo(nine)
    await city.runClock()
    expect(await digestsOf(city, power)).toMatchObject([{ counts: { toAccept: 3 } }])
  })

  it('comes on no day off, and on a make-up workday', async () => {
    const city = await openClockCity({ now: '2026-10-08T00:30:00.000Z' })
    await city.file()
    const days = ['2026-10-09', '2026-10-10', '2026-10-11']
    for (const day of days) {
      await city.moveTo(`${day}T01:30:00.000Z`)
      await city.runClock()
    }
    // Saturday, 10 October is worked in place of a day of the holidays; Sunday is not.
    const told = await digestsOf(city, city.people.clerk)
    expect(told.map(({ _id }) => _id.split('|')[1]).sort()).toEqual(days.slice(0, 2))
  })

  it('goes on where a run died, and leaves out nobody', async () => {
    const city = await openCity()
    const { clerk, colleague } = city.people
    await city.file()
    const [first, second] = [clerk, colleague].sort((a, b) => (a.accountId < b.accountId ? -1 : 1)) as [
      Person,
      Person,
    ]
    await city.moveTo(early)
    // As a run leaves it that died after the first of the two.
    await city.put('jobs', {
      ...{ _id: job, kind: 'digest', state: 'running', cursor: first.accountId },
      ...{ requestedAt: nine, finishedAt: null },
    })
    await city.moveTo(nine)
    await city.runClock()
    expect(await digestsOf(city, first)).toEqual([])
    expect(await digestsOf(city, second)).toHaveLength(1)
    expect(await city.read<DigestJob>('jobs', job)).toMatchObject({ state: 'done' })
  })
})
