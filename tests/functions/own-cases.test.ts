import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Happening } from '../../core/complaint/facts'
import { filingLimits } from '../../core/complaint/filing-rules'
import type { CaseWhere } from '../../core/complaint/where'
import type { OutputOf } from '../../core/contract/endpoint'
import type { listOwnCases } from '../../core/contract/own-case-list'
import type { fileCase, previewCase, readCaseForm } from '../../core/contract/own-cases'
import { type Complaint, complaintId } from '../../core/record/complaints'
import { atTheGate, type CaseCity, openCaseCity, readAnew } from '../city/case-city'
import type { CallOptions, Person } from '../city/small-city'

let city: CaseCity
let people: CaseCity['people']
beforeAll(async () => {
  city = await openCaseCity()
  people = city.people
})
afterAll(() => city.close())

type Filed = OutputOf<typeof fileCase>

/** A household of its own for each test, so that none uses up another's limit. */
let homes = 2
async function newcomer(): Promise<{ who: Person; household: string }> {
  homes += 1
  const household = `A-01-${String(homes).padStart(3, '0')}`
  return { who: await city.member(household), household }
}

const wish = (household: string, more: object = {}) => ({
  ...{ household, kind: 'complaint', category: 'facilities', where: atTheGate },
  ...{ text: '东门的路灯坏了一周没人修', photos: [], contact: null },
  ...more,
})
const file = async (who: Person, household: string, more: object = {}, options: CallOptions = {}) =>
  (await city.ask<Filed>(who, 'fileCase', wish(household, more), options)).case
const refusal = (who: Person, household: string, more: object, options: CallOptions = {}) =>
  city.refused(who, 'fileCase', wish(household, more), options)
const countCases = async () => (await city.all('complaints')).length

describe('the form', () => {
  it('offers the categories in force, the compound’s buildings and how long everybody has', async () => {
    const form = await city.ask<OutputOf<typeof readCaseForm>>(people.resident, 'readCaseForm', {
      household: 'A-01-001',
    })
    expect(form.buildings).toEqual([
      { code: '01', name: '1幢' },
      { code: '02', name: '2幢' },
    ])
    expect(form.limits).toMatchObject({ accept: 2, answer: 10 })
    expect(form.categories[0]).toMatchObject({ code: 'fireSafety', party: 'company', emergency: true })
    expect(form.categories.every((each) => !('retired' in each))).toBe(true)
  })

  it('is a household’s own', async () => {
    expect(await city.refused(people.neighbour, 'readCaseForm', { household: 'A-01-001' })).toBe(
      'not_your_household',
    )
  })
})

