import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatInvitationCode, invitationCodeFromHex, invitationId } from '../../core/access/invitation-code'
import type { Role } from '../../core/access/role'
import type { Account } from '../../core/record/accounts'
import type { AuditEntry } from '../../core/record/audit'
import type { Invitation } from '../../core/record/invitations'
import { passingCity } from '../city/passing-city'
import { cityNow, compoundA, openSmallCity, type Person, type SmallCity } from '../city/small-city'

type Made = { code: string; office: { number: string; state: string; scopeName: string } }
type Listed = {
  offices: { number: string; state: string; mayEnd: boolean; own: boolean }[]
  next: object | null
}

let city: SmallCity
let bureau: Person
beforeAll(async () => {
  city = await openSmallCity()
  bureau = await city.official('bureau', '320700')
})
afterAll(() => city.close())

const committeeOf = '320706001001'
const offer = (role: Role, scope: string, more: object = {}) => ({
  ...{ role, scope, holder: '测试科室', until: null },
  ...more,
})
const invite = (who: Person, role: Role, scope: string, more: object = {}) =>
  city.ask<Made>(who, 'createInvitation', offer(role, scope, more))
const rolesOf = async (who: Person) => (await city.read<Account>('accounts', who.accountId))?.roles ?? []
const invitationOf = (code: string) =>
  city.read<Invitation>('invitations', invitationId(city.keys.account, code))
/** A right code that no invitation has. */
const unknownCode = (index: number) =>
  invitationCodeFromHex((9_000_000n + BigInt(index)).toString(16).padStart(32, '0'))

/** Somebody who accepted an invitation of the bureau. */
async function appointed(
  role: Role,
  scope: string,
  more: object = {},
): Promise<{ who: Person; number: string }> {
  const { code, office } = await invite(bureau, role, scope, more)
  const who = city.stranger()
  await city.ask(who, 'claimInvitation', { code })
  return { who, number: office.number }
}

describe('an invitation', () => {
  it('gives role, scope and term at once, however its code is typed, and is the record of the appointment', async () => {
    const until = '2027-11-10T16:00:00.000Z'
    const { code, office } = await invite(bureau, 'residentsCommittee', committeeOf, { until })
    const who = city.stranger()
    expect(await city.refused(who, 'listOwnCompounds', {})).toBe('not_allowed')
    const claimed = await city.ask(who, 'claimInvitation', { code: formatInvitationCode(code).toLowerCase() })
    expect(claimed).toMatchObject({
      role: 'residentsCommittee',
      scope: committeeOf,
      until,
      holder: '测试科室',
    })
    expect(await city.ask(who, 'listOwnCompounds', {})).toMatchObject({ compounds: [{ code: 'A' }] })
    expect(await rolesOf(who)).toMatchObject([
      { role: 'residentsCommittee', scope: committeeOf, until, invitation: office.number },
    ])
    expect(await invitationOf(code)).toMatchObject({ claimedBy: who.accountId, invitedBy: bureau.accountId })
    expect(JSON.stringify(await city.all('invitations'))).not.toContain(code)
  })

  it('works once: another account, the same account and the inviter are each refused by name', async () => {
    const { code } = await invite(bureau, 'subdistrict', '320706001')
    expect(await city.refused(bureau, 'claimInvitation', { code })).toBe('invitation_by_yourself')
    const [one, other] = [city.stranger(), city.stranger()]
    await city.ask(one, 'claimInvitation', { code })
    expect(await city.refused(other, 'claimInvitation', { code })).toBe('invitation_used')
    expect(await city.refused(one, 'claimInvitation', { code })).toBe('invitation_yours_already')
    const again = await invite(bureau, 'subdistrict', '320706001')
    expect(await city.refused(one, 'claimInvitation', { code: again.code })).toBe('role_held_already')
    expect(await rolesOf(one)).toHaveLength(1)
    expect(await rolesOf(other)).toEqual([])
  })

  it('accepted by two people at the same instant gives the role to one', async () => {
    const { code } = await invite(bureau, 'district', '320706')
    const people = [city.stranger(), city.stranger(), city.stranger()]
    const answers = await Promise.all(people.map((who) => city.call(who, 'claimInvitation', { code })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'invitation_used')).toHaveLength(2)
    expect((await Promise.all(people.map(rolesOf))).flat()).toHaveLength(1)
  })

  it('that was withdrawn or has expired is refused by name', async () => {
    const withdrawn = await invite(bureau, 'district', '320706')
    const revoke = { number: withdrawn.office.number }
    expect(await city.ask(bureau, 'revokeInvitation', revoke)).toMatchObject({ office: { state: 'revoked' } })
    await city.ask(bureau, 'revokeInvitation', revoke)
    expect(await city.refused(city.stranger(), 'claimInvitation', { code: withdrawn.code })).toBe(
      'invitation_revoked',
    )
    const old = await invite(bureau, 'district', '320706')
    const stored = (await invitationOf(old.code)) as Invitation
    await city.put('invitations', { ...stored, expiresAt: cityNow })
    expect(await city.refused(city.stranger(), 'claimInvitation', { code: old.code })).toBe(
      'invitation_expired',
    )
  })

  it('repeated with the same key shows the same code; with other input it is refused', async () => {
    const key = city.newKey()
    const wanted = offer('residentsCommittee', committeeOf)
    const first = await city.ask<Made>(bureau, 'createInvitation', wanted, { key })
    expect(await city.ask(bureau, 'createInvitation', wanted, { key })).toEqual(first)
    const other = { ...wanted, holder: '另一科室' }
    expect(await city.refused(bureau, 'createInvitation', other, { key })).toBe('conflict_try_again')
  })

  it('accepted again with the same key is answered again', async () => {
    const { code } = await invite(bureau, 'residentsCommittee', committeeOf)
    const [who, key] = [city.stranger(), city.newKey()]
    const first = await city.ask(who, 'claimInvitation', { code }, { key })
    expect(await city.ask(who, 'claimInvitation', { code }, { key })).toEqual(first)
    expect(await rolesOf(who)).toHaveLength(1)
  })
})

