import { describe, expect, it } from 'vitest'
import type { readSheets } from '../../core/contract/assigning'
import { doors } from '../../core/contract/doors'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Assessment } from '../../core/record/assessments'
import type { Assignment } from '../../core/record/assignments'
import type { AuditEntry } from '../../core/record/audit'
import { firstSheetParameters } from '../../core/selection/sheet-parameters'
import { complaintPoints } from '../../core/selection/sheet-prefill'
import { openPeriodCode, type Person, type SmallCity } from '../city/small-city'
import { fullPoints } from '../selection/sheets-in-tests'
import {
  applicationA,
  assessing,
  assign,
  evidenceOfA,
  handIn,
  layAssessed,
  numberOf,
  ofA,
  readOwn,
  recordVisit,
  seat,
  writtenOn,
} from './assessment-world'
import { givenFile } from './evidence-files'
import { rightInputs } from './right-inputs'
import {
  campaignOf,
  goodRatings,
  sealResults,
  selectionCity,
  selectionCode,
  selectionOffices,
  toStage,
} from './selection-world'

/** A city in 调研评价, results not published yet; three assessors, and nobody assigned. */
async function assessedCity(options: Parameters<typeof selectionCity>[0] = {}) {
  const city = await selectionCity(options)
  const offices = await selectionOffices(city)
  await layAssessed(city)
  await toStage(city, 'assess')
  const { bureau, assessor: first, secondAssessor: second, thirdAssessor: third } = offices
  return { city, offices, bureau, first, second, third }
}

const acts = async (city: SmallCity) => (await city.all<AuditEntry>('audit')).map(({ action }) => action)
const rowA = async (city: SmallCity, bureau: Parameters<typeof assessing>[1]) =>
  (await assessing(city, bureau)).applications.find(({ compound }) => compound === 'A')!

