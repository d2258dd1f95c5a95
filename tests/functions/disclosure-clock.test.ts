import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listDisclosureDuties } from '../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../core/contract/endpoint'
import type { DisclosureStanding } from '../../core/record/disclosure-standings'
import type { Disclosure } from '../../core/record/disclosures'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { accounts, standard, thirdQuarter } from './disclosure-world'

type Duties = OutputOf<typeof listDisclosureDuties>

let city: SmallCity
let committee: Person
let company: Person
let neighbours: Person
beforeAll(async () => {
  city = await openSmallCity({ now: '2026-10-01T02:00:00.000Z', timers: false })
  committee = await city.official('ownersCommittee', 'A')
  company = await city.official('propertyCompany', 'X')
  neighbours = await city.official('residentsCommittee', '320706001001')
})
afterAll(() => city.close())

const heads = async (compound = 'A') =>
  (await city.all<Disclosure>('disclosures')).filter((each) => each.compound === compound)
const told = async (who: Person) => (await city.noticesOf(who)).map(({ kind, label }) => `${kind} ${label}`)
const duties = (who: Person) => city.ask<Duties>(who, 'listDisclosureDuties', {})
const standing = () => city.read<DisclosureStanding>('disclosureStandings', 'A')

describe('the clock', () => {
  it('writes down what is due, once, however often it runs', async () => {
    const periods = (await heads()).map(({ kind, period }) => `${kind} ${period}`).sort()
    expect(periods).toContain('commonIncome 2026Q3')
    expect(periods).toContain('fees standing')
    expect(periods.filter((each) => each.startsWith('meetings'))).toEqual([])
    await Promise.all([city.runClock(), city.runClock()])
    expect((await heads()).map(({ kind, period }) => `${kind} ${period}`).sort()).toEqual(periods)
    expect((await heads('B')).find(({ kind }) => kind === 'committeeExpense')).toBeUndefined()
  })

  it('lists what waits to whoever has to publish it, the oldest first', async () => {
    expect((await duties(committee)).rows).toMatchObject([
      { kind: 'committeeMembers', dueDay: '2026-07-31', compoundName: '演示·甲小区' },
      { kind: 'commonIncome', period: '2026Q3', dueDay: '2026-10-15', kindTitle: '公共收益', state: 'due' },
    ])
    expect((await duties(company)).rows.map(({ kind }) => kind).sort()).toEqual([
      ...['complaintPhones', 'emergencyPlan', 'fees', 'serviceStandard', 'utilityPhones'],
    ])
    expect((await duties(neighbours)).rows).toEqual([])
    const own = await city.ask<Duties>(committee, 'listDisclosureDuties', { compound: 'A' })
    expect(own.kinds.map(({ code }) => code)).toEqual([
      ...[
        'commonIncome',
        'maintenanceFund',
        'committeeExpense',
        'meetings',
        'committeeMembers',
        'activities',
      ],
    ])
  })

  it('reminds before the due day and tells once when it is over, the residents’ committee too', async () => {
    await city.moveTo('2026-10-08T02:00:00.000Z')
    await city.runClock()
    expect(await told(committee)).toContain('disclosureDue 公共收益')
    await city.moveTo('2026-10-15T15:00:00.000Z')
    await city.runClock()
    expect((await told(committee)).filter((each) => each.includes('公共收益'))).toEqual([
      'disclosureDue 公共收益',
    ])
    for (const day of ['2026-10-15T16:00:00.000Z', '2026-10-17T02:00:00.000Z']) {
      await city.moveTo(day)
      await city.runClock()
      await city.runClock()
    }
    expect((await told(committee)).filter((each) => each === 'disclosureOverdue 公共收益')).toHaveLength(1)
    expect((await told(neighbours)).filter((each) => each === 'disclosureOverdue 公共收益')).toHaveLength(1)
  })

  it('counts how far it was in time; publishing counts at once', async () => {
    expect(await standing()).toMatchObject({ due: 7, onTime: 0, overdue: 7, day: '2026-10-17' })
    const content = accounts([['停车费', 1_00, 0]])
    await city.ask(committee, 'publishDisclosure', { ...thirdQuarter, newest: 0, content })
    await city.ask(company, 'publishDisclosure', {
      ...{ compound: 'A', kind: 'serviceStandard', period: 'standing', newest: 0, content: standard },
    })
    expect(await standing()).toMatchObject({
      // Both came after their day, what stands always too.
      ...{ due: 7, onTime: 0, overdue: 5 },
      byPublisher: [
        { publisher: 'ownersCommittee', due: 2, onTime: 0, overdue: 1 },
        { publisher: 'propertyCompany', due: 5, onTime: 0, overdue: 4 },
      ],
    })
  })

  it('tells whoever sits at two desks of what is overdue at either, in one notice', async () => {
    const both = await city.official('propertyCompany', 'X')
    const second = await city.official('ownersCommittee', 'A')
    const office = await city.database.collection('invitations').where({ claimedBy: second.accountId }).get()
    await city.put('invitations', { ...office.data[0], claimedBy: both.accountId })
    for (const head of await heads()) await city.put('disclosures', { ...head, told: [] })
    await city.moveTo('2026-10-17T12:00:00.000Z')
    await city.database.collection('jobs').doc('disclose|2026-10-17').remove()
    await city.runClock()
    const [notice, ...more] = await told(both)
    expect(more).toEqual([])
    expect(notice).toContain('业委会成员与任期')
    expect(notice).toContain('收费项目与标准')
  })

  it('takes the place of no count that was made after its run began', async () => {
    const newer = { ...(await standing()), _id: 'A', onTime: 2, madeAt: '2026-10-18T02:00:05.000Z' }
    await city.put('disclosureStandings', newer)
    await city.moveTo('2026-10-18T02:00:00.000Z')
    await city.runClock()
    expect(await standing()).toMatchObject({ onTime: 2, day: '2026-10-17' })
    await city.moveTo('2026-10-19T02:00:00.000Z')
    await city.runClock()
    expect(await standing()).toMatchObject({ onTime: 0, day: '2026-10-19' })
  })

  it('gives the duty to the substitute when the committee has gone, and says so', async () => {
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'changeGovernance', {
      compound: 'A',
      from: '2026-10-20',
      governance: 'none',
      why: '换届',
    })
    await city.moveTo('2027-01-03T02:00:00.000Z')
    await city.runClock()
    const fourth = (await heads()).find(({ kind, period }) => kind === 'commonIncome' && period === '2026Q4')
    expect(fourth).toMatchObject({
      publisher: 'propertyCompany',
      substitutes: 'ownersCommittee',
      dueDay: '2027-01-15',
    })
    expect((await heads()).find(({ kind }) => kind === 'committeeMembers')).toMatchObject({
      publisher: null,
      waitsUntil: null,
      notApplicable: 'no_committee',
    })
    expect((await heads()).find(({ period }) => period === '2026Q3')).toMatchObject({
      publisher: 'ownersCommittee',
    })
    // The office is still held, but the duty is no longer its own.
    const content = accounts([['停车费', 1_00, 0]], { opening: 1_00 })
    const input = { ...thirdQuarter, period: '2026Q4', newest: 0, content }
    expect(await city.refused(committee, 'publishDisclosure', input)).toBe('not_the_publisher')
    await city.ask(company, 'publishDisclosure', input)
  })

  it('after days without a clock nothing is missed', async () => {
    await city.moveTo('2028-02-01T02:00:00.000Z')
    await city.runClock()
    const periods = (await heads())
      .filter(({ kind }) => kind === 'commonIncome')
      .map(({ period }) => period)
      .sort()
    expect(periods).toEqual(['2026Q3', '2026Q4', '2027Q1', '2027Q2', '2027Q3', '2027Q4'])
  })
})