describe('wrong codes', () => {
  it('are throttled like slips, in parallel too, and even for a right one', async () => {
    const who = city.stranger()
    const codes = Array.from({ length: 12 }, (_, index) => unknownCode(index))
    const answers = await Promise.all(codes.map((code) => city.call(who, 'claimInvitation', { code })))
    const tried = answers.filter((answer) => !answer.ok && answer.code === 'invitation_unknown')
    expect(tried.length).toBeLessThanOrEqual(5)
    await city.call(who, 'claimInvitation', { code: unknownCode(99) })
    const { code } = await invite(bureau, 'residentsCommittee', committeeOf)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await city.call(who, 'claimInvitation', { code: unknownCode(attempt + 200) })
    }
    expect(await city.refused(who, 'claimInvitation', { code })).toBe('too_many_attempts')
    expect(await rolesOf(who)).toEqual([])
  })

  it('that do not check are refused without counting as a try', async () => {
    const who = city.stranger()
    expect(await city.refused(who, 'claimInvitation', { code: '0000 0000 0000 0001' })).toBe(
      'invitation_unknown',
    )
    expect(await city.read('accounts', who.accountId)).toMatchObject({ roles: [], attempts: [] })
  })
})

describe('whom one may invite', () => {
  it('ends at one’s own scope and rank, whatever is sent', async () => {
    const district = await city.official('district', '320706')
    const subdistrict = await city.official('subdistrict', '320706001')
    const committee = await city.official('residentsCommittee', committeeOf)
    const refusal = (who: Person, role: Role, scope: string) =>
      city.refused(who, 'createInvitation', offer(role, scope))
    expect(await refusal(district, 'district', '320706')).toBe('may_not_appoint')
    expect(await refusal(district, 'bureau', '320700')).toBe('may_not_appoint')
    expect(await refusal(district, 'subdistrict', '320703001')).toBe('out_of_scope')
    expect(await refusal(subdistrict, 'residentsCommittee', '320703001001')).toBe('out_of_scope')
    expect(await refusal(committee, 'residentsCommittee', committeeOf)).toBe('may_not_appoint')
    expect(await refusal(committee, 'ownersCommittee', 'B')).toBe('out_of_scope')
    // A department may be the city's; then only the bureau appoints it.
    const ofCity = offer('department', '320700', { agency: 'fireRescue' })
    expect(await city.refused(district, 'createInvitation', ofCity)).toBe('out_of_scope')
    for (const [role, scope] of [
      ['district', '320706001'],
      ['bureau', '320706'],
      ['subdistrict', 'nowhere'],
      ['propertyCompany', 'nobody'],
      ['ownersCommittee', '320706'],
    ] as const) {
      expect(await refusal(bureau, role, scope), `${role} ${scope}`).toBe('unknown_scope')
    }
    expect(
      await city.refused(bureau, 'createInvitation', offer('district', '320706', { until: cityNow })),
    ).toBe('term_in_the_past')
  })

  it('a company by the bureau, and by a district in which it serves a compound', async () => {
    const [own, other] = [
      await city.official('district', '320706'),
      await city.official('district', '320703'),
    ]
    expect(await invite(bureau, 'propertyCompany', 'X')).toMatchObject({
      office: { scopeName: '演示·甲物业' },
    })
    const made = await invite(own, 'propertyCompany', 'X')
    expect(await city.refused(other, 'createInvitation', offer('propertyCompany', 'X'))).toBe('out_of_scope')
    const listed = await city.ask<Listed>(own, 'listStaff', { role: 'propertyCompany' })
    expect(listed.offices.map((office) => office.number)).toEqual([made.office.number])
  })

  it('a company that serves no compound yet by the bureau alone, under the name it is registered by', async () => {
    await city.put('companies', {
      ...{ _id: 'NEW', city: '320700', name: '演示·新物业' },
      ...{ creditCode: null, hotline: null, requestKeys: [] },
    })
    const district = await city.official('district', '320706')
    expect(await invite(bureau, 'propertyCompany', 'NEW')).toMatchObject({
      office: { scopeName: '演示·新物业' },
    })
    expect(await city.refused(district, 'createInvitation', offer('propertyCompany', 'NEW'))).toBe(
      'out_of_scope',
    )
    const found = async (who: Person) =>
      (
        await city.ask<{ scopes: { scope: string }[] }>(who, 'findScopes', { role: 'propertyCompany' })
      ).scopes.map(({ scope }) => scope)
    expect(await found(bureau)).toEqual(['NEW', 'X'])
    expect(await found(district)).toEqual(['X'])
  })

  it('a 功能板块 as a district by the bureau; it appoints where its compounds stand, but no subdistrict of another', async () => {
    const zone = { kind: 'functionalZone', parent: '320700', name: '徐圩新区' }
    const { region } = await city.ask<{ region: { code: string } }>(bureau, 'createRegion', zone)
    expect(await invite(bureau, 'district', region.code)).toMatchObject({
      office: { scopeName: '徐圩新区' },
    })
    const zoned = { ...compoundA, _id: 'Z', name: '演示·板块小区', district: region.code }
    await city.put('compounds', zoned)
    const officer = await city.official('district', region.code)
    const found = async (role: Role) =>
      (await city.ask<{ scopes: { scope: string }[] }>(officer, 'findScopes', { role })).scopes.map(
        ({ scope }) => scope,
      )
    expect(await found('ownersCommittee')).toEqual(['Z'])
    expect(await found('propertyCompany')).toEqual(['X'])
    expect(await found('department')).toEqual([region.code])
    expect(await found('subdistrict')).toEqual([])
    await invite(officer, 'ownersCommittee', 'Z')
    expect(await city.refused(officer, 'createInvitation', offer('subdistrict', '320706001'))).toBe(
      'out_of_scope',
    )
    const { districts } = await city.ask<{ districts: { code: string }[] }>(bureau, 'listPlaces', {})
    expect(districts.map(({ code }) => code)).toContain(region.code)
    const key = { title: '板块', scope: { kind: 'district', code: region.code }, days: 7 }
    expect(await city.ask(bureau, 'createApiKey', key)).toMatchObject({ entry: { title: '板块' } })
  })

  it('is offered by name, within the own scope', async () => {
    const scopes = async (who: Person, input: object) =>
      (await city.ask<{ scopes: { scope: string }[]; more: boolean }>(who, 'findScopes', input)).scopes.map(
        ({ scope }) => scope,
      )
    expect(await scopes(bureau, { role: 'bureau' })).toEqual(['320700'])
    expect(await scopes(bureau, { role: 'district', name: '海州' })).toEqual(['320706'])
    expect(await scopes(bureau, { role: 'department', name: '连云' })).toContain('320700')
    expect(await scopes(bureau, { role: 'subdistrict', name: '朐阳' })).toContain('320706001')
    expect(await scopes(bureau, { role: 'ownersCommittee', name: '乙' })).toEqual(['B'])
    expect(await scopes(bureau, { role: 'propertyCompany', name: '甲' })).toEqual(['X'])
    const district = await city.official('district', '320706')
    const committees = await scopes(district, { role: 'residentsCommittee' })
    expect(committees).toContain(committeeOf)
    expect(committees.every((code) => code.startsWith('320706'))).toBe(true)
    expect(await city.ask(bureau, 'findScopes', { role: 'residentsCommittee' })).toMatchObject({ more: true })
    const subdistrict = await city.official('subdistrict', '320706001')
    expect(await scopes(subdistrict, { role: 'ownersCommittee', name: '甲' })).toEqual(['A'])
    expect(await city.refused(subdistrict, 'findScopes', { role: 'district' })).toBe('may_not_appoint')
  })
})

