import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ResidentAct, StaffAct } from '../../core/complaint/acts'
import type { StaffCase } from '../../core/contract/cases'
import { doors } from '../../core/contract/doors'
import type { Endpoint } from '../../core/contract/endpoint'
import type { Photo } from '../../core/record/photos'
import { atTheGate, type CaseCity, openCaseCity } from '../city/case-city'
import { openPeriodCode, type Person } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

const phone = '13812345678'
const own = { objection: '这不是咨询', review: '请上级看看', visit: '已电话回访本人' }

let city: CaseCity
let ownersCommittee: Person
/** What was filed: a case that went its whole way, and one that still lies with the company. */
let past: string
let open: string
let photos: string[]
/** What would tell whose the cases are. */
let secrets: Record<string, string>
/** What is said over a handler's head. */
const unsaid = { reason: 'pressed', will: '"voluntary"', ...own }

const file = async (contact: object | null, pictures: string[] = []): Promise<string> => {
  const input = {
    ...{ household: 'A-01-001', kind: 'complaint', category: 'facilities', text: '东门的路灯坏了一周' },
    ...{ where: atTheGate, photos: pictures, contact },
  }
  const made = await city.ask<{ case: { number: string } }>(city.people.resident, 'fileCase', input, {
    weapp: true,
  })
  return made.case.number
}
const upload = async (who: Person, use: string): Promise<string> => {
  const content = Buffer.from(jpeg()).toString('base64')
  const { photo } = await city.ask<{ photo: string }>(who, 'uploadPhoto', { use, content }, { weapp: true })
  await vi.waitFor(async () => expect((await city.read<Photo>('photos', photo))?.state).toBe('passed'), {
    timeout: 20_000,
    interval: 100,
  })
  return photo
}
const does = (who: Person, number: string, act: StaffAct) => city.ask(who, 'actOnCase', { number, act })
const says = (number: string, act: ResidentAct) =>
  city.ask(city.people.resident, 'actOnOwnCase', { number, act }, { weapp: true })
const reads = async (who: Person, number: string) =>
  (await city.ask<{ case: StaffCase }>(who, 'readCase', { number })).case

const reason = '情况说明'

beforeAll(async () => {
  city = await openCaseCity()
  ownersCommittee = await city.official('ownersCommittee', 'A')
  const { resident, neighbour, company, subdistrict, district, bureau, fire } = city.people
  photos = [await upload(resident, 'statement'), await upload(resident, 'statement')]
  past = await file(null, photos)
  await city.ask(neighbour, 'joinCase', { household: 'A-01-002', number: past })
  await does(district, past, { type: 'reroute', to: { role: 'department', agency: 'fireRescue' }, reason })
  await does(fire, past, { type: 'accept' })
  await does(fire, past, { type: 'return', reason })
  await does(district, past, { type: 'reroute', to: { role: 'propertyCompany', agency: null }, reason })
  await does(company, past, { type: 'accept' })
  const more = await upload(resident, 'statement')
  await says(past, { type: 'supplement', text: '西边那盏也坏了', photos: [more] })
  await says(past, { type: 'withdraw', reason: 'pressed' })
  await does(subdistrict, past, { type: 'questionWithdrawal' })
  await says(past, { type: 'answerWithdrawal', voluntary: false })
  await does(subdistrict, past, { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason })
  await says(past, { type: 'objectToKind', reason: own.objection })
  await does(bureau, past, { type: 'ruleKind', restored: true, reason })
  const evidence = await upload(company, 'evidence')
  await does(company, past, { type: 'answer', text: '已更换', photos: [evidence] })
  await says(past, { type: 'reopen', text: '第二天又坏了' })
  await does(company, past, { type: 'answer', text: '又换了一盏', photos: [] })
  await says(past, { type: 'confirm', level: 1, text: '拖了太久' })
  await does(subdistrict, past, { type: 'followUp', how: 'telephone', text: own.visit })
  await says(past, { type: 'askReview', reason: own.review })
  photos = [...photos, more, evidence]
  open = await file(null)
  await city.ask(neighbour, 'joinCase', { household: 'A-01-002', number: open })
  await says(open, { type: 'withdraw', reason: 'pressed' })
  await does(subdistrict, open, { type: 'questionWithdrawal' })
  await says(open, { type: 'answerWithdrawal', voluntary: false })
  await city.runClock()
  const stored = await Promise.all([past, open].map((number) => city.stored(number)))
  const tags = stored[0]?.households.map(({ tag }) => tag) ?? []
  secrets = {
    ...{ account: resident.accountId, openid: resident.openid, persona: `"${resident.persona}"` },
    ...{ neighbour: neighbour.accountId, neighboursOpenid: neighbour.openid },
    ...{ household: 'A-01-001', neighboursHousehold: 'A-01-002', label: '1幢1室', neighboursLabel: '1幢2室' },
    ...{ tag: tags[0] as string, neighboursTag: tags[1] as string },
    ...{ id: stored[0]?._id as string, openId: stored[1]?._id as string },
  }
})
afterAll(() => city.close())