describe('who assesses', () => {
  it('is assigned by the bureau, a seat once, a person once, and the third only where it is needed', async () => {
    const { city, bureau, first, second, third } = await assessedCity()
    const to = (seat: string, who = first) => ({ ...ofA, seat, number: numberOf(who) })
    const key = city.newKey()
    await city.ask(bureau, 'assignAssessor', to('first'), { key })
    await city.ask(bureau, 'assignAssessor', to('first'), { key })
    expect(await city.refused(bureau, 'assignAssessor', to('first', second))).toBe('seat_taken')
    expect(await city.refused(bureau, 'assignAssessor', to('second'))).toBe('seated_already')
    expect(await city.refused(bureau, 'assignAssessor', to('third', third))).toBe('third_not_needed')
    const nobody = { ...ofA, seat: 'second', number: 'nobody' }
    expect(await city.refused(bureau, 'assignAssessor', nobody)).toBe('unknown_assessor')
    const elsewhere = { ...ofA, application: `${selectionCode}|Z`, seat: 'first', number: numberOf(first) }
    expect(await city.refused(bureau, 'assignAssessor', elsewhere)).toBe('unknown_application')
    expect((await rowA(city, bureau)).seats).toMatchObject([{ seat: 'first', number: numberOf(first) }])
    expect((await acts(city)).filter((action) => action === 'assessorAssigned')).toHaveLength(1)
  })

  it('of two who are given the same seat at the same moment, one has it', async () => {
    const { city, bureau, first, second } = await assessedCity()
    const to = (who: typeof first) => ({ ...ofA, seat: 'first', number: numberOf(who) })
    const answers = await Promise.all(
      [first, second].map((who) => city.call(bureau, 'assignAssessor', to(who))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await city.all('assessments')).toHaveLength(1)
  })

  it('is nobody who is a 创建主体 of it, whichever office they act under, nor whoever lives there', async () => {
    const { city, bureau, first } = await assessedCity()
    const held = async (role: 'propertyCompany' | 'subdistrict' | 'district', scope: string) => {
      const who = await city.official('assessor', '320700')
      const account = (await city.read<{ _id: string; roles: object[] }>('accounts', who.accountId))!
      const grant = { ...account.roles[0], role, scope }
      await city.put('accounts', { ...account, roles: [...account.roles, grant] })
      return who
    }
    const parties = [
      await held('propertyCompany', 'X'),
      await held('subdistrict', '320706001'),
      await held('district', '320706'),
    ]
    for (const who of parties) {
      const to = { ...ofA, seat: 'first', number: numberOf(who) }
      expect(await city.refused(bureau, 'assignAssessor', to)).toBe('chosen_is_party')
    }
    const shown = (await rowA(city, bureau)).parties
    expect(shown.map(({ kinds }) => kinds[0]).sort()).toEqual(['district', 'propertyCompany', 'subdistrict'])
    await assign(city, bureau, { first })
    const account = (await city.read<{ _id: string; households: object[] }>('accounts', first.accountId))!
    const home = { household: 'A-01-001', compound: 'A', compoundName: '甲', building: '01', label: '101' }
    const bound = { ...home, kind: 'owner', since: '2026-01-01T00:00:00.000Z', until: null }
    await city.put('accounts', { ...account, households: [bound] })
    // The choice of another is no reach for what is not theirs; their own act is.
    expect(await acts(city)).not.toContain('accessRefused')
    expect(await city.refused(first, 'declareInterest', { ...ofA, conflict: null })).toBe('assessor_is_party')
    expect(await acts(city)).toContain('accessRefused')
  })

  it('is nobody who reads scores by an office of the bureau, nor goes on once they hold one', async () => {
    const { city, bureau, first, second } = await assessedCity()
    const appoint = async (who: Person) => {
      const account = (await city.read<{ _id: string; roles: object[] }>('accounts', who.accountId))!
      const grant = { ...account.roles[0], role: 'bureau', scope: '320700' }
      await city.put('accounts', { ...account, roles: [...account.roles, grant] })
    }
    await appoint(first)
    const to = { ...ofA, seat: 'first', number: numberOf(first) }
    expect(await city.refused(bureau, 'assignAssessor', to)).toBe('assessor_reads_scores')
    await assign(city, bureau, { second })
    await appoint(second)
    expect(await city.refused(second, 'declareInterest', { ...ofA, conflict: null })).toBe(
      'assessor_reads_scores',
    )
  })

  it('is assigned by nobody who is a party themselves', async () => {
    const { city, bureau, first } = await assessedCity()
    const account = (await city.read<{ _id: string; roles: object[] }>('accounts', bureau.accountId))!
    const grant = { ...account.roles[0], role: 'district', scope: '320706' }
    await city.put('accounts', { ...account, roles: [...account.roles, grant] })
    const to = { ...ofA, seat: 'first', number: numberOf(first) }
    expect(await city.refused(bureau, 'assignAssessor', to)).toBe('party_to_application')
    const removal = { ...ofA, seat: 'first', ground: 'conflict', why: '与该小区有利害关系' }
    expect(await city.refused(bureau, 'removeAssessor', removal)).toBe('party_to_application')
    expect(await acts(city)).toContain('accessRefused')
  })

  it('组织、社会工作、宣传 are joint reviewers, other departments are not', async () => {
    const { city, bureau } = await assessedCity()
    const joint = await city.official('department', '320700', null, 'socialWork')
    const other = await city.official('department', '320700', null, 'fireRescue')
    await assign(city, bureau, { first: joint })
    const to = { ...ofA, seat: 'second', number: numberOf(other) }
    expect(await city.refused(bureau, 'assignAssessor', to)).toBe('unknown_assessor')
    expect((await readOwn(city, joint)).seat).toBe('first')
  })

  it('leaves by declaring a conflict, and the seat is free for another', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await assign(city, bureau, { first })
    const key = city.newKey()
    const declared = { ...ofA, conflict: '配偶在该物业企业任职' }
    expect(await city.ask(first, 'declareInterest', declared, { key })).toEqual({ seated: false })
    expect(await city.ask(first, 'declareInterest', declared, { key })).toEqual({ seated: false })
    expect(await city.refused(first, 'readAssessment', ofA)).toBe('out_of_scope')
    expect((await rowA(city, bureau)).seats).toEqual([])
    await assign(city, bureau, { first: second })
    const again = { ...ofA, seat: 'second', number: numberOf(first) }
    expect(await city.refused(bureau, 'assignAssessor', again)).toBe('seated_already')
  })

  it('who is removed mid-way reads and writes nothing more, and what they wrote counts nowhere', async () => {
    const { city, bureau, first, second, third } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, second, '2026-12-02')
    const { total: ofSecond } = await handIn(city, second, photo)
    const { case: read } = await readOwn(city, first)
    const saved = { ...ofA, revision: 0, items: writtenOn(read!.sheet.prefill, photo) }
    await city.ask(first, 'saveAssessment', saved)
    const removal = { ...ofA, seat: 'first', ground: 'unavailable', why: '因病不能参加' }
    await city.ask(bureau, 'removeAssessor', removal)
    expect(await city.refused(first, 'readAssessment', ofA)).toBe('out_of_scope')
    expect(await city.refused(first, 'saveAssessment', { ...saved, revision: 1 })).toBe('out_of_scope')
    expect(await city.refused(bureau, 'removeAssessor', removal)).toBe('seat_empty')
    const sheet = await city.read<Assessment>('assessments', `${applicationA}|${first.accountId}`)
    expect(sheet?.items).toHaveLength(25)
    expect((await rowA(city, bureau)).why).toBe('还有 1 位评审没有提交')
    await seat(city, bureau, { first: third })
    const { total: ofThird } = await handIn(city, third, photo, 400)
    expect(ofThird).toBe(ofSecond - 400)
    await sealResults(city)
    expect((await rowA(city, bureau)).score).toBe((ofSecond + ofThird) / 2)
  })

  it('what was handed in is set aside for a conflict alone', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    await handIn(city, first, photo)
    await handIn(city, second, photo)
    const removal = { ...ofA, seat: 'first', ground: 'unavailable', why: '因病不能参加' }
    expect(await city.refused(bureau, 'removeAssessor', removal)).toBe('handed_in_already')
    await city.ask(bureau, 'removeAssessor', { ...removal, ground: 'conflict', why: '事后发现亲属任职' })
    const row = await rowA(city, bureau)
    expect(row.score).toBeNull()
    const stored = await city.read<Assignment>('assignments', applicationA)
    expect(stored?.events.at(-1)).toMatchObject({ what: 'left', ground: 'conflict', why: '事后发现亲属任职' })
  })
})

