import { newCase, withFacts } from '../../core/complaint/carry-on'
import { firstCategories } from '../../core/complaint/categories'
import { deadlinesOf } from '../../core/complaint/deadlines'
import type { Happening } from '../../core/complaint/facts'
import { routeTo } from '../../core/complaint/offices'
import { firstRules } from '../../core/complaint/rules'
import { type Complaint, householdTag } from '../../core/record/complaints'
import { atTheGate, type CaseCity, openCaseCity } from '../city/case-city'
import type { Person } from '../city/small-city'
import { figure, throughput } from './measure'

const openCases = 10_000
const compoundsInCity = 200
const categories = firstCategories.filter(({ party }) => party === 'company')

/** Queues and lists of ten thousand open cases, each with a text of 300 characters, and how often a case asks the database. */
export async function benchCaseQueue(): Promise<string[]> {
  const city = await openCaseCity()
  try {
    const { bureau, company, resident } = city.people
    await insertCases(city)
    const queue = await medianOf(city, bureau, 'listDuties', {})
    const own = await medianOf(city, company, 'listDuties', { category: 'lift', from: 50 })
    const all = await medianOf(city, bureau, 'listCases', {})
    const closed = await medianOf(city, bureau, 'listCases', { state: 'closed' })
    const overview = await throughput(1, 5, () => city.ask(bureau, 'readCaseOverview', {}))
    const number = await city.file()
    const act = { number, act: { type: 'accept' } }
    const filing = { household: 'A-01-001', kind: 'complaint', category: 'lift', where: atTheGate }
    const file = { ...filing, text: '电梯门关不上', photos: [], contact: null }
    // The first call of each makes an instance read what it keeps.
    await city.ask(company, 'readCase', { number })
    await city.ask(resident, 'previewCase', { ...filing, text: file.text })
    return [
      `待办工单 of ${openCases} cases, the bureau's: median ${figure(queue)} ms, ${tripsOf(city, 'listDuties')} round trips`,
      `the same, a company's second page of one category: median ${figure(own)} ms`,
      `全部工单 of ${openCases} cases: median ${figure(all)} ms, ${tripsOf(city, 'listCases')} round trips`,
      `the same, filtered to a state that none is in: median ${figure(closed)} ms`,
      `投诉总览 of ${openCases} cases: median ${figure(overview.medianMilliseconds)} ms, ${tripsOf(city, 'readCaseOverview')} round trips`,
      `round trips: ${await tripsTaken(city, company, 'actOnCase', act)} to act on a case, ${await tripsTaken(city, resident, 'fileCase', file)} to file one`,
    ]
  } finally {
    await city.close()
  }
}

async function medianOf(city: CaseCity, who: Person, name: string, input: object): Promise<number> {
  const { medianMilliseconds } = await throughput(1, 5, async () => {
    const { rows } = await city.ask<{ rows: object[] }>(who, name, input)
    if (rows.length !== 50 && !('state' in input)) throw new Error(`${rows.length} rows`)
  })
  return medianMilliseconds
}

async function tripsTaken(city: CaseCity, who: Person, name: string, input: object): Promise<number> {
  await city.ask(who, name, input)
  return tripsOf(city, name)
}

/** Round trips of the last call, as the function itself counted them. */
function tripsOf(city: CaseCity, name: string): number {
  const line = city.lines.findLast((each) => each.includes(`"endpoint":"${name}"`)) as string
  return JSON.parse(line.slice(line.indexOf('{'))).roundTrips
}

/** Every case has missed its time and has come before the bureau, so that it waits at four desks. */
async function insertCases(city: CaseCity): Promise<void> {
  const made = Array.from({ length: openCases }, (_, index) => missedCase(city, index))
  for (let from = 0; from < made.length; from += 500) {
    await city.database.collection('complaints').add(made.slice(from, from + 500))
  }
}

function missedCase(city: CaseCity, index: number): Complaint {
  const at = new Date(Date.parse('2026-10-12T02:00:00.000Z') + index * 60_000).toISOString()
  const place = { city: '320700', district: '320706', subdistrict: '320706001', residentsCommittee: null }
  const company = { code: 'X', name: '演示·甲物业' }
  const times = deadlinesOf({ filedAt: at, ...firstRules })
  const account = `account-${index}`
  const staffed = new Set(Object.values(city.desks))
  const to = { role: 'propertyCompany', agency: null } as const
  const filed = newCase(
    {
      ...{ _id: `case-${index}`, number: String(2_000_000_000 + index), revision: 1 },
      ...{
        compound: index % compoundsInCity === 0 ? 'A' : `C${index % compoundsInCity}`,
        compoundName: '演示·小区',
      },
      ...{ ...place, company, account },
      households: [{ tag: householdTag(city.keys.account, account), account, at }],
      ...{ where: atTheGate, home: null, contact: null, text: '路灯不亮。'.repeat(60), textCheck: 'passed' },
      ...{ photos: [], requestKeys: [] },
    },
    {
      ...{ type: 'filed', kind: 'complaint', rulesVersion: 0, responsible: 'company' },
      category: categories[index % categories.length]?.code ?? 'other',
      route: routeTo(to, { ...place, company: company.code }, staffed),
      ...times,
    },
    { at, by: { role: 'resident', desk: null, account }, timing: firstRules },
  )
  const missed = (office: 'subdistrict' | 'district' | 'bureau'): Happening => ({
    ...{ type: 'escalated', office, missed: 'accept', dueAt: times.acceptBy },
  })
  const by = { role: 'clock', desk: null, account: null } as const
  const steps = [missed('subdistrict'), missed('district'), missed('bureau')]
  return withFacts(filed, steps, { at: times.answerBy, by, timing: firstRules })
}
