import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ResidentAct } from '../../core/complaint/acts'
import type { Happening } from '../../core/complaint/facts'
import type { OutputOf } from '../../core/contract/endpoint'
import type { actOnOwnCase } from '../../core/contract/own-cases'
import { type CaseCity, openCaseCity, readAnew } from '../city/case-city'
import type { CallOptions, Person } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

let city: CaseCity
let resident: Person
beforeAll(async () => {
  city = await openCaseCity()
  resident = city.people.resident
})
afterAll(() => city.close())

const later = '2026-11-30T10:00:00.000Z'
const acts: Record<ResidentAct['type'], ResidentAct> = {
  supplement: { type: 'supplement', text: '另外一盏也坏了', photos: [] },
  nudge: { type: 'nudge' },
  withdraw: { type: 'withdraw', reason: 'mistaken' },
  answerWithdrawal: { type: 'answerWithdrawal', voluntary: true },
  confirm: { type: 'confirm', level: 5, text: '' },
  reopen: { type: 'reopen', text: '修好第二天又坏了' },
  objectToKind: { type: 'objectToKind', reason: '这是投诉，不是咨询' },
  askReview: { type: 'askReview', reason: '没有修好就说修好了' },
}

type Acted = OutputOf<typeof actOnOwnCase>
const act = async (number: string, one: ResidentAct, options: CallOptions = {}, who = resident) =>
  (await city.ask<Acted>(who, 'actOnOwnCase', { number, act: one }, options)).case
const refusal = (number: string, one: ResidentAct, options: CallOptions = {}, who = resident) =>
  city.refused(who, 'actOnOwnCase', { number, act: one }, options)

const accepted: Happening = { type: 'accepted' }
const answered: Happening = {
  ...{ type: 'answered', text: '已更换灯具', textCheck: 'unchecked', photos: [], confirmBy: later },
}
const confirmed = (level: number): Happening => ({
  ...{ type: 'confirmed', level, text: '', textCheck: 'none', followUpBy: level < 3 ? later : null },
})
const asked: Happening = { type: 'withdrawalAsked', reason: 'mistaken', questionBy: later }
const questioned: Happening = { type: 'withdrawalQuestioned' }
const taken: Happening = {
  ...{ type: 'withdrawalAnswered', voluntary: true, acceptBy: later, answerBy: later, confirmBy: null },
}
const reclassified: Happening = {
  ...{
    type: 'reclassified',
    kind: 'enquiry',
    category: 'facilities',
    responsible: 'company',
    reason: '咨询',
  },
}
const handled = ['supplement', 'nudge', 'withdraw', 'confirm'] as const

/** What has happened to a case, and what its complainant may do then; all else is refused. */
const states: [string, Happening[], readonly ResidentAct['type'][]][] = [
  ['submitted', [], handled],
  ['accepted', [accepted], handled],
  ['in progress', [accepted, { type: 'started' }], handled],
  ['returned', [{ type: 'returned', reason: '不在服务范围' }], handled],
  ['answered', [accepted, answered], ['supplement', 'withdraw', 'confirm', 'reopen']],
  ['taken back', [asked], []],
  ['taken back and asked about', [asked, questioned], ['answerWithdrawal']],
  ['taken back for good', [asked, questioned, taken], []],
  ['closed as resolved', [answered, confirmed(5)], []],
  ['closed as resolved, rated badly', [answered, confirmed(1)], ['askReview']],
  ['closed by silence', [answered, { type: 'closedBySilence' }], ['confirm', 'reopen', 'askReview']],
  ['merged', [{ type: 'merged', into: '1234567890', reason: '同一事项' }], []],
  ['reclassified', [reclassified], [...handled, 'objectToKind']],
  [
    'reclassified and objected to',
    [reclassified, { type: 'kindObjected', reason: '不是', ruleBy: later }],
    handled,
  ],
]

describe('what a complainant may do', () => {
  it.each(states)('with a case that is %s', async (_, happened, possible) => {
    for (const one of Object.values(acts)) {
      const number = await city.file()
      await city.befall(number, happened)
      const before = await city.stored(number)
      const read = await city.ask<Acted>(resident, 'readOwnCase', { number })
      expect([...read.case.may].sort()).toEqual([...possible].sort())
      if (!possible.includes(one.type)) {
        expect(await refusal(number, one), one.type).toBe('act_not_possible')
        expect(await city.stored(number)).toEqual(before)
        continue
      }
      await act(number, one)
      const after = await city.stored(number)
      expect(after.timeline.slice(0, -1), one.type).toEqual(before.timeline)
      expect(after.timeline.at(-1)).toMatchObject({
        by: { role: 'resident', desk: null, account: resident.accountId },
      })
      expect(after.revision).toBe(before.revision + 1)
    }
  })

  it('is nothing for whoever has joined', async () => {
    const number = await city.file()
    const { neighbour } = city.people
    await city.ask(neighbour, 'joinCase', { household: 'A-01-002', number })
    for (const one of Object.values(acts)) {
      expect(await refusal(number, one, {}, neighbour), one.type).toBe('not_your_case')
    }
  })
})