describe('filing', () => {
  it('goes to whoever the category says, with deadlines by working days, under a number of ten digits', async () => {
    const { who, household } = await newcomer()
    const filed = await file(who, household)
    expect(filed).toMatchObject({
      ...{ kind: 'complaint', state: 'submitted', responsible: 'company', own: true, households: 1 },
      category: { code: 'facilities', title: '设施设备' },
      handler: { role: 'propertyCompany', agency: null, name: '演示·甲物业' },
      // Filed on Tuesday 2026-11-10: two working days, and ten.
      acceptBy: '2026-11-12T10:00:00.000Z',
      answerBy: '2026-11-24T10:00:00.000Z',
      may: ['supplement', 'nudge', 'withdraw', 'confirm'],
      timeline: [{ type: 'filed', by: 'resident' }],
    })
    expect(filed.number).toMatch(/^\d{10}$/)
    const stored = await city.stored(filed.number)
    expect(stored).toMatchObject({
      ...{ revision: 1, account: who.accountId, textCheck: 'unchecked', home: null, contact: null },
      ...{ told: 0, duties: [{ desk: city.desks.company, duty: 'accept' }] },
      nextStepAt: '2026-11-12T10:00:00.000Z',
    })
  })

  it('leaves what the fixture puts in place', async () => {
    const { who, household } = await newcomer()
    const filed = await city.stored((await file(who, household)).number)
    const put = await city.stored(await city.file({ by: who, household, at: filed.standing.filedAt }))
    const same = ({ _id: _, number: __, requestKeys: ___, ...rest }: Complaint) => rest
    expect(same(put)).toEqual(same(filed))
    await city.database.collection('complaints').where({ number: put.number }).remove()
  })

  it.each([
    ['the utility that the category names', 'power', 'utility', 'power', 'utility'],
    ['the committee', 'maintenanceFund', 'residentsCommittee', null, 'residentsCommittee'],
    ['the subdistrict', 'ownersCommittee', 'subdistrict', null, 'subdistrict'],
    ['the district, where nobody sits at the utility’s desk', 'gas', 'district', null, 'utility'],
  ])('goes to %s', async (_, category, role, agency, responsible) => {
    const { who, household } = await newcomer()
    const filed = await file(who, household, { category })
    expect(filed).toMatchObject({ responsible, handler: { role, agency } })
  })

  it('of a compound without a company is the committee’s to answer for', async () => {
    expect(await file(people.residentOfC, 'C-01-001')).toMatchObject({
      responsible: 'residentsCommittee',
      handler: { role: 'residentsCommittee' },
    })
  })

  it('three times the same request is one case, and so are two at once', async () => {
    const { who, household } = await newcomer()
    const key = city.newKey()
    const before = await countCases()
    const first = await file(who, household, {}, { key })
    expect(await file(who, household, {}, { key })).toEqual(readAnew(first))
    expect(await file(who, household, {}, { key })).toEqual(readAnew(first))
    expect(await countCases()).toBe(before + 1)
    const other = { key: city.newKey() }
    const [one, two] = await Promise.all([
      file(who, household, { text: '健身器材松动' }, other),
      file(who, household, { text: '健身器材松动' }, other),
    ])
    expect(one).toEqual(readAnew(two))
    expect(await countCases()).toBe(before + 2)
    expect(await refusal(who, household, { text: '别的事情' }, { key })).toBe('conflict_try_again')
  })

  it('what was filed stays filed when the request comes again after limits or rules have changed', async () => {
    const { who, household } = await newcomer()
    const key = city.newKey()
    const first = await file(who, household, {}, { key })
    for (let more = 1; more < filingLimits.aDay; more += 1) await file(who, household)
    expect(await refusal(who, household, {})).toBe('too_many_cases')
    expect(await file(who, household, {}, { key })).toMatchObject({ number: first.number })
  })

  it('is limited by household: its members together, and joining uses nothing up', async () => {
    const { who, household } = await newcomer()
    const family = await city.member(household)
    const { who: other, household: otherHousehold } = await newcomer()
    for (let one = 0; one < filingLimits.aDay; one += 1) await file(one % 2 ? who : family, household)
    expect(await refusal(who, household, {})).toBe('too_many_cases')
    expect(await refusal(family, household, {})).toBe('too_many_cases')
    const { number } = await file(other, otherHousehold)
    await city.ask(who, 'joinCase', { household, number })
    expect(await file(other, otherHousehold)).toMatchObject({ own: true })
  })

  it('refuses text and place apart, and a draft that was refused can be sent anew', async () => {
    const { who, household } = await newcomer()
    const before = await countCases()
    const weapp = { weapp: true, key: city.newKey() }
    expect(await refusal(who, household, { text: '违规测试' }, weapp)).toBe('text_refused')
    const where = { ...atTheGate, detail: '违规测试' }
    expect(await refusal(who, household, { where }, weapp)).toBe('place_text_refused')
    expect(await countCases()).toBe(before)
    const filed = await file(who, household, {}, weapp)
    expect(await city.stored(filed.number)).toMatchObject({ textCheck: 'passed' })
    const doubtful = await file(who, household, { text: '存疑测试' }, { weapp: true })
    expect(await city.stored(doubtful.number)).toMatchObject({ textCheck: 'unchecked' })
  })

  it('refuses what does not exist: category, building, household', async () => {
    const { who, household } = await newcomer()
    expect(await refusal(who, household, { category: 'nonsense' })).toBe('unknown_category')
    expect(await refusal(who, household, { where: { ...atTheGate, building: '09' } })).toBe(
      'unknown_building',
    )
    expect(await refusal(who, 'A-01-001', {})).toBe('not_your_household')
    expect(await refusal(city.stranger(), household, {})).toBe('not_allowed')
  })

  it('room and telephone are stored sealed, and only where the resident has chosen so', async () => {
    const { who, household } = await newcomer()
    const label = `1幢${Number(household.slice(-3))}室`
    const contact = { phone: '13800001234' }
    const filed = await file(who, household, { where: { kind: 'home' }, contact })
    expect(filed).toMatchObject({ where: { kind: 'home' }, contactShared: true })
    const stored = await city.stored(filed.number)
    expect(stored.home).not.toBeNull()
    const words = JSON.stringify(stored)
    for (const secret of [label, household, contact.phone, who.openid]) expect(words).not.toContain(secret)
    expect(await city.ask(who, 'readOwnData', {})).toMatchObject({
      cases: [{ own: true, place: label, contact: { label, phone: '13800001234' } }],
    })
  })

  it('a category that the city no longer offers is refused, and the old case keeps its title', async () => {
    const { who, household } = await newcomer()
    const { number } = await file(who, household, { category: 'pets' })
    const rules = await city.ask<Record<string, unknown> & { categories: { code: string }[] }>(
      people.bureau,
      'readComplaintRules',
      {},
    )
    const { version: from, limits, calendar } = rules
    const categories = rules.categories.map((each) =>
      each.code === 'pets' ? { ...each, retired: true } : each,
    )
    const why = '并入其他类别'
    await city.ask(people.bureau, 'saveComplaintRules', { from, categories, limits, calendar, why })
    await city.cloud.clock.advance(61_000)
    expect(await refusal(who, household, { category: 'pets' })).toBe('unknown_category')
    const form = await city.ask<OutputOf<typeof readCaseForm>>(who, 'readCaseForm', { household })
    expect(form.categories.map(({ code }) => code)).not.toContain('pets')
    expect(await city.ask(who, 'readOwnCase', { number })).toMatchObject({
      case: { category: { code: 'pets', title: '违规饲养动物' } },
    })
  })
})