describe('a sheet', () => {
  it('is read only after the interests are declared, and written only in 调研评价', async () => {
    const { city, bureau, first } = await assessedCity()
    await assign(city, bureau, { first })
    expect(await readOwn(city, first)).toMatchObject({ compound: '演示·甲小区', case: null })
    const saved = { ...ofA, revision: 0, items: [] }
    expect(await city.refused(first, 'saveAssessment', saved)).toBe('interest_undeclared')
    expect(await city.refused(first, 'listVisits', ofA)).toBe('interest_undeclared')
    await city.ask(first, 'declareInterest', { ...ofA, conflict: null })
    const { case: read } = await readOwn(city, first)
    expect(read?.evidence).toMatchObject([{ file: evidenceOfA.file, name: '联席会议纪要.pdf', url: null }])
    await toStage(city, 'publicity')
    expect(await city.refused(first, 'saveAssessment', saved)).toBe('stage_over')
    expect((await readOwn(city, first)).assessing.isOpen).toBe(false)
  })

  it('is saved as far as it has come, and a second window does not overwrite it', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const item = { item: '一-1', points: 350, note: '机制已建立', evidence: [evidenceOfA.file] }
    const saved = { ...ofA, revision: 0, items: [item] }
    expect(await city.ask(first, 'saveAssessment', saved)).toEqual({ revision: 1 })
    expect(await city.refused(first, 'saveAssessment', saved)).toBe('sheet_changed')
    const foreign = { ...saved, revision: 1, items: [{ ...item, evidence: ['nowhere'] }] }
    expect(await city.refused(first, 'saveAssessment', foreign)).toBe('unknown_file')
    expect((await readOwn(city, first)).case?.sheet).toMatchObject({ items: [item], revision: 1 })
    expect((await readOwn(city, second)).case?.sheet.items).toEqual([])
    const { campaigns } = await city.ask<{ campaigns: { assigned: object[] }[] }>(
      first,
      'listAssessments',
      {},
    )
    expect(campaigns[0]?.assigned).toMatchObject([
      { application: applicationA, scored: 1, state: 'assigned' },
    ])
  })

  it('is handed in whole and once; neither sees the other, nor the bureau before both are there', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    const { case: read } = await readOwn(city, first)
    const { prefill, revision } = read!.sheet
    const seen = prefill.map(({ item, points }) => ({ item, points }))
    const whole = { ...ofA, revision, items: writtenOn(prefill, photo, 200), seen }
    const partly = { ...whole, items: whole.items.slice(1) }
    expect(await city.refused(first, 'handInAssessment', partly)).toBe('sheet_incomplete')
    const unseen = { ...whole, seen: seen.slice(1) }
    expect(await city.refused(first, 'handInAssessment', unseen)).toBe('prefill_changed')
    const key = city.newKey()
    const answer = await city.ask(first, 'handInAssessment', whole, { key })
    expect(await city.ask(first, 'handInAssessment', whole, { key })).toEqual(answer)
    expect(await city.refused(first, 'handInAssessment', whole)).toBe('handed_in_already')
    expect(await city.refused(first, 'saveAssessment', { ...ofA, revision: 1, items: [] })).toBe(
      'handed_in_already',
    )
    expect(await city.refused(bureau, 'readSheets', ofA)).toBe('sheets_still_blind')
    expect(await rowA(city, bureau)).toMatchObject({ difference: null, score: null })
    const written = (await city.all<AuditEntry>('audit')).filter(({ subject }) => subject === applicationA)
    expect(JSON.stringify(written)).not.toContain(String((answer as { total: number }).total))
    const ofSecond = await readOwn(city, second)
    expect(ofSecond.case?.sheet.items).toEqual([])
    expect(JSON.stringify(ofSecond)).not.toContain('材料不足')
    await handIn(city, second, photo)
    const awaiting = { score: null, why: '三-2 待评价结果公布后由系统计分' }
    expect(await rowA(city, bureau)).toMatchObject({ difference: 200, needsThird: false, ...awaiting })
    await sealResults(city)
    expect(await rowA(city, bureau)).toMatchObject({
      difference: 200,
      score: 9900 - missing(prefill),
      why: null,
    })
    expect(await city.ask(bureau, 'readSheets', ofA)).toMatchObject({
      sheets: [{ seat: 'first' }, { seat: 'second' }],
    })
  })

  it('two that are handed in at the same moment are both there, held against the same suggestions', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    await Promise.all([handIn(city, first, photo), handIn(city, second, photo, 400)])
    const row = await rowA(city, bureau)
    expect(row.seats.map(({ handedInAt }) => handedInAt !== null)).toEqual([true, true])
    expect(row.difference).toBe(400)
    const sheets = await city.all<Assessment>('assessments')
    expect(sheets[0]?.prefill).toEqual(sheets[1]?.prefill)
    expect((await acts(city)).filter((action) => action === 'assessmentHandedIn')).toHaveLength(2)
  })

  it('all are held against what the system suggested at the first, also where something else was found since', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    const suggested = (await readOwn(city, first)).case!.sheet.prefill
    await handIn(city, first, photo)
    const absent = { check: 'complaintPhones', finding: 'absent', note: '公示栏已撤下', photos: [] }
    const visit = { ...ofA, day: '2026-12-02', onPaper: false, entries: [absent], note: '' }
    await city.ask(second, 'recordVisit', visit)
    expect((await readOwn(city, second)).case!.sheet.prefill).toEqual(suggested)
    await handIn(city, second, photo)
    const sheets = await city.all<Assessment>('assessments')
    expect(sheets.map(({ prefill }) => prefill)).toEqual([suggested, suggested])
  })

  it('begins anew with an application that was taken back and is made anew: interests, sheets, suggestions', async () => {
    const { stages } = campaignOf()
    const overlapping = { ...stages, apply: { ...stages.apply, closesOn: '2026-12-05' } }
    const { city, offices, bureau, first, second } = await assessedCity({ campaign: { stages: overlapping } })
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    await handIn(city, first, photo)
    await city.ask(second, 'saveAssessment', {
      ...{ ...ofA, revision: 0 },
      items: [{ item: '一-1', points: 400, note: '', evidence: [evidenceOfA.file] }],
    })
    const withdraw = { ...ofA, revision: 1, why: '改由居委会申报' }
    await city.ask(offices.company, 'withdrawApplication', withdraw)
    const told =
      '每月公布收支，每季召开联席会议，居民提出的问题当场登记、限期答复，逐件公布办理结果，议事亭天天有人。'
    const again = { campaign: selectionCode, compound: 'A', revision: 2, practices: told, results: told }
    await city.ask(offices.residentsCommittee, 'submitApplication', { ...again, evidence: [] })
    const { events, seats, prefill } = (await city.read<Assignment>(
      'assignments',
      applicationA,
    )) as Assignment
    expect([seats.first?.declaredAt, seats.first?.handedInAt, prefill]).toEqual([null, null, null])
    expect(events.slice(-2).map(({ seat, what }) => [seat, what])).toEqual([
      ['first', 'begunAnew'],
      ['second', 'begunAnew'],
    ])
    for (const sheet of await city.all<Assessment>('assessments')) {
      expect(sheet).toMatchObject({ state: 'assigned', declaredAt: null, items: [], handedInAt: null })
    }
    expect((await readOwn(city, first)).case).toBeNull()
    // What was typed for the one before is of another revision.
    const late = { ...ofA, revision: 0, items: [] }
    expect(await city.refused(second, 'saveAssessment', late)).toBe('interest_undeclared')
    await city.ask(second, 'declareInterest', { ...ofA, conflict: null })
    expect(await city.refused(second, 'saveAssessment', late)).toBe('sheet_changed')
  })

  it('a third settles what lies too far apart, and sees neither', async () => {
    const { city, bureau, first, second, third } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    await handIn(city, first, photo)
    await handIn(city, second, photo, 1500)
    expect(await rowA(city, bureau)).toMatchObject({ needsThird: true, score: null, difference: 1500 })
    await seat(city, bureau, { third })
    expect(JSON.stringify(await readOwn(city, third))).not.toContain('材料不足')
    const { total } = await handIn(city, third, photo, 700)
    await sealResults(city)
    expect(await rowA(city, bureau)).toMatchObject({ score: total, why: null })
    expect(await city.ask(bureau, 'readSheets', ofA)).toMatchObject({ madeOf: ['third'] })
  })

  it('begins with what the system knows by what is published, and departs from it only with a reason', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await sealResults(city)
    await seat(city, bureau, { first, second })
    const before = (await readOwn(city, first)).case!.sheet.prefill
    const pointsOf = (item: string, of = before) => of.find((each) => each.item === item)?.points
    expect(pointsOf('三-2')).toBe(600)
    expect(pointsOf('三-4')).toBe(0)
    expect([pointsOf('四-1'), pointsOf('四-2')]).toEqual([null, null])
    const photo = await recordVisit(city, first, '2026-12-09')
    const { prefill, revision } = (await readOwn(city, first)).case!.sheet
    expect([pointsOf('四-1', prefill), pointsOf('四-2', prefill)]).toEqual([150, 150])
    const seen = prefill.map(({ item, points }) => ({ item, points }))
    const items = writtenOn(prefill, photo).map((each) =>
      each.item === '三-4' ? { ...each, points: 300 } : each,
    )
    const whole = { ...ofA, revision, items, seen }
    expect(await city.refused(first, 'handInAssessment', whole)).toBe('sheet_incomplete')
    const reasoned = items.map((each) => (each.item === '三-4' ? { ...each, note: '现场已全部公示' } : each))
    await city.ask(first, 'handInAssessment', { ...whole, items: reasoned })
    // What is suggested stays as it was for the one who comes after.
    await recordVisit(city, second, '2026-12-10')
    expect((await readOwn(city, second)).case?.sheet.prefill).toEqual(prefill)
  })

  it('awaits at 三-2 the rate of complaints: whoever hands in before the results decides nothing by it', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    const photo = await recordVisit(city, first, '2026-12-02')
    const written = async (who: Person, points: number) => {
      const { prefill, revision } = (await readOwn(city, who)).case!.sheet
      const items = writtenOn(prefill, photo).map((each) =>
        each.item === '三-2' ? { ...each, points, note: '没有投诉数据' } : each,
      )
      const seen = prefill.map(({ item, points: suggested }) => ({ item, points: suggested }))
      await city.ask(who, 'handInAssessment', { ...ofA, revision, items, seen })
    }
    await written(first, 0)
    await sealResults(city)
    // The second comes after the results: it is still the first whose suggestion holds.
    await written(second, 100)
    const { prefill, items, sheets } = await city.ask<OutputOf<typeof readSheets>>(bureau, 'readSheets', ofA)
    expect(prefill.find(({ item }) => item === '三-2')).toMatchObject({ points: null, awaitsResults: true })
    expect(sheets.map((each) => each.items.find(({ item }) => item === '三-2')?.points)).toEqual([0, 100])
    const { steadiedRate } = (await city.sealed('A'))!.complaints!
    const given = complaintPoints(steadiedRate!, firstSheetParameters)
    expect(given).toBeGreaterThan(100)
    expect(items.find(({ item }) => item === '三-2')?.points).toBe(given)
    expect(await rowA(city, bureau)).toMatchObject({ difference: 0, needsThird: false })
  })

  it('does not suggest 三-2 by a rate that the period does not publish', async () => {
    const { city, bureau, first, second } = await assessedCity()
    const period = city.database.collection('periods').doc(openPeriodCode)
    await period.update({ 'methodChoices.publicationScope': 'ranked' })
    await sealResults(city, { ...goodRatings, A: { answered: 10, satisfied: 10 } })
    await seat(city, bureau, { first, second })
    const { prefill } = (await readOwn(city, first)).case!.sheet
    expect(prefill.find(({ item }) => item === '三-2')).toMatchObject({ points: null, awaitsResults: true })
  })

  const missing = (prefill: { item: string; points: number | null }[]) =>
    prefill.reduce((sum, { item, points }) => sum + (points === null ? 0 : fullPoints[item]! - points), 0)
})

