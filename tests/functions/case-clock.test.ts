import { describe, expect, it } from 'vitest'
import { standingOf } from '../../core/complaint/evolve'
import type { Happening } from '../../core/complaint/facts'
import { firstRules } from '../../core/complaint/rules'
import { complaintRulesId } from '../../core/record/complaint-rules'
import type { Complaint } from '../../core/record/complaints'
import { type ClockCity, companyDesk, districtDesk, openClockCity, streetDesk } from './clock-city'

/** A case filed at 10:00 on Tuesday, 10 November 2026: two working days to accept, ten to answer. */
const acceptBy = '2026-11-12T10:00:00.000Z'
const answerBy = '2026-11-24T10:00:00.000Z'
const ladder = ['accept subdistrict', 'accept district', 'accept bureau']
/** When each office above the company is told of a missed acceptance: at once, after three and after seven working days. */
const comesBefore = [acceptBy, '2026-11-17T10:00:00.000Z', '2026-11-23T10:00:00.000Z']

const moved = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()
const missed = (instant: string) => moved(instant, 1000)
const anHourBefore = (instant: string) => moved(instant, -3_600_000)

/** Moves the clock to an instant and runs it three times at once, and once more. */
async function runAt(city: ClockCity, instant: string): Promise<void> {
  await city.moveTo(instant)
  await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
  await city.runClock()
}

const accepted = { type: 'accepted' } as const
const answered = (confirmBy: string): Happening => {
  return { type: 'answered', text: '已修好', textCheck: 'passed', photos: [], confirmBy }
}