describe('before sending', () => {
  type Preview = OutputOf<typeof previewCase>
  const preview = (who: Person, household: string, more: object = {}) => {
    const { photos: _, contact: __, ...input } = wish(household, more)
    return city.ask<Preview>(who, 'previewCase', input)
  }

  it('says who will handle it and until when, as it is then filed, and stores nothing', async () => {
    const { who, household } = await newcomer()
    const before = await countCases()
    const said = await preview(who, household, { category: 'power' })
    expect(await countCases()).toBe(before)
    const filed = await file(who, household, { category: 'power' })
    expect(said).toMatchObject({ handler: filed.handler, insteadOf: null })
    expect([said.acceptBy, said.answerBy]).toEqual([filed.acceptBy, filed.answerBy])
    expect(await preview(who, household, { category: 'gas' })).toMatchObject({
      handler: { role: 'district' },
      insteadOf: { role: 'utility', agency: 'gas' },
    })
  })

  it('offers similar open ones by category, place and number of households alone', async () => {
    const { who, household } = await newcomer()
    const where = { kind: 'public', spot: 'lift', building: '01', detail: '西边那部' }
    const { number } = await file(people.neighbour, 'A-01-002', { category: 'lift', where })
    const { similar } = await preview(who, household, { category: 'lift', where })
    expect(similar).toEqual([
      {
        ...{
          number,
          category: { code: 'lift', title: '电梯' },
          spot: 'lift',
          building: '1幢',
          households: 1,
        },
        ...{ filedAt: expect.any(String), state: 'submitted', joined: false },
      },
    ])
    await city.ask(who, 'joinCase', { household, number })
    const again = await preview(who, household, { category: 'lift', where })
    expect(again.similar).toMatchObject([{ number, households: 2, joined: true }])
  })

  it('never offers one at a home, an enquiry, one of another compound, one that is closed or old', async () => {
    const { who, household } = await newcomer()
    const where = { kind: 'public', spot: 'playground', building: null, detail: '' } as const
    const ground = { category: 'noise', where }
    const offered = async () => (await preview(who, household, ground)).similar
    const { neighbour, residentOfB } = people
    const theirs = { by: neighbour, household: 'A-01-002', ...ground }
    await city.file({ ...theirs, where: { kind: 'home' } })
    await city.file({ ...theirs, kind: 'enquiry' })
    await city.file({ ...ground, by: residentOfB, household: 'B-01-001' })
    await city.file({ ...theirs, at: '2026-08-01T02:00:00.000Z' })
    const closed = await city.file(theirs)
    await city.ask(neighbour, 'actOnOwnCase', {
      number: closed,
      act: { type: 'confirm', level: 5, text: '' },
    })
    expect(await offered()).toEqual([])
    const open = await city.file(theirs)
    expect(await offered()).toMatchObject([{ number: open }])
    // Nobody else has the same question.
    expect((await preview(who, household, { ...ground, kind: 'enquiry' })).similar).toEqual([])
  })
})