it('what a subdistrict attested once, with evidence, is shown and taken for every one of its compounds', async () => {
  const { city, offices, bureau, first, second } = await assessedCity()
  await toStage(city, 'verify')
  const [minutes, record] = [
    await givenFile(city, offices.subdistrict, 'minutes', { compound: 'C' }),
    await givenFile(city, offices.district, 'departmentRecord', { compound: 'A' }),
  ]
  const statement = { form: 'statement', isMet: true, note: '' }
  await city.ask(offices.subdistrict, 'attestClause', {
    ...{ application: `${selectionCode}|C`, clause: 'guidance', attested: statement, evidence: [minutes] },
  })
  // What serves no item of the sheet is not shown with it.
  await city.ask(offices.district, 'attestClause', {
    ...{ ...ofA, clause: 'accidents', evidence: [record] },
    attested: { form: 'accidents', accidents: [], note: '' },
  })
  await seat(city, bureau, { first, second })
  await toStage(city, 'assess')
  const { case: read } = await readOwn(city, first)
  expect(read?.attested).toMatchObject([{ file: minutes.file, clause: '党建引领', serves: ['一-1'] }])
  const written = (file: string) => ({
    ...{ ...ofA, revision: 0 },
    items: [{ item: '一-1', points: 400, note: '', evidence: [file] }],
  })
  expect(await city.refused(first, 'saveAssessment', written(record.file))).toBe('unknown_file')
  expect(await city.ask(first, 'saveAssessment', written(minutes.file))).toEqual({ revision: 1 })
})