describe('an office of a department or a utility', () => {
  const fire = { agency: 'fireRescue' }

  it('names what it is responsible for, and no other role does', async () => {
    for (const [role, agency] of [
      ['department', null],
      ['department', undefined],
      ['department', 'power'],
      ['utility', 'fireRescue'],
      ['utility', null],
      ['utility', 'witchcraft'],
      ['district', 'fireRescue'],
      ['bureau', 'power'],
    ] as const) {
      const scope = role === 'bureau' ? '320700' : '320706'
      const wanted = offer(role, scope, agency === undefined ? {} : { agency })
      expect(await city.refused(bureau, 'createInvitation', wanted), `${role} ${agency}`).toBe(
        'invalid_input',
      )
    }
    const made = await invite(bureau, 'utility', '320700', { agency: 'power' })
    expect(made.office).toMatchObject({ role: 'utility', agency: 'power', scopeName: '连云港市' })
    expect((await invite(bureau, 'district', '320706', { agency: null })).office).toMatchObject({
      agency: null,
    })
  })

  it('is given with it, told with it, and audited with it', async () => {
    const { code, office } = await invite(bureau, 'department', '320706', fire)
    const who = city.stranger()
    expect(await city.ask(who, 'claimInvitation', { code })).toMatchObject(fire)
    expect(await rolesOf(who)).toMatchObject([{ role: 'department', scope: '320706', ...fire }])
    const home = await city.ask(who, 'readHome', {})
    expect(home).toMatchObject({ roles: [{ role: 'department', scopeName: '海州区', ...fire }] })
    expect(await city.ask(who, 'readOwnData', {})).toMatchObject({ offices: [fire] })
    const listed = await city.ask<Listed>(bureau, 'listStaff', { role: 'department' })
    expect(listed.offices.find(({ number }) => number === office.number)).toMatchObject(fire)
    await city.ask(bureau, 'endAppointment', { number: office.number, why: '已调离' })
    const told = await city.ask<{ entries: { subject: string }[] }>(bureau, 'readAudit', {})
    expect(told.entries.filter(({ subject }) => subject === office.number)).toMatchObject([
      { action: 'officeEnded', before: fire },
      { action: 'officeAccepted', after: fire, by: { role: 'department', holder: '测试科室', ...fire } },
      { action: 'invitationCreated', after: fire, by: { role: 'bureau', agency: null } },
    ])
  })

  it('is handed over with it', async () => {
    const { who, number } = await appointed('utility', '320706', { agency: 'gas' })
    const { code } = await city.ask<Made>(who, 'handOver', { number, holder: '接任科室' })
    const next = city.stranger()
    expect(await city.ask(next, 'claimInvitation', { code })).toMatchObject({ agency: 'gas' })
    expect(await rolesOf(next)).toMatchObject([{ role: 'utility', scope: '320706', agency: 'gas' }])
    expect(await rolesOf(who)).toEqual([])
  })

  it('with another agency over the same scope is another one, and a call can be made under either', async () => {
    const { who } = await appointed('department', '320706', fire)
    const again = await invite(bureau, 'department', '320706', fire)
    expect(await city.refused(who, 'claimInvitation', { code: again.code })).toBe('role_held_already')
    const other = await invite(bureau, 'department', '320706', { agency: 'ecology' })
    await city.ask(who, 'claimInvitation', { code: other.code })
    const hand = (agency?: string) =>
      city.call(
        who,
        'handOver',
        { number: other.office.number, holder: '接任科室' },
        { as: { role: 'department', scope: '320706', ...(agency && { agency }) } },
      )
    expect(await hand('ecology')).toMatchObject({ ok: true })
    expect(await hand('fireRescue')).toMatchObject({ code: 'unknown_appointment' })
    expect(await hand('publicSecurity')).toMatchObject({ code: 'not_allowed' })
    // An app that knows no agencies says none: the first that is held over that scope.
    expect(await hand()).toMatchObject({ code: 'unknown_appointment' })
  })

  it('that was given before there were agencies stays as it is', async () => {
    const { code } = await invite(bureau, 'department', '320706', fire)
    const { agency: _, ...before } = (await invitationOf(code)) as Invitation
    await city.put('invitations', before)
    const who = city.stranger()
    expect(await city.ask(who, 'claimInvitation', { code })).toMatchObject({ agency: null })
    expect(await city.ask(who, 'readHome', {})).toMatchObject({ roles: [{ agency: null }] })
    expect(await city.ask(who, 'handOver', { number: before.number, holder: '接任科室' })).toMatchObject({
      office: { agency: null },
    })
  })
})