describe('an act', () => {
  it('three times the same request is done once', async () => {
    const number = await city.file()
    const key = city.newKey()
    const first = await act(number, acts.supplement, { key })
    expect(await act(number, acts.supplement, { key })).toEqual(readAnew(first))
    expect(await act(number, acts.supplement, { key })).toEqual(readAnew(first))
    expect((await city.stored(number)).timeline).toHaveLength(2)
    expect(await refusal(number, acts.nudge, { key })).toBe('conflict_try_again')
  })

  it('of two at once both are done in turn, or one is told that it is not possible any more', async () => {
    const number = await city.file()
    await Promise.all([act(number, acts.supplement), act(number, acts.nudge)])
    expect((await city.stored(number)).timeline.map(({ type }) => type).sort()).toEqual([
      ...['filed', 'nudged', 'supplemented'],
    ])
    await city.befall(number, [accepted, answered])
    const call = (one: ResidentAct) => city.call(resident, 'actOnOwnCase', { number, act: one })
    const both = await Promise.all([call(acts.confirm), call(acts.reopen)])
    const codes = both.map((answer) => (answer.ok ? 'done' : answer.code))
    const { standing, timeline } = await city.stored(number)
    // Solved at any time until it is closed: after the reopening still, after the closing there is no reopening.
    expect(standing.state).toBe('closed')
    expect([
      ['done', 'done'],
      ['done', 'act_not_possible'],
    ]).toContainEqual(codes)
    expect(timeline.at(-1)).toMatchObject({ type: 'confirmed' })
  })

  it.each(['supplement', 'confirm', 'reopen', 'objectToKind', 'askReview'] as const)(
    'to %s is refused with a text that the content check refuses, and changes nothing',
    async (type) => {
      const number = await city.file()
      const ground: Partial<Record<ResidentAct['type'], Happening[]>> = {
        ...{ reopen: [answered], objectToKind: [reclassified] },
        askReview: [answered, { type: 'closedBySilence' }],
      }
      await city.befall(number, ground[type] ?? [])
      const before = await city.stored(number)
      const bad = { ...acts[type], ...('text' in acts[type] ? { text: '违规测试' } : { reason: '违规测试' }) }
      expect(await refusal(number, bad as ResidentAct, { weapp: true })).toBe('text_refused')
      expect(await city.stored(number)).toEqual(before)
    },
  )

  it('keeps what the content check said of its text', async () => {
    const number = await city.file()
    await act(number, acts.supplement, { weapp: true })
    await act(number, { ...acts.supplement, text: '存疑测试' } as ResidentAct, { weapp: true })
    await act(number, acts.confirm, { weapp: true })
    const { timeline } = await city.stored(number)
    expect(timeline.flatMap((fact) => ('textCheck' in fact ? fact.textCheck : []))).toEqual([
      ...['passed', 'unchecked', 'none'],
    ])
  })

  it('nudges once a day', async () => {
    const number = await city.file()
    await act(number, acts.nudge)
    expect(await refusal(number, acts.nudge)).toBe('nudged_today')
  })

  it('supplements nothing with nothing', async () => {
    const number = await city.file()
    expect(await refusal(number, { type: 'supplement', text: '', photos: [] })).toBe('invalid_input')
  })

  it('asks for a review, or reopens after silence, within the time for it', async () => {
    const number = await city.file({ at: '2026-10-09T02:00:00.000Z' })
    const at = '2026-10-20T02:00:00.000Z'
    await city.befall(number, [answered, { type: 'closedBySilence' }], { at })
    expect(await refusal(number, acts.askReview)).toBe('review_too_late')
    expect(await refusal(number, acts.reopen)).toBe('review_too_late')
    // That it is solved can be said at any time.
    expect(await act(number, acts.confirm)).toMatchObject({ outcome: 'resolved', level: 5 })
  })
})