describe('a deadline that nobody keeps', () => {
  it('brings the case before subdistrict, district and bureau at the city’s limits, each once however often the clock runs', async () => {
    const city = await openClockCity()
    const number = await city.file()
    for (const [step, instant] of comesBefore.entries()) {
      await runAt(city, anHourBefore(instant))
      expect(await city.stepsOf(number)).toEqual(ladder.slice(0, step))
      await runAt(city, missed(instant))
      expect(await city.stepsOf(number)).toEqual(ladder.slice(0, step + 1))
    }
    await runAt(city, '2027-01-20T02:00:00.000Z')
    expect(await city.stepsOf(number)).toEqual(ladder)
    const found = await city.stored(number)
    expect(found).toMatchObject({ nextStepAt: null, standing: { late: { accept: true } } })
    expect(standingOf(found.timeline)).toEqual(found.standing)
  })

  it('is caught up with in one run when the clock stood still, in order', async () => {
    const city = await openClockCity()
    const number = await city.file()
    await runAt(city, '2027-01-20T02:00:00.000Z')
    expect(await city.stepsOf(number)).toEqual(ladder)
  })

  it('of a subdistrict is brought before the district first', async () => {
    const city = await openClockCity()
    const number = await city.file({ handler: streetDesk })
    await runAt(city, '2027-01-20T02:00:00.000Z')
    expect(await city.stepsOf(number)).toEqual(['accept district', 'accept bureau'])
  })

  it('runs on in a case that was returned, and in one that was passed on', async () => {
    const city = await openClockCity()
    const [returned, passedOn] = [await city.file(), await city.file()]
    const clerk = { who: city.people.clerk, desk: companyDesk }
    await city.happen(returned, { type: 'returned', reason: '不在服务范围' }, clerk)
    const route = { handler: streetDesk, overseer: districtDesk, arbiter: districtDesk, insteadOf: null }
    const street = { who: city.people.street, desk: streetDesk }
    await city.happen(passedOn, { type: 'rerouted', route, reason: '由街道办理' }, street)
    await runAt(city, missed(comesBefore[1] as string))
    expect(await city.stepsOf(returned)).toEqual(ladder.slice(0, 2))
    expect(await city.stepsOf(passedOn)).toEqual(['accept district'])
  })

  it('is none while the ball is with the resident; silence then closes the case, unrated and not as resolved', async () => {
    const city = await openClockCity()
    const number = await city.file()
    const clerk = { who: city.people.clerk, desk: companyDesk }
    await city.happen(number, accepted, clerk)
    await city.happen(number, answered('2026-12-20T10:00:00.000Z'), clerk)
    await runAt(city, anHourBefore('2026-12-20T10:00:00.000Z'))
    expect(await city.stepsOf(number)).toEqual([])
    await runAt(city, '2026-12-20T10:00:01.000Z')
    expect(await city.stepsOf(number)).toEqual(['closedBySilence'])
    expect(await city.stored(number)).toMatchObject({
      standing: { state: 'closed', outcome: 'unrated', level: null },
      nextStepAt: null,
    })
  })

  it('begins a new round when the resident has reopened the case', async () => {
    const city = await openClockCity()
    const number = await city.file()
    const clerk = { who: city.people.clerk, desk: companyDesk }
    await city.happen(number, accepted, clerk)
    await runAt(city, missed(answerBy))
    await city.happen(number, answered('2026-12-20T10:00:00.000Z'), clerk)
    const again = { type: 'reopened', text: '还是不亮', textCheck: 'passed' } as const
    await city.happen(number, { ...again, answerBy: '2026-12-01T10:00:00.000Z' })
    await runAt(city, '2026-12-01T10:00:01.000Z')
    expect(await city.stepsOf(number)).toEqual(['answer subdistrict', 'answer subdistrict'])
    expect((await city.stored(number)).standing.escalations.map(({ round }) => round)).toEqual([0, 1])
  })

  it('leads to steps by the calendar as it is known now', async () => {
    const city = await openClockCity()
    const number = await city.file()
    const calendar = firstRules.calendar.map((year) =>
      year.year === 2026 ? { ...year, off: [...year.off, '2026-11-16', '2026-11-17'] } : year,
    )
    await city.put('complaintRules', {
      ...{ _id: complaintRulesId('320700', 1), city: '320700', ...firstRules, version: 1, calendar },
      ...{ savedAt: '2026-11-10T02:00:00.000Z', why: '临时放假', requestKeys: [] },
    })
    await runAt(city, missed(comesBefore[1] as string))
    expect(await city.stepsOf(number)).toEqual(ladder.slice(0, 1))
    expect((await city.stored(number)).nextStepAt).toBe('2026-11-19T10:00:00.000Z')
    await runAt(city, '2026-11-19T10:00:01.000Z')
    expect(await city.stepsOf(number)).toEqual(ladder.slice(0, 2))
  })
})

describe('a case that is broken', () => {
  it('holds up no other: neither one that cannot be read, nor one whose rules are gone, nor one that cannot be told of', async () => {
    const city = await openClockCity()
    const sound = await city.file()
    const unreadable = { ...city.made({ at: '2026-11-01T02:00:00.000Z' }), standing: { state: '？' } }
    const lost = city.made({ at: '2026-11-01T02:00:00.000Z' })
    await city.put('complaints', unreadable)
    await city.put('complaints', { ...lost, standing: { ...lost.standing, rulesVersion: 99 } })
    const headless = city.made({ at: '2026-11-01T02:00:00.000Z' })
    const byNobody = {
      ...accepted,
      at: headless.timeline[0]?.at,
      by: { role: 'bureau', desk: null, account: null },
    }
    await city.put('complaints', { ...headless, timeline: [...headless.timeline, byNobody] })
    await city.moveTo(missed(acceptBy))
    const runs = [await city.cloud.runTimer('clock'), await city.cloud.runTimer('clock')]
    expect(runs).toMatchObject([{ ok: false }, { ok: false }])
    expect(await city.stepsOf(sound)).toEqual(ladder.slice(0, 1))
    expect(await city.stored(sound)).toMatchObject({ untoldSince: null, told: 2 })
    expect(await city.toldOf(city.people.street)).toContain('caseEscalated')
    expect(await city.read<Complaint>('complaints', headless._id)).toMatchObject({ told: 0 })
    expect(JSON.stringify(city.lines)).not.toContain('三楼')
  })
})