describe('scopes of one name', () => {
  it('are told apart by what they lie in', async () => {
    type Told = { scopes: { name: string; within: string | null }[] }
    const told = async (input: object) => (await city.ask<Told>(bureau, 'findScopes', input)).scopes
    const committees = await told({ role: 'residentsCommittee', name: '胜利社区' })
    expect(committees.length).toBeGreaterThan(1)
    expect(new Set(committees.map(({ within }) => within)).size).toBe(committees.length)
    const [compound] = await told({ role: 'ownersCommittee', name: '甲' })
    expect(compound?.within).toBe('朐阳街道')
    expect(await told({ role: 'bureau' })).toMatchObject([{ within: null }])
  })
})

describe('ending an appointment', () => {
  it('takes the role at once: the next call of an open tab is refused', async () => {
    const { who, number } = await appointed('residentsCommittee', committeeOf)
    await city.ask(who, 'listOwnCompounds', {})
    const end = { number, why: '已调离' }
    expect(await city.ask(bureau, 'endAppointment', end)).toMatchObject({ office: { state: 'ended' } })
    await city.ask(bureau, 'endAppointment', end)
    expect(await city.refused(who, 'listOwnCompounds', {})).toBe('not_allowed')
    expect(await city.refused(who, 'issueSlip', { household: 'A-01-001' })).toBe('not_allowed')
    expect(await city.refused(bureau, 'revokeInvitation', { number })).toBe('invitation_used')
  })

  it('keeps the person’s other roles', async () => {
    const { who, number } = await appointed('residentsCommittee', committeeOf)
    const second = await invite(bureau, 'subdistrict', '320706001')
    await city.ask(who, 'claimInvitation', { code: second.code })
    await city.ask(bureau, 'endAppointment', { number, why: '已调离' })
    expect(await rolesOf(who)).toMatchObject([{ role: 'subdistrict' }])
  })

  it('is for whoever may appoint there; to others it does not exist', async () => {
    const { who, number } = await appointed('residentsCommittee', committeeOf)
    const open = (await invite(bureau, 'residentsCommittee', committeeOf)).office
    const elsewhere = await city.official('district', '320703')
    const colleague = await city.official('residentsCommittee', committeeOf)
    for (const other of [elsewhere, colleague]) {
      expect(await city.refused(other, 'endAppointment', { number, why: '越权' })).toBe('unknown_appointment')
      expect(await city.refused(other, 'revokeInvitation', { number: open.number })).toBe(
        'unknown_appointment',
      )
    }
    const own = await city.official('district', '320706')
    await city.ask(own, 'endAppointment', { number, why: '已调离' })
    expect(await rolesOf(who)).toEqual([])
  })
})