describe('an act before the clock has come to what was due', () => {
  it('hides no missed deadline: it is escalated first', async () => {
    // To be accepted by 2026-11-04, and brought before the subdistrict then.
    const number = await city.file({ at: '2026-11-02T02:00:00.000Z' })
    await act(number, { type: 'withdraw', reason: 'unwilling' })
    const { timeline, standing } = await city.stored(number)
    expect(timeline.map(({ type }) => type)).toEqual(['filed', 'escalated', 'escalated', 'withdrawalAsked'])
    expect(timeline[1]).toMatchObject({ by: { role: 'clock', account: null }, office: 'subdistrict' })
    expect(standing.late).toEqual({ accept: true, answer: false })
  })

  it('is never worse for the resident than after it: silence is overruled by their word, late or not', async () => {
    const due = { ...answered, confirmBy: '2026-11-09T10:00:00.000Z' } as Happening
    const silent = async () => {
      const number = await city.file({ at: '2026-11-02T02:00:00.000Z' })
      await city.befall(number, [accepted, due], { at: '2026-11-03T02:00:00.000Z' })
      return number
    }
    const confirmed = await act(await silent(), acts.confirm)
    expect(confirmed).toMatchObject({ state: 'closed', outcome: 'resolved', level: 5 })
    expect(confirmed.timeline.map(({ type }) => type)).toEqual([
      ...['filed', 'accepted', 'answered', 'closedBySilence', 'confirmed'],
    ])
    expect(await act(await silent(), acts.reopen)).toMatchObject({ state: 'inProgress', outcome: null })
    const number = await silent()
    const read = await city.ask<Acted>(resident, 'readOwnCase', { number })
    expect(read.case.may.sort()).toEqual(['askReview', 'confirm', 'reopen'])
    expect(await refusal(number, acts.supplement)).toBe('act_not_possible')
  })
})

describe('photos', () => {
  let owner: Person
  beforeAll(async () => {
    owner = await city.member('A-01-010')
  })
  const upload = async (who = owner) =>
    (
      await city.ask<{ photo: string }>(who, 'uploadPhoto', {
        ...{ use: 'statement', content: Buffer.from(jpeg()).toString('base64') },
      })
    ).photo
  const wish = (photos: string[]) => ({
    ...{
      household: 'A-01-010',
      kind: 'repair',
      category: 'facilities',
      text: '照明损坏',
      photos,
      contact: null,
    },
    where: { kind: 'public', spot: 'road', building: null, detail: '' },
  })
  const file = async (photos: string[], options: CallOptions = {}) =>
    (await city.ask<Acted>(owner, 'fileCase', wish(photos), options)).case

  it('come with the case and with what is added to it, and are seen by its complainant alone of the residents', async () => {
    const [one, two, three] = [await upload(), await upload(), await upload()]
    const filed = await file([one, two])
    expect(filed.photos.map(({ photo }) => photo)).toEqual([one, two])
    expect(filed.photos.every(({ url }) => url?.startsWith('http'))).toBe(true)
    const { number } = filed
    const added = await act(number, { type: 'supplement', text: '', photos: [three] }, {}, owner)
    expect(added.timeline.at(-1)?.photos).toMatchObject([{ photo: three }])
    const { neighbour } = city.people
    const joined = await city.ask<Acted>(neighbour, 'joinCase', { household: 'A-01-002', number })
    expect(joined.case.photos).toEqual([])
    expect(JSON.stringify(joined)).not.toContain(three)
  })

  it('belong to one case; a request that comes again finds its own', async () => {
    const photo = await upload()
    const key = city.newKey()
    const { number } = await file([photo], { key })
    expect((await file([photo], { key })).number).toBe(number)
    const before = await city.all('complaints')
    expect(await city.refused(owner, 'fileCase', wish([photo]))).toBe('photo_used')
    expect(await city.refused(owner, 'fileCase', wish(['0'.repeat(64)]))).toBe('unknown_photo')
    const theirs = await upload(city.people.neighbour)
    expect(await city.refused(owner, 'fileCase', wish([theirs]))).toBe('unknown_photo')
    const other = await city.file({ by: owner, household: 'A-01-010' })
    expect(await refusal(other, { type: 'supplement', text: '', photos: [photo] }, {}, owner)).toBe(
      'photo_used',
    )
    const again = city.newKey()
    const second = await upload()
    const add: ResidentAct = { type: 'supplement', text: '', photos: [second] }
    await act(number, add, { key: again }, owner)
    await act(number, add, { key: again }, owner)
    expect((await city.stored(number)).timeline).toHaveLength(2)
    expect(await city.all('complaints')).toHaveLength(before.length + 1)
  })

  it('of an act that is refused stay free', async () => {
    const photo = await upload()
    const closed = await city.file({ by: owner, household: 'A-01-010' })
    await city.befall(closed, [answered, confirmed(5)])
    expect(await refusal(closed, { type: 'supplement', text: '', photos: [photo] }, {}, owner)).toBe(
      'act_not_possible',
    )
    expect(await file([photo])).toMatchObject({ photos: [{ photo }] })
  })
})