describe('what an assessor does not learn', () => {
  it('S before its publication: no endpoint that an assessor may call tells it', async () => {
    const { city, bureau, first, second } = await assessedCity()
    await seat(city, bureau, { first, second })
    await toStage(city, 'apply')
    await sealResults(city, { ...goodRatings, A: { answered: 151, satisfied: 140 } })
    await city.moveTo('2026-12-09T00:00:00.000Z')
    const { mean, steadied } = (await city.sealed('A'))!.overall!
    const { prefill } = (await readOwn(city, first)).case!.sheet
    expect(prefill.find(({ item }) => item === '三-2')).toMatchObject({
      points: null,
      words: '评价结果还没有公布，由系统在结果公布后按规则计分；到时没有可用的投诉率的，以评审的评分为准。',
    })
    // As stored, and as words and pages round it.
    const told = [mean, steadied.score].flatMap((figure) => [String(figure).slice(0, 7), figure.toFixed(1)])
    expect(told.map((figure) => figure.length)).toEqual([7, 4, 7, 4])
    const open = [...doors.resident, ...doors.staff].filter(
      ({ effect, callers }) =>
        effect === 'read' && callers.some((caller) => ['public', 'account', 'assessor'].includes(caller)),
    )
    const answered = new Set<string>()
    for (const { name } of open) {
      const right = rightInputs[name] ?? {}
      const ofThisPeriod = { ...right, ...('period' in right && { period: openPeriodCode }) }
      for (const input of [{}, right, ofThisPeriod]) {
        const answer = await city.call(first, name, input)
        if (answer.ok) answered.add(name)
        const text = JSON.stringify(answer)
        for (const figure of told) expect(text, name).not.toContain(figure)
        expect(text, name).not.toMatch(/满意度 \d/)
      }
    }
    // The others ask for a household or for what is not there yet.
    expect([...answered]).toEqual(
      expect.arrayContaining([
        ...['findCompounds', 'listAssessments', 'listCampaigns', 'listPublishedPeriods', 'listVisits'],
        ...['readAnnex', 'readAreaResults', 'readAssessment', 'readCampaign', 'readCompoundResult'],
        ...['readHome', 'readInbox', 'readOwnData', 'readResults', 'readSelectionList', 'readSnapshot'],
      ]),
    )
  })

  it('anything of an application that they are not assigned, which is refused and audited', async () => {
    const { city, offices, bureau, first, second, third } = await assessedCity()
    await seat(city, bureau, { first, second })
    const entries = () => city.audited('accessRefused')
    const whole = { ...ofA, revision: 0, items: [] }
    for (const [name, input] of [
      ['readAssessment', ofA],
      ['listVisits', ofA],
      ['saveAssessment', whole],
      ['handInAssessment', { ...whole, seen: [] }],
      ['declareInterest', { ...ofA, conflict: null }],
    ] as const) {
      expect(await city.refused(third, name, input), name).toBe('out_of_scope')
    }
    expect((await entries()).map(({ subject }) => subject).sort()).toEqual([
      'declareInterest',
      'handInAssessment',
      'listVisits',
      'readAssessment',
      'saveAssessment',
    ])
    for (const who of [offices.company, offices.district, offices.ownersCommittee, offices.subdistrict]) {
      expect(await city.refused(who, 'handInAssessment', { ...whole, seen: [] })).toBe('not_allowed')
      expect(await city.refused(who, 'readSheets', ofA)).toBe('not_allowed')
    }
    expect(await entries()).toHaveLength(13)
    expect((await entries())[0]).toMatchObject({ city: '320700', after: { code: 'out_of_scope' } })
    expect(await city.all<Assessment>('assessments')).toHaveLength(2)
  })
})

