import { expect } from 'vitest'
import { deskKey, desksOf, readDesk } from '../../core/access/desk'
import { newCase, withFacts } from '../../core/complaint/carry-on'
import { firstCategories } from '../../core/complaint/categories'
import { deadlinesOf } from '../../core/complaint/deadlines'
import type { Actor, Happening } from '../../core/complaint/facts'
import type { CaseKind } from '../../core/complaint/kinds'
import { responsibleAt, routeTo, targetOf } from '../../core/complaint/offices'
import { firstRules } from '../../core/complaint/rules'
import type { CaseWhere } from '../../core/complaint/where'
import { type Complaint, complaintId, householdTag } from '../../core/record/complaints'
import type { Compound } from '../../core/record/compounds'
import { compoundA, compoundB, openSmallCity, type Person } from './small-city'

const cityCode = '320700'
const companyY = { code: 'Y', name: '演示·乙物业' }

/** Compound B as its own company Y serves it, and C, which has no company, beside A. */
const servedB: Compound = {
  ...compoundB,
  service: [{ from: compoundA.service[0]!.from, kind: 'company', company: companyY }],
}
const unservedC: Compound = {
  ...compoundA,
  _id: 'C',
  name: '演示·丙小区',
  service: [{ from: compoundA.service[0]!.from, kind: 'none', company: null }],
  buildings: [{ code: '01', name: '1幢', households: 20 }],
}
const compounds = [compoundA, servedB, unservedC]

/** What a case is filed with; a broken lamp at A’s gate unless said. */
export type Filing = {
  by?: Person
  household?: string
  kind?: CaseKind
  category?: string
  where?: CaseWhere
  text?: string
  /** When; the city's present unless said. */
  at?: string
}

export const atTheGate: CaseWhere = { kind: 'public', spot: 'gate', building: null, detail: '东门岗亭旁' }

export type CaseCity = Awaited<ReturnType<typeof openCaseCity>>

/**
 * A small city in which cases are handled: A with company, committee, subdistrict, district, bureau, fire department and the
 * city's power utility; B with its own company and nobody above it but the bureau; C like A without a company.
 */
export async function openCaseCity(options: Parameters<typeof openSmallCity>[0] = {}) {
  const city = await openSmallCity({ compounds, ...options })
  await city.put('companies', {
    ...{ _id: companyY.code, city: cityCode, name: companyY.name },
    ...{ creditCode: null, hotline: null, requestKeys: [] },
  })
  const people = {
    resident: await city.member('A-01-001'),
    /** Of the resident's household. */
    family: await city.member('A-01-001', 'occupant'),
    neighbour: await city.member('A-01-002'),
    residentOfB: await city.member('B-01-001'),
    residentOfC: await city.member('C-01-001'),
    company: await city.official('propertyCompany', 'X'),
    companyOfB: await city.official('propertyCompany', 'Y'),
    committee: await city.official('residentsCommittee', '320706001001'),
    subdistrict: await city.official('subdistrict', '320706001'),
    district: await city.official('district', '320706'),
    bureau: await city.official('bureau', cityCode),
    /** For what nobody may review of one's own. */
    secondBureau: await city.official('bureau', cityCode),
    fire: await city.official('department', '320706', null, 'fireRescue'),
    power: await city.official('utility', cityCode, null, 'power'),
  }
  const desks = {
    company: deskKey({ role: 'propertyCompany', scope: 'X', agency: null }),
    companyOfB: deskKey({ role: 'propertyCompany', scope: 'Y', agency: null }),
    committee: deskKey({ role: 'residentsCommittee', scope: '320706001001', agency: null }),
    subdistrict: deskKey({ role: 'subdistrict', scope: '320706001', agency: null }),
    district: deskKey({ role: 'district', scope: '320706', agency: null }),
    bureau: deskKey({ role: 'bureau', scope: cityCode, agency: null }),
    fire: deskKey({ role: 'department', scope: '320706', agency: 'fireRescue' }),
    power: deskKey({ role: 'utility', scope: '320706', agency: 'power' }),
  }
  const districts = ['320703', '320706']
  const ofTheCity = desksOf({ role: 'utility', scope: cityCode, agency: 'power' }, districts)
  const staffed = new Set([...Object.values(desks), ...ofTheCity])
  let filed = 0

  /** Puts a case in place as `fileCase` leaves it, without asking it; answers its number. */
  async function file(filing: Filing = {}): Promise<string> {
    filed += 1
    const { by = people.resident, household = 'A-01-001', kind = 'complaint', at = presentOf() } = filing
    const { category: code = 'facilities', where = atTheGate, text = '东门的路灯坏了一周没人修' } = filing
    const category = firstCategories.find((each) => each.code === code)
    const compound = compounds.find(({ _id }) => _id === household.split('-')[0])
    if (category === undefined || compound === undefined) throw new Error(`cannot be filed: ${household}`)
    const { _id, name, city: of, district, subdistrict, residentsCommittee } = compound
    const company = compound.service[0]?.company ?? null
    const place = { city: of, district, subdistrict, residentsCommittee, company: company?.code ?? null }
    const number = String(1_000_000_000 + filed)
    const key = city.newKey()
    const made = newCase(
      {
        _id: complaintId(city.keys.account, by.accountId, key),
        ...{ number, revision: 1, compound: _id, compoundName: name },
        ...{ city: of, district, subdistrict, residentsCommittee, company },
        account: by.accountId,
        households: [{ tag: householdTag(city.keys.account, household), account: by.accountId, at }],
        ...{ where, home: null, contact: null, text, textCheck: 'unchecked', photos: [] },
        requestKeys: [{ key, digest: 'put in place' }],
      },
      {
        ...{ type: 'filed', kind, category: code, rulesVersion: 0 },
        responsible: responsibleAt(category.party, place),
        route: routeTo(targetOf(category.party, category.agency, place), place, staffed),
        ...deadlinesOf({ filedAt: at, ...firstRules }),
      },
      { at, by: { role: 'resident', desk: null, account: by.accountId }, timing: firstRules },
    )
    await city.put('complaints', made)
    return number
  }

  const presentOf = () => new Date(city.cloud.clock.now()).toISOString()

  /** A case as it is stored. */
  async function stored(number: string): Promise<Complaint> {
    const { data } = await city.database.collection('complaints').where({ number }).get()
    if (data[0] === undefined) throw new Error(`no case ${number}`)
    return data[0] as Complaint
  }

  /** Puts more facts into a case, as acts and the clock leave them; the office that handles it has done them unless said. */
  async function befall(
    number: string,
    happenings: Happening[],
    { at = presentOf(), by }: { at?: string; by?: Actor } = {},
  ): Promise<void> {
    const found = await stored(number)
    const desk = found.standing.route.handler
    const office: Actor = { role: readDesk(desk).role, desk, account: people.company.accountId }
    const after = withFacts(found, happenings, { at, by: by ?? office, timing: firstRules })
    await city.put('complaints', { ...after, revision: found.revision + 1 })
  }

  return { ...city, people, desks, file, befall, stored }
}

/** The same case read at another moment. */
export const readAnew = <Read extends { readAt: string }>(read: Read): Read => ({
  ...read,
  readAt: expect.any(String) as string,
})