describe('handing over', () => {
  it('by the holder: the office changes hands in the instant of accepting, with its term', async () => {
    const until = '2027-11-10T16:00:00.000Z'
    const { who, number } = await appointed('residentsCommittee', committeeOf, { until })
    const { code } = await city.ask<Made>(who, 'handOver', { number, holder: '接任科室' })
    await city.ask(who, 'listOwnCompounds', {})
    const next = city.stranger()
    expect(await city.ask(next, 'claimInvitation', { code })).toMatchObject({ holder: '接任科室', until })
    await city.ask(next, 'listOwnCompounds', {})
    expect(await city.refused(who, 'listOwnCompounds', {})).toBe('not_allowed')
    const accepted = (await city.all<AuditEntry>('audit')).find(
      (entry) => entry.account === next.accountId && entry.action === 'officeAccepted',
    )
    expect(accepted).toMatchObject({ before: { replaces: number }, after: { holder: '接任科室' } })
  })

  it('by a superior, but by nobody else, and not of an office that has ended', async () => {
    const { who, number } = await appointed('residentsCommittee', committeeOf)
    const [own, other] = [
      await city.official('district', '320706'),
      await city.official('district', '320703'),
    ]
    const handed = { number, holder: '接任科室' }
    expect(await city.refused(other, 'handOver', handed)).toBe('unknown_appointment')
    const { code } = await city.ask<Made>(own, 'handOver', handed)
    expect(await city.refused(who, 'claimInvitation', { code })).toBe('role_held_already')
    await city.ask(own, 'endAppointment', { number, why: '已调离' })
    expect(await city.refused(city.stranger(), 'claimInvitation', { code })).toBe('invitation_revoked')
    expect(await city.refused(own, 'handOver', handed)).toBe('unknown_appointment')
  })
})

