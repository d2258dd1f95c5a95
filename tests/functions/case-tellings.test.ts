import { describe, expect, it } from 'vitest'
import type { Happening } from '../../core/complaint/facts'
import type { Notice } from '../../core/record/inbox'
import { changeWords } from '../../src/features/audit/audit-words'
import { byClerk, districtDesk, openClockCity, runThrice, secretText, streetDesk } from './clock-city'

const accepted = { type: 'accepted' } as const

describe('what happens to a case', () => {
  it('is told to everybody whom it concerns once, and not to whoever did it but for the receipt of a filing', async () => {
    const city = await openClockCity()
    const { resident, neighbour, clerk, colleague, street } = city.people
    const number = await city.file()
    await city.happen(number, accepted, byClerk(city))
    await runThrice(city)
    expect(await city.toldOf(resident)).toEqual(['caseFiled', 'caseAccepted'])
    expect(await city.toldOf(clerk)).toEqual(['caseArrived'])
    expect(await city.toldOf(colleague)).toEqual(['caseArrived'])
    expect(await city.toldOf(street)).toEqual([])
    await runThrice(city)
    expect(await city.toldOf(resident)).toHaveLength(2)
    expect(await city.toldOf(neighbour)).toEqual([])
  })

  it('is told to households that joined, in which the complainant’s own steps are news', async () => {
    const city = await openClockCity()
    const { resident, neighbour } = city.people
    const number = await city.file()
    const found = await city.stored(number)
    const joined = { tag: 'another household', account: neighbour.accountId, at: found.standing.filedAt }
    await city.put('complaints', { ...found, households: [...found.households, joined] })
    await city.happen(number, accepted, byClerk(city))
    const confirmBy = '2026-12-20T10:00:00.000Z'
    const answer = { text: '已修好', textCheck: 'passed', confirmBy } as const
    await city.happen(number, { type: 'answered', ...answer, photos: [] }, byClerk(city))
    await city.happen(number, { type: 'confirmed', level: 4, text: '', textCheck: 'none', followUpBy: null })
    await runThrice(city)
    expect(await city.toldOf(neighbour)).toEqual(['caseAccepted', 'caseAnswered', 'caseConfirmed'])
    expect(await city.toldOf(resident)).toEqual(['caseFiled', 'caseAccepted', 'caseAnswered'])
  })

  it('a follow-up that is recorded is told to the complainant, who alone knows whether it was made', async () => {
    const city = await openClockCity()
    const { resident, neighbour, clerk, street } = city.people
    const number = await city.file()
    const confirmed = { type: 'confirmed', level: 1, text: '', textCheck: 'none' } as const
    await city.happen(number, { ...confirmed, followUpBy: '2026-12-20T10:00:00.000Z' })
    const followedUp = { type: 'followedUp', how: 'telephone', text: secretText } as const
    await city.happen(number, followedUp, { who: street, desk: streetDesk })
    await runThrice(city)
    expect(await city.toldOf(resident)).toEqual(['caseFiled', 'caseFollowedUp'])
    expect(await city.toldOf(street)).toEqual(['caseFollowUpDue'])
    expect(await city.toldOf(neighbour)).toEqual([])
    expect(await city.toldOf(clerk)).toEqual(['caseArrived', 'caseConfirmed'])
  })

  it('is told to whoever handled the case at that time, although another desk has it now', async () => {
    const city = await openClockCity()
    const { clerk, colleague, street } = city.people
    const number = await city.file()
    await city.happen(number, { type: 'nudged' })
    const route = { handler: streetDesk, overseer: districtDesk, arbiter: districtDesk, insteadOf: null }
    const byStreet = { who: street, desk: streetDesk }
    await city.happen(number, { type: 'rerouted', route, reason: '由街道办理' }, byStreet)
    await runThrice(city)
    for (const who of [clerk, colleague]) {
      expect(await city.toldOf(who)).toEqual(['caseArrived', 'caseNudged'])
    }
    expect(await city.toldOf(street)).toEqual([])
  })

  it('is told in few facts: number, category, compound and a time, no word, room, place or person', async () => {
    const city = await openClockCity()
    const number = await city.file()
    await city.happen(number, { type: 'returned', reason: secretText }, byClerk(city))
    await city.runClock()
    const notices = (await city.all<Notice>('inbox')).filter((each) => each.case === number)
    expect(notices).not.toEqual([])
    for (const { _id, account, ...said } of notices) {
      expect(_id.endsWith(account)).toBe(true)
      expect(JSON.stringify(said)).not.toMatch(/老王|岗亭|室|openid/)
      for (const person of Object.values(city.people)) {
        expect(JSON.stringify(said)).not.toContain(person.accountId)
      }
    }
    expect(notices.find(({ kind }) => kind === 'caseArrived')).toMatchObject({
      ...{ compoundName: '演示·甲小区', label: '', category: '设施设备', forStaff: true },
      until: (await city.stored(number)).standing.acceptBy,
    })
    const { notices: read } = await city.ask<{ notices: { case: string; forStaff: boolean }[] }>(
      city.people.resident,
      'readInbox',
      {},
    )
    expect(read).toMatchObject([{ case: number, forStaff: false }, { case: number }])
  })

  it('is told to a deleted account no more', async () => {
    const city = await openClockCity()
    const number = await city.file()
    const found = await city.stored(number)
    const households = found.households.map((each) => ({ ...each, account: null }))
    await city.put('complaints', { ...found, account: null, households })
    await city.happen(number, accepted, byClerk(city))
    await runThrice(city)
    expect(await city.toldOf(city.people.resident)).toEqual([])
  })

  it('is audited where staff did it, once, without the words of anybody else, and read by scope', async () => {
    const city = await openClockCity()
    const { clerk, street, bureau } = city.people
    const number = await city.file()
    await city.happen(number, { type: 'nudged' })
    await city.happen(number, accepted, byClerk(city))
    const [until, confirmBy] = ['2026-11-27T10:00:00.000Z', '2026-12-20T10:00:00.000Z']
    await city.happen(number, { type: 'extensionAsked', days: 3, until, reason: '等配件' }, byClerk(city))
    const words: Happening = {
      type: 'answered',
      text: secretText,
      textCheck: 'passed',
      photos: [],
      confirmBy,
    }
    await city.happen(number, words, byClerk(city))
    const route = {
      ...{ handler: 'department|fireRescue|320706', overseer: districtDesk, arbiter: districtDesk },
      insteadOf: null,
    }
    const ruled = {
      type: 'responsibilityRuled',
      responsible: 'department',
      route,
      reason: '属消防职责',
    } as const
    await city.happen(number, ruled, { who: city.people.district, desk: districtDesk })
    await runThrice(city)
    const entries = await city.acts()
    expect(entries.map(({ after }) => after?.act).sort()).toEqual([
      ...['accepted', 'answered', 'extensionAsked', 'responsibilityRuled'],
    ])
    expect(entries.find(({ after }) => after?.act === 'accepted')).toMatchObject({
      ...{ account: clerk.accountId, role: 'propertyCompany', scope: 'X', subject: number, compound: 'A' },
      ...{ city: '320700', district: '320706', subdistrict: '320706001', why: null },
    })
    expect(JSON.stringify(entries)).not.toContain('老王')
    type Read = { entries: { action: string; after: Record<string, string>; subjectName: string }[] }
    const readBy = async (who: typeof street) =>
      (await city.ask<Read>(who, 'readAudit', {})).entries.filter(({ action }) => action === 'caseActed')
    const read = await readBy(street)
    expect(read.map(({ subjectName }) => subjectName)).toContain(`演示·甲小区 ${number}`)
    const told = read.flatMap((entry) => changeWords({ before: null, after: entry.after }))
    expect(told.sort()).toEqual(
      ['办理：受理', '办理：申请延期', '延期（工作日）：3', '办理：答复']
        .concat('办理：裁定责任', '责任单位：相关部门', '转给：相关部门 · 消防救援')
        .sort(),
    )
    expect(await readBy(bureau)).toHaveLength(4)
    expect(await readBy(await city.official('district', '320703'))).toEqual([])
  })
})