it('who assesses is told by the audit to the bureau alone: the offices below may have applied', async () => {
  const { city, offices, bureau, first, second } = await assessedCity()
  await seat(city, bureau, { first, second })
  await toStage(city, 'assess')
  await handIn(city, first, await recordVisit(city, first, '2026-12-02'))
  const read = async (who: Person) => {
    const { entries } = await city.ask<{ entries: { action: string; by: { role: string } }[] }>(
      who,
      'readAudit',
      {},
    )
    return entries.filter(({ action, by }) => action === 'assessorAssigned' || by.role === 'assessor')
  }
  expect((await read(bureau)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['assessorAssigned', 'interestDeclared', 'visitRecorded', 'assessmentHandedIn']),
  )
  for (const who of [offices.district, offices.subdistrict, offices.residentsCommittee]) {
    expect(await read(who)).toEqual([])
  }
})

it('the assessment of a campaign is its own city’s: another city’s bureau neither reads nor steers it', async () => {
  const { city, first } = await assessedCity()
  const foreign = await city.official('bureau', '320701')
  const code = (name: string, input: object) => city.refused(foreign, name, input)
  const to = { ...ofA, seat: 'first', number: numberOf(first) }
  expect(await code('assignAssessor', to)).toBe('out_of_scope')
  const removal = { ...ofA, seat: 'first', ground: 'conflict', why: '有亲属任职' }
  expect(await code('removeAssessor', removal)).toBe('out_of_scope')
  for (const name of ['readSheets', 'listVisits']) expect(await code(name, ofA)).toBe('out_of_scope')
  for (const name of ['listAssessing', 'readSheetRules']) {
    expect(await code(name, { campaign: selectionCode })).toBe('out_of_scope')
  }
  const sheet = { campaign: selectionCode, sheet: firstSheetParameters }
  expect(await code('saveSheetRules', sheet)).toBe('out_of_scope')
})