/** Names of what is found in a text, addresses of photos decoded. */
function found(text: string, hidden: Record<string, string>): string[] {
  const decoded = text.replace(/\/storage\/([A-Za-z0-9_-]+)/g, (address, path) => {
    return `${address} ${Buffer.from(path, 'base64url').toString()}`
  })
  return Object.entries(hidden).flatMap(([name, secret]) => (decoded.includes(secret) ? name : []))
}

type Schema = { safeParse(value: unknown): { success: boolean }; def: { shape?: Record<string, Schema> } }

/** Values for fields by name, by which an input comes near the case; of several all are tried. */
function valuesOf(number: string): Record<string, unknown[]> {
  const acts: (StaffAct | ResidentAct)[] = [
    { type: 'supervise', text: reason },
    { type: 'answerWithdrawal', voluntary: true },
    { type: 'merge', into: past === number ? open : past, reason },
    { type: 'followUp', how: 'inbox', text: reason },
    { type: 'answer', text: '见照片', photos: photos.slice(0, 1) },
    { type: 'supplement', text: '见照片', photos },
    { type: 'accept' },
    { type: 'start' },
    { type: 'askExtension', days: 2, reason },
    { type: 'answer', text: '已经处理', photos: [] },
  ]
  return {
    ...{ number: [number], caseNumber: [number], case: [number], photo: photos.slice(0, 1), act: acts },
    ...{ household: ['A-01-001', 'A-01-002'], households: [['A-01-001']], compound: ['A'], building: ['01'] },
    ...{ period: ['2026H1', openPeriodCode], company: ['X'], district: ['320706'], region: ['320706'] },
    ...{ name: ['甲'], kind: ['complaint', 'letter', 'owner'], category: ['facilities'], source: ['letter'] },
    ...{ where: [atTheGate], text: ['路灯'], photos: [photos], contact: [null, { phone: null }] },
    ...{
      duty: ['answer'],
      state: ['submitted', 'closed'],
      why: [reason],
      reason: [reason],
      slip: ['604477300906'],
    },
    ...{ use: ['statement'], content: [Buffer.from(jpeg()).toString('base64')], version: [0], days: [30] },
    ...{ upTo: ['2026-11-30T00:00:00.000Z'], from: [0, '2026-11-01'], overdue: [false], how: ['visit'] },
  }
}