describe('我也遇到', () => {
  it('adds the household once, whoever of it; the answer is the case without the words of whoever filed it', async () => {
    const { who, household } = await newcomer()
    const family = await city.member(household)
    const theirs = { by: people.neighbour, household: 'A-01-002' }
    const number = await city.file({ ...theirs, text: '三单元的门禁坏了' })
    const key = city.newKey()
    const join = (by: Person, options: CallOptions = {}) =>
      city.ask<Filed>(by, 'joinCase', { household, number }, options)
    const joined = (await join(who, { key })).case
    expect(joined).toMatchObject({ own: false, may: [], text: '', households: 2, contactShared: false })
    expect(joined.where).toEqual({ ...atTheGate, detail: '' })
    expect(joined.timeline.map(({ type }) => type)).toEqual(['filed', 'joined'])
    expect((await join(who, { key })).case).toEqual(readAnew(joined))
    expect((await city.stored(number)).households).toHaveLength(2)
    expect(await city.refused(who, 'joinCase', { household, number })).toBe('already_joined')
    expect(await city.refused(family, 'joinCase', { household, number })).toBe('already_joined')
    const own = { household: 'A-01-002', number }
    expect(await city.refused(people.neighbour, 'joinCase', own)).toBe('already_joined')
    // Who has joined stands in no fact.
    expect((await city.stored(number)).timeline.at(-1)).toMatchObject({
      type: 'joined',
      by: { account: null },
    })
  })

  it('tells whoever has joined nothing of the complainant, whatever has happened since', async () => {
    const { who, household } = await newcomer()
    const by = people.resident
    const number = await city.file({ text: '秘密一', where: { ...atTheGate, detail: '秘密二' } as CaseWhere })
    await city.ask(who, 'joinCase', { household, number })
    const mine = (happenings: Happening[]) =>
      city.befall(number, happenings, { by: { role: 'resident', desk: null, account: by.accountId } })
    const at = '2026-11-30T10:00:00.000Z'
    const check = { textCheck: 'passed' } as const
    await mine([{ type: 'supplemented', text: '秘密三', photos: ['秘密照片'], ...check }])
    await mine([{ type: 'withdrawalAsked', reason: 'pressed', questionBy: at }])
    await mine([
      { type: 'withdrawalAnswered', voluntary: false, acceptBy: at, answerBy: at, confirmBy: null },
      { type: 'kindObjected', reason: '秘密四', ruleBy: at },
    ])
    await city.befall(number, [
      { type: 'answered', text: '秘密五', photos: ['秘密照片'], confirmBy: at, ...check },
    ])
    await mine([
      { type: 'reopened', text: '秘密六', answerBy: at, ...check },
      { type: 'confirmed', level: 1, text: '秘密七', followUpBy: at, ...check },
      { type: 'reviewAsked', reason: '秘密八', decideBy: at },
    ])
    await city.befall(number, [{ type: 'followedUp', how: 'visit', text: '秘密九' }])
    const told = JSON.stringify([
      await city.ask(who, 'readOwnCase', { number }),
      await city.ask(who, 'listOwnCases', {}),
      await city.ask(who, 'readOwnData', {}),
      await city.ask(who, 'readHome', {}),
    ])
    expect(told).toContain(number)
    for (const secret of ['秘密', 'pressed', by.accountId, 'A-01-001', '"level":1', '"voluntary"']) {
      expect(told).not.toContain(secret)
    }
  })

  it('two households at once are both counted', async () => {
    const [one, two] = [await newcomer(), await newcomer()]
    const number = await city.file()
    await Promise.all(
      [one, two].map(({ who, household }) => city.ask(who, 'joinCase', { household, number })),
    )
    expect((await city.stored(number)).households).toHaveLength(3)
  })

  it('nothing is told of cases that cannot be joined: at a home, an enquiry, of elsewhere, of no such number', async () => {
    const { who, household } = await newcomer()
    const { residentOfB } = people
    const numbers = [
      await city.file({ where: { kind: 'home' } }),
      await city.file({ kind: 'enquiry' }),
      await city.file({ by: residentOfB, household: 'B-01-001' }),
      '9999999999',
    ]
    const before = await city.all('complaints')
    for (const number of numbers) {
      expect(await city.refused(who, 'joinCase', { household, number })).toBe('unknown_case')
    }
    expect(await city.all('complaints')).toEqual(before)
  })

  it('is not possible once the case is dealt with', async () => {
    const { who, household } = await newcomer()
    const number = await city.file()
    const confirm = { number, act: { type: 'confirm', level: 4, text: '' } }
    await city.ask(people.resident, 'actOnOwnCase', confirm)
    expect(await city.refused(who, 'joinCase', { household, number })).toBe('act_not_possible')
  })
})