describe('the points of 附件2', () => {
  it('are changed before the launch alone, and each category comes to its weight', async () => {
    const { city, bureau } = await assessedCity({ campaign: { state: 'draft', launchedAt: null } })
    const { sheet, mayChange } = await city.ask<{
      sheet: { points: Record<string, number>; complaintRate: object }
      mayChange: boolean
    }>(bureau, 'readSheetRules', { campaign: selectionCode })
    expect(mayChange).toBe(true)
    const moved = { ...sheet, points: { ...sheet.points, '一-1': 600, '一-2': 200 } }
    const lost = { ...sheet, points: { ...sheet.points, '一-1': 600 } }
    const save = (of: object) => ({ campaign: selectionCode, sheet: of })
    expect(await city.refused(bureau, 'saveSheetRules', save(lost))).toBe('invalid_input')
    await city.ask(bureau, 'saveSheetRules', save(moved))
    const stored = await city.read<{ _id: string; state: string }>('campaigns', selectionCode)
    await city.put('campaigns', { ...stored!, state: 'launched' })
    expect(await city.refused(bureau, 'saveSheetRules', save(sheet))).toBe('campaign_not_draft')
    const present = await city.ask(bureau, 'readSheetRules', { campaign: selectionCode })
    expect(present).toEqual({ sheet: moved, mayChange: false })
  })
})
