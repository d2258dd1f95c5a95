import { readDesk } from '../../core/access/desk'
import { newCase, withFacts } from '../../core/complaint/carry-on'
import { deadlinesOf } from '../../core/complaint/deadlines'
import type { Actor, Happening } from '../../core/complaint/facts'
import { firstRules } from '../../core/complaint/rules'
import { type Complaint, complaintId, householdTag } from '../../core/record/complaints'
import { passingCity } from '../city/passing-city'
import type { Person, SmallCity } from '../city/small-city'

export const companyDesk = 'propertyCompany|X'
export const streetDesk = 'subdistrict|320706001'
export const districtDesk = 'district|320706'
export const bureauDesk = 'bureau|320700'

/** Words and a room that must come out nowhere. */
export const secretText = '三楼老王家半夜装修'

export type ClockCity = Awaited<ReturnType<typeof openClockCity>>

/** A small city with everybody whom a case of compound A concerns: two at the company, one at each office above. */
export async function openClockCity(options: Parameters<typeof passingCity>[0] = {}) {
  const city = await passingCity(options)
  const people = {
    resident: await city.member('A-01-001'),
    neighbour: await city.member('A-01-002'),
    clerk: await city.official('propertyCompany', 'X'),
    colleague: await city.official('propertyCompany', 'X'),
    street: await city.official('subdistrict', '320706001'),
    district: await city.official('district', '320706'),
    bureau: await city.official('bureau', '320700'),
  }
  return { ...city, people, ...casesOf(city, people.resident) }
}

/** By whom something happens that the company’s clerk does. */
export const byClerk = ({ people }: ClockCity) => ({ who: people.clerk, desk: companyDesk })

/** Three runs of the clock at once, and one more after them. */
export async function runThrice(city: ClockCity): Promise<void> {
  await Promise.all([1, 2, 3].map(() => city.cloud.runTimer('clock')))
  await city.runClock()
}

type Filing = { at?: string; handler?: string; compound?: 'A' | 'B'; category?: string }

/** Cases put in place as the functions leave them, so that only the clock is under test. */
export function casesOf(city: SmallCity, resident: Person) {
  let filed = 0
  const present = () => new Date(city.cloud.clock.now()).toISOString()
  const byResident: Actor = { role: 'resident', desk: null, account: resident.accountId }

  /** A case as it has just been filed, for the company’s desk unless said. */
  function made({
    at = present(),
    handler = companyDesk,
    compound = 'A',
    category = 'facilities',
  }: Filing = {}) {
    filed += 1
    const inA = compound === 'A'
    const route = {
      handler,
      overseer: overseers[handler] ?? bureauDesk,
      arbiter: districtDesk,
      insteadOf: null,
    }
    return newCase(
      {
        _id: complaintId(city.keys.account, resident.accountId, city.newKey()),
        ...{ number: String(1_000_000_000 + filed), revision: 1, compound, city: '320700' },
        compoundName: inA ? '演示·甲小区' : '演示·乙小区',
        ...{ district: inA ? '320706' : '320703', subdistrict: inA ? '320706001' : '320703001' },
        residentsCommittee: inA ? '320706001001' : '320703001001',
        company: { code: 'X', name: '演示·甲物业' },
        account: resident.accountId,
        households: [{ tag: householdTag(city.keys.account, 'A-01-001'), account: resident.accountId, at }],
        where: { kind: 'public', spot: 'gate', building: '01', detail: '东门岗亭旁' },
        ...{ home: null, contact: null, text: secretText, textCheck: 'unchecked', photos: [] },
        requestKeys: [],
      },
      {
        ...{ type: 'filed', kind: 'complaint', category, rulesVersion: 0, responsible: 'company', route },
        ...deadlinesOf({ filedAt: at, ...firstRules }),
      },
      { at, by: byResident, timing: firstRules },
    )
  }

  /** Files a case and answers its number. */
  async function file(filing: Filing = {}): Promise<string> {
    const one = made(filing)
    await city.put('complaints', one)
    return one.number
  }

  /** A case as it is stored. */
  async function stored(number: string): Promise<Complaint> {
    const { data } = await city.database.collection('complaints').where({ number }).get()
    return data[0] as Complaint
  }

  /** Lets something happen to a case, by the resident or by somebody at a desk. */
  async function happen(
    number: string,
    happening: Happening,
    by?: { who: Person; desk: string },
  ): Promise<void> {
    const found = await stored(number)
    const actor: Actor = by
      ? { role: readDesk(by.desk).role, desk: by.desk, account: by.who.accountId }
      : byResident
    const after = withFacts(found, [happening], { at: present(), by: actor, timing: firstRules })
    await city.put('complaints', { ...after, revision: found.revision + 1 })
  }

  /** What a person was told of cases, oldest first. */
  async function toldOf(who: Person): Promise<string[]> {
    return (await city.noticesOf(who))
      .filter(({ kind }) => kind !== 'staffDigest')
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ kind }) => kind)
  }

  const acts = () => city.audited('caseActed')

  /** The steps of the clock in a case’s timeline. */
  const stepsOf = async (number: string) =>
    (await stored(number)).timeline.flatMap((fact) =>
      fact.type === 'escalated'
        ? `${fact.missed} ${fact.office}`
        : fact.type === 'closedBySilence'
          ? fact.type
          : [],
    )

  return { made, file, stored, happen, toldOf, acts, stepsOf }
}

const overseers: Record<string, string> = { [companyDesk]: streetDesk, [streetDesk]: districtDesk }