/** Inputs of an endpoint that its contract takes and that reach a case if any can, and one that it refuses. */
function inputsOf(endpoint: Endpoint): unknown[] {
  const inputs: unknown[] = [{ 不存在的字段: open }]
  const shape = (endpoint.input as unknown as Schema).def.shape ?? {}
  for (const number of [past, open]) {
    const values = valuesOf(number)
    const fitting = Object.entries(shape).map(([field, schema]) => ({
      field,
      fits: (values[field] ?? []).filter((value) => schema.safeParse(value).success),
    }))
    const first = Object.fromEntries(
      fitting.flatMap(({ field, fits }) => (fits.length ? [[field, fits[0]]] : [])),
    )
    const varied = fitting.flatMap(({ field, fits }) =>
      fits.slice(1).map((value) => ({ ...first, [field]: value })),
    )
    inputs.push({}, first, ...varied)
  }
  const { input } = endpoint as unknown as { input: Schema }
  const [refused, ...rest] = inputs
  const seen = new Set<string>()
  return [refused, ...rest.filter((each) => input.safeParse(each).success)].filter((each) => {
    const text = JSON.stringify(each)
    return !seen.has(text) && seen.add(text)
  })
}

/** Reads first, and once more after everything that could be written was; what would end the walk comes last. */
function way(): Endpoint[] {
  const all: readonly Endpoint[] = [...doors.staff, ...doors.resident]
  const ending = ['endSessions', 'deleteAccount', 'handOver', 'endAppointment']
  const reading = all.filter(({ effect }) => effect === 'read')
  const writing = all.filter(({ effect, name }) => effect === 'write' && !ending.includes(name))
  const last = all.filter(({ name }) => ending.includes(name))
  return [...reading, ...writing, ...reading, ...last]
}

async function walk(who: Person): Promise<{ finds: string[]; reached: Set<string> }> {
  const finds: string[] = []
  const reached = new Set<string>()
  for (const endpoint of way()) {
    for (const input of inputsOf(endpoint)) {
      for (const weapp of endpoint.effect === 'read' ? [false, true] : [false]) {
        const answer = await city.call(who, endpoint.name, input, { weapp })
        const text = JSON.stringify(answer)
        if (answer.ok && (text.includes(past) || text.includes(open))) reached.add(endpoint.name)
        const hidden = found(text, { ...secrets, ...unsaid, phone })
        if (hidden.length > 0) finds.push(`${endpoint.name} ${JSON.stringify(input)}: ${hidden}`)
      }
    }
  }
  return { finds, reached }
}

describe('the net that is cast here', () => {
  it('catches what is told to those who may know it', async () => {
    const { resident, subdistrict } = city.people
    const mine = JSON.stringify(await city.ask(resident, 'readHome', {}))
    expect(found(mine, secrets)).toEqual(['household', 'label'])
    const over = JSON.stringify(await reads(subdistrict, past))
    expect(found(over, { ...secrets, ...unsaid })).toEqual(Object.keys(unsaid))
    expect(found(JSON.stringify(await city.stored(past)), secrets)).toEqual([
      ...['account', 'neighbour', 'tag', 'neighboursTag', 'id'],
    ])
  })
})

