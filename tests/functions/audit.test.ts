import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntry } from '../../core/record/audit'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

type Entry = {
  id: string
  at: string
  by: { role: string; holder: string | null; tag: string }
  action: string
  subject: string
  subjectName: string | null
  before: object | null
  after: object | null
  why: string | null
}
type Page = { entries: Entry[]; next: { at: string; id: string } | null }

let city: SmallCity
let bureau: Person
beforeAll(async () => {
  city = await openSmallCity()
  bureau = await city.official('bureau', '320700')
})
afterAll(() => city.close())

const read = (who: Person, input: object = {}) => city.ask<Page>(who, 'readAudit', input)

it('each reads what was done within the own scope, whoever did it, and nothing else', async () => {
  const committeeA = await city.official('residentsCommittee', '320706001001')
  const committeeB = await city.official('residentsCommittee', '320703001001')
  await city.ask(committeeA, 'issueSlip', { household: 'A-01-001' })
  await city.ask(committeeB, 'issueSlip', { household: 'B-01-001' })
  const subjects = async (who: Person) => (await read(who)).entries.map((entry) => entry.subject)
  expect(await subjects(committeeA)).toEqual(['A-01-001'])
  expect(await subjects(await city.official('subdistrict', '320706001'))).toEqual(['A-01-001'])
  expect(await subjects(await city.official('district', '320703'))).toEqual(['B-01-001'])
  expect((await subjects(bureau)).sort()).toEqual(['A-01-001', 'B-01-001'])
  expect(await city.refused(await city.official('propertyCompany', 'X'), 'readAudit', {})).toBe('not_allowed')
})

it('says who by office or by a tag that stays the same, never by account', async () => {
  // A grant without a record: the tag alone says who.
  await city.database.collection('invitations').where({ claimedBy: bureau.accountId }).remove()
  const { code } = await city.ask<{ code: string }>(bureau, 'createInvitation', {
    ...{ role: 'residentsCommittee', scope: '320706001001', holder: '居委会社区服务站', until: null },
  })
  const who = city.stranger()
  await city.ask(who, 'claimInvitation', { code })
  await city.ask(who, 'issueSlip', { household: 'A-02-001' })
  await city.ask(who, 'revokeSlips', { household: 'A-02-001' })
  const { entries } = await read(bureau)
  const [revoked, issued, accepted, invited] = entries as [Entry, Entry, Entry, Entry]
  expect([revoked, issued, accepted, invited].map((entry) => entry.action)).toEqual([
    'slipsRevoked',
    'slipIssued',
    'officeAccepted',
    'invitationCreated',
  ])
  expect(issued.by).toMatchObject({ role: 'residentsCommittee', holder: '居委会社区服务站' })
  expect(revoked.by.tag).toBe(issued.by.tag)
  expect(invited.by).toMatchObject({
    role: 'bureau',
    holder: null,
    tag: expect.stringMatching(/^[0-9a-f]{6}$/),
  })
  expect(invited.by.tag).not.toBe(issued.by.tag)
  const told = JSON.stringify(entries)
  for (const account of [who.accountId, bureau.accountId]) {
    expect(told).not.toContain(account)
    expect(told).not.toContain(account.slice(0, 8))
  }
  expect(told).not.toContain(code)
})

it('says what was before, what came of it, and why', async () => {
  const committee = await city.official('residentsCommittee', '320706001001')
  await city.member('A-02-002')
  await city.ask(committee, 'issueSlip', { household: 'A-02-002' })
  await city.ask(committee, 'unbindHousehold', { household: 'A-02-002' })
  const [unbound] = (await read(committee)).entries
  expect(unbound).toMatchObject({
    ...{ action: 'householdUnbound', before: { members: 1 }, after: { members: 0, openSlips: 0 } },
  })
  const { office } = await city.ask<{ office: { number: string } }>(bureau, 'createInvitation', {
    ...{ role: 'subdistrict', scope: '320706001', holder: '街道物业办', until: null },
  })
  await city.ask(bureau, 'revokeInvitation', { number: office.number })
  const [withdrawn, invited] = (await read(bureau)).entries
  expect(invited?.after).toEqual({
    ...{ role: 'subdistrict', scopeName: expect.any(String), holder: '街道物业办', until: null },
  })
  expect(withdrawn).toMatchObject({ action: 'invitationRevoked', before: { holder: '街道物业办' } })
})

it('tells names where the record keeps codes: homes, buildings, regions, companies', async () => {
  const district = await city.official('district', '320703')
  const committee = await city.official('residentsCommittee', '320703001001')
  await city.ask(committee, 'issueSlip', { household: 'B-01-002' })
  await city.ask(committee, 'issuePosters', { compound: 'B', buildings: ['01'] })
  await city.ask(district, 'createRegion', {
    kind: 'residentsCommittee',
    parent: '320703001',
    name: '测试社区居委会',
  })
  const { entries } = await read(district)
  expect(entries.slice(0, 3).map(({ subjectName }) => subjectName)).toEqual([
    '测试社区居委会',
    ...['演示·乙小区 1幢', '演示·乙小区 1幢2室'],
  ])
})

it('page by page, newest first, each entry once, also where many are of one instant', async () => {
  const [pattern] = await city.all<AuditEntry>('audit')
  const written = Array.from({ length: 130 }, (_, index) => ({
    ...pattern!,
    _id: `entry-${String(index).padStart(4, '0')}`,
    at: `2026-11-09T0${Math.floor(index / 60)}:00:00.000Z`,
    ...{ city: '320799', district: '320798', subdistrict: null, residentsCommittee: null },
  }))
  await city.database.collection('audit').add(written)
  const district = await city.official('district', '320798')
  const seen: Entry[] = []
  let before: Page['next'] | undefined
  for (let pages = 0; pages < 5 && before !== null; pages += 1) {
    const page: Page = await read(district, before ? { before } : {})
    seen.push(...page.entries)
    before = page.next
  }
  expect(before).toBeNull()
  expect(seen.map((entry) => entry.id)).toEqual(
    written
      .map((entry) => entry._id)
      .sort()
      .reverse(),
  )
})