describe('several roles of one account', () => {
  it('a call is made under the one that is said: narrower, never wider, and never one that is not held', async () => {
    const { who, number } = await appointed('residentsCommittee', committeeOf)
    const { code } = await invite(bureau, 'district', '320703')
    await city.ask(who, 'claimInvitation', { code })
    const committee = { role: 'residentsCommittee', scope: committeeOf }
    const district = { role: 'district', scope: '320703' }
    await city.ask(who, 'listOwnCompounds', {}, { as: committee })
    expect(await city.refused(who, 'listOwnCompounds', {}, { as: district })).toBe('not_allowed')
    const table = await city.ask<{ rows: { compound: string }[] }>(
      who,
      'readCityTable',
      { period: '2026H1' },
      { as: committee },
    )
    expect(table.rows.map((row) => row.compound)).toEqual(['A'])
    for (const as of [
      { role: 'bureau', scope: '320700' },
      { role: 'district', scope: '320706' },
    ]) {
      expect(await city.refused(who, 'readCityTable', { period: '2026H1' }, { as })).toBe('not_allowed')
    }
    const garbage = { role: 'emperor', scope: '320700' }
    expect(await city.refused(who, 'listOwnCompounds', {}, { as: garbage })).toBe('invalid_input')
    await city.ask(who, 'issueSlip', { household: 'A-01-009' }, { as: committee })
    const entry = (await city.all<AuditEntry>('audit')).find((each) => each.subject === 'A-01-009')
    expect(entry).toMatchObject({ role: 'residentsCommittee', scope: committeeOf })
    await city.ask(bureau, 'endAppointment', { number, why: '已调离' })
    expect(await city.refused(who, 'listOwnCompounds', {}, { as: committee })).toBe('not_allowed')
    expect(await city.ask(who, 'readHome', {})).toMatchObject({ roles: [district] })
  })
})

// Cities of their own take the SDK over, so they come last.
describe('a term', () => {
  it('ends with its term without anybody’s doing', async () => {
    const passing = await passingCity()
    const chief = await passing.official('bureau', '320700')
    const wanted = offer('residentsCommittee', committeeOf, { until: '2026-11-12T00:00:00.000Z' })
    const { code } = await passing.ask<Made>(chief, 'createInvitation', wanted)
    const who = passing.stranger()
    await passing.ask(who, 'claimInvitation', { code })
    await passing.moveTo('2026-11-12T00:00:00.000Z')
    expect(await passing.refused(who, 'listOwnCompounds', {})).toBe('not_allowed')
    const listed = await passing.ask<Listed>(chief, 'listStaff', {})
    expect(listed.offices).toMatchObject([{ own: true }])
  })
})

describe('the list of staff', () => {
  it('holds open invitations and current appointments of the own scope, page by page, each once', async () => {
    const passing = await passingCity()
    const chief = await passing.official('bureau', '320700')
    const numbers: string[] = []
    for (let count = 0; count < 60; count += 1) {
      const made = await passing.ask<Made>(chief, 'createInvitation', offer('district', '320706'))
      numbers.push(made.office.number)
    }
    const first = await passing.ask<Listed>(chief, 'listStaff', { role: 'district' })
    expect(first.offices).toHaveLength(50)
    const rest = { role: 'district', before: first.next }
    const second = await passing.ask<Listed>(chief, 'listStaff', rest)
    expect(second.next).toBeNull()
    const listed = [...first.offices, ...second.offices].map((office) => office.number)
    expect(listed.sort()).toEqual([...numbers].sort())
    await passing.ask(chief, 'revokeInvitation', { number: numbers[0] })
    expect((await passing.ask<Listed>(chief, 'listStaff', rest)).offices).toHaveLength(9)
    const elsewhere = await passing.official('district', '320703')
    expect((await passing.ask<Listed>(elsewhere, 'listStaff', {})).offices).toMatchObject([{ own: true }])
    // A district sees its own rank, and may not end it.
    const own = await passing.official('district', '320706')
    const seen = await passing.ask<Listed>(own, 'listStaff', {})
    expect(seen.offices[0]).toMatchObject({ mayEnd: false, own: false })
  })
})