describe('one’s own cases', () => {
  it('are those filed and those joined, newest first, and nobody else’s', async () => {
    const { who, household } = await newcomer()
    const hours = (hour: number) => `2026-11-09T0${hour}:00:00.000Z`
    const theirs = await city.file({ at: hours(1) })
    await city.ask(who, 'joinCase', { household, number: theirs })
    const own = await city.file({ by: who, household, at: hours(2) })
    await city.file({ at: hours(3) })
    const { cases } = await city.ask<OutputOf<typeof listOwnCases>>(who, 'listOwnCases', {})
    expect(cases).toMatchObject([
      { number: own, own: true, where: atTheGate, asks: null },
      { number: theirs, own: false, where: { ...atTheGate, detail: '' }, asks: null },
    ])
    expect(await city.ask(city.stranger(), 'listOwnCases', {})).toEqual({ cases: [] })
  })

  it('are read by whoever filed or joined them; to everybody else there is no such case', async () => {
    const number = await city.file({ text: '三单元的门禁坏了' })
    const read = (who: Person) => city.refused(who, 'readOwnCase', { number })
    expect(await city.ask(people.resident, 'readOwnCase', { number })).toMatchObject({
      case: { own: true, text: '三单元的门禁坏了' },
    })
    for (const who of [people.family, people.neighbour, people.company, people.bureau, city.stranger()]) {
      expect(await read(who)).toBe('unknown_case')
      const act = { number, act: { type: 'nudge' } }
      expect(await city.refused(who, 'actOnOwnCase', act)).toBe('unknown_case')
    }
    expect(await city.refused(people.resident, 'readOwnCase', { number: '9999999999' })).toBe('unknown_case')
  })

  it('stay readable to whoever has left the household since', async () => {
    const { who, household } = await newcomer()
    const { number } = await file(who, household)
    await city.ask(who, 'leaveHousehold', { household })
    expect(await city.ask(who, 'readOwnCase', { number })).toMatchObject({ case: { own: true } })
    const nudge = { number, act: { type: 'nudge' } }
    expect(await city.ask(who, 'actOnOwnCase', nudge)).toMatchObject({ case: { own: true } })
  })

  it('that are open stand on 首页, with what they ask', async () => {
    const { who, household } = await newcomer()
    const { number } = await file(who, household)
    const closed = await city.file({ by: who, household })
    await city.ask(who, 'actOnOwnCase', { number: closed, act: { type: 'confirm', level: 5, text: '' } })
    const home = await city.ask<{ cases: object[] }>(who, 'readHome', {})
    expect(home.cases).toEqual([
      {
        ...{ number, kind: 'complaint', state: 'submitted', asks: null },
        category: { code: 'facilities', title: '设施设备', emergency: false },
        clock: { kind: 'accept', dueAt: '2026-11-12T10:00:00.000Z', overdue: false, days: 2 },
      },
    ])
    expect(await city.ask(null, 'readHome', {})).toMatchObject({ cases: [] })
  })

  it('ids follow from account and key, and say neither', async () => {
    const { who, household } = await newcomer()
    const key = city.newKey()
    const { number } = await file(who, household, {}, { key })
    const stored = await city.stored(number)
    expect(stored._id).toBe(complaintId(city.keys.account, who.accountId, key))
  })
})