describe('whose a case is, is found by nobody who handles it', () => {
  it('not by the company, whatever it asks of either door', async () => {
    const { finds, reached } = await walk(city.people.company)
    expect(finds).toEqual([])
    // The walk has come to the cases, not past them.
    for (const name of ['listDuties', 'listCases', 'readCase', 'actOnCase', 'readInbox']) {
      expect([...reached], name).toContain(name)
    }
  })

  it('not by a department that has had it', async () => {
    const { finds, reached } = await walk(city.people.fire)
    expect(finds).toEqual([])
    for (const name of ['listCases', 'readCase', 'readInbox']) expect([...reached], name).toContain(name)
  })

  it('not by the owners’ committee, which has no case at all', async () => {
    const { finds, reached } = await walk(ownersCommittee)
    expect(finds).toEqual([])
    expect([...reached]).toEqual([])
  })

  it('not by a neighbour who has joined it, but for the own home', async () => {
    const { neighbour } = city.people
    const { account, openid, persona, household, label, tag, id, openId } = secrets as Record<string, string>
    const hidden = { account, openid, persona, household, label, tag, id, openId, ...own } as Record<
      string,
      string
    >
    for (const [name, input] of [
      ...[past, open].map((number) => ['readOwnCase', { number }] as const),
      ...(['listOwnCases', 'readOwnData', 'readInbox', 'readHome'] as const).map(
        (each) => [each, {}] as const,
      ),
    ]) {
      const answer = JSON.stringify(await city.ask(neighbour, name, input))
      expect(found(answer, hidden), name).toEqual([])
      for (const words of ['路灯坏了一周', '西边那盏', '第二天又坏了', '拖了太久', '岗亭']) {
        expect(answer, name).not.toContain(words)
      }
    }
  })

  it('not in what is pulled over HTTP, nor in its CSV', async () => {
    const { key } = await city.ask<{ key: string }>(city.people.bureau, 'createApiKey', {
      ...{ title: '数据平台', scope: { kind: 'city', code: '320700' }, days: 30 },
    })
    for (const path of ['periods', 'scorecards', 'cases', 'complaints']) {
      for (const format of ['json', 'csv']) {
        const address = `${city.cloud.address}/open/v1/${path}?period=2026H1&format=${format}`
        const answer = await fetch(address, { headers: { authorization: `Bearer ${key}` } })
        expect(found(await answer.text(), { ...secrets, ...unsaid, past, open }), path).toEqual([])
      }
    }
  })

  it('not in the audit trail, nor in what is written to be told to staff', async () => {
    const { bureau, company } = city.people
    const read = JSON.stringify(await city.ask(bureau, 'readAudit', {}))
    expect(read).toContain(past)
    expect(found(read, { ...secrets, ...unsaid, phone })).toEqual([])
    const notices = (await city.all<{ account: string }>('inbox')).filter(
      ({ account }) => account === company.accountId,
    )
    expect(notices.length).toBeGreaterThan(0)
    expect(found(JSON.stringify(notices), { ...secrets, ...unsaid, phone })).toEqual([])
  })

  it('not in the functions’ logs, and no word of anybody', () => {
    const logged = city.lines.filter((line) => line.includes('"endpoint"')).join('\n')
    expect(logged).toContain('fileCase')
    const words = { text: '路灯', more: '西边那盏', past, open }
    expect(found(city.lines.join('\n'), { ...secrets, ...unsaid, ...words, phone })).toEqual([])
  })

  it('not in a message to a phone', async () => {
    const response = await fetch(`${city.cloud.address}/local/messages`)
    const { messages } = (await response.json()) as { messages: { touser: string }[] }
    const toOthers = messages.filter(({ touser }) => touser !== city.people.resident.openid)
    expect(found(JSON.stringify(toOthers), { ...secrets, ...unsaid, phone })).toEqual([])
  })
})

describe('room and telephone that are shared for a visit', () => {
  it('are told to the desk that handles the case, as long as it does, and nowhere else', async () => {
    const { company, committee, subdistrict, district, bureau, secondBureau } = city.people
    const number = await file({ phone })
    const told = { label: '1幢1室', phone }
    const hidden = { label: told.label, phone, household: 'A-01-001' }
    expect((await reads(company, number)).contact).toEqual(told)
    const over = [committee, subdistrict, district, bureau, secondBureau]
    for (const who of over) expect(found(JSON.stringify(await reads(who, number)), hidden)).toEqual([])
    for (const who of [company, ...over]) {
      for (const name of ['listDuties', 'listCases', 'readInbox']) {
        expect(found(JSON.stringify(await city.ask(who, name, {})), hidden), name).toEqual([])
      }
    }
    await does(subdistrict, number, {
      type: 'reroute',
      to: { role: 'residentsCommittee', agency: null },
      reason,
    })
    expect((await reads(committee, number)).contact).toEqual(told)
    for (const who of [company, subdistrict, district, bureau]) {
      expect(found(JSON.stringify(await reads(who, number)), hidden)).toEqual([])
    }
    await says(number, { type: 'confirm', level: 5, text: '' })
    expect((await reads(committee, number)).contact).toBeNull()
    expect(found(JSON.stringify(await city.stored(number)), { label: told.label, phone })).toEqual([])
  })
})
