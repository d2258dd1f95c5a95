import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { askCorrection, listAskedCorrections, listCorrections } from '../../core/contract/corrections'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Account } from '../../core/record/accounts'
import type { Correction } from '../../core/record/corrections'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { accounts, thirdQuarter } from './disclosure-world'

type Asked = OutputOf<typeof askCorrection>['correction']
type Listed = OutputOf<typeof listCorrections>
type Seen = OutputOf<typeof listAskedCorrections>

let city: SmallCity
let committee: Person
let company: Person
let neighbours: Person
let subdistrict: Person
let resident: Person
let outsider: Person
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  committee = await city.official('ownersCommittee', 'A')
  company = await city.official('propertyCompany', 'X')
  neighbours = await city.official('residentsCommittee', '320706001001')
  subdistrict = await city.official('subdistrict', '320706001')
  resident = await city.member('A-01-001')
  outsider = await city.member('B-01-001')
  const content = accounts([
    ['停车费', 5000_00, 0],
    ['绿化', 0, 1200_00],
  ])
  await city.ask(committee, 'publishDisclosure', { ...thirdQuarter, newest: 0, content })
})
afterAll(() => city.close())

const question = { ...thirdQuarter, version: 1, row: 1, text: '绿化支出与合同不符' }
const ask = async (who: Person, input: object = question, key?: string) =>
  (await city.ask<{ correction: Asked }>(who, 'askCorrection', input, key === undefined ? {} : { key }))
    .correction
const list = (who: Person | null) => city.ask<Listed>(who, 'listCorrections', { compound: 'A' })
const seen = (who: Person) => city.ask<Seen>(who, 'listAskedCorrections', { open: true })
const told = async (who: Person, kind: string) => (await city.noticesOf(who, kind)).length
const answer = { text: '已核对，合同另有补充协议', correctedIn: null }

describe('questions on disclosures', () => {
  it('are asked by whoever lives there or sits on the committee, on a row that exists', async () => {
    expect(await city.refused(outsider, 'askCorrection', question)).toBe('out_of_scope')
    expect(await city.refused(resident, 'askCorrection', { ...question, row: 2 })).toBe('unknown_row')
    expect(await city.refused(resident, 'askCorrection', { ...question, version: 2 })).toBe(
      'unknown_disclosure',
    )
    expect(await city.all('corrections')).toEqual([])
  })

  it('who asked and in which words is known to the asker and the offices alone', async () => {
    const key = city.newKey()
    const made = await ask(resident, question, key)
    expect(await ask(resident, question, key)).toEqual(made)
    expect(made).toMatchObject({
      row: 1,
      rowTitle: '绿化',
      office: 'publisher',
      own: true,
      text: question.text,
    })
    const open = (await list(null)).corrections
    expect(open).toMatchObject([{ rowTitle: '绿化', own: false, text: null, answer: null }])
    expect((await list(resident)).corrections).toMatchObject([{ own: true, text: question.text }])
    expect((await list(outsider)).corrections).toMatchObject([{ own: false, text: null }])
    const staff = await seen(committee)
    expect(staff.corrections).toMatchObject([
      { text: question.text, mayAnswer: true, compoundName: '演示·甲小区', kindTitle: '公共收益' },
    ])
    expect((await seen(company)).corrections).toMatchObject([{ text: null, mayAnswer: false }])
    expect((await seen(neighbours)).corrections).toMatchObject([{ text: question.text, mayAnswer: false }])
    const stored = JSON.stringify([await city.all('corrections'), staff, open])
    expect(stored).not.toContain(resident.accountId)
    const read = await city.ask(null, 'readDisclosure', thirdQuarter)
    expect(read).toMatchObject({ disclosure: { asked: 1, answered: 0 }, askedRows: [{ row: 1, asked: 1 }] })
  })

  it('are read in a compound by no office that oversees another one, whatever else its holder is', async () => {
    const both = await city.official('propertyCompany', 'X')
    const elsewhere = await city.official('residentsCommittee', '320703001001')
    const [here, there] = await Promise.all(
      [both, elsewhere].map(({ accountId }) => city.read<Account>('accounts', accountId)),
    )
    await city.put('accounts', {
      ...(here as Account),
      roles: [...(here?.roles ?? []), ...(there?.roles ?? [])],
    })
    const found = await city.ask<Seen>(both, 'listAskedCorrections', { compound: 'A' })
    expect(found.corrections).toMatchObject([{ text: null, textKept: true, mayAnswer: false }])
  })

  it('go to the publisher, then to the residents’ committee, then to the subdistrict, each told once', async () => {
    await city.runClock()
    expect(await told(committee, 'correctionAsked')).toBe(1)
    const days: [string, 'residentsCommittee' | 'subdistrict', Person][] = [
      ['2026-11-20T03:00:00.000Z', 'residentsCommittee', neighbours],
      ['2026-11-25T04:00:00.000Z', 'subdistrict', subdistrict],
    ]
    for (const [instant, office, who] of days) {
      await city.moveTo(instant)
      await Promise.all([city.runClock(), city.runClock()])
      expect((await list(null)).corrections).toMatchObject([{ office, late: true }])
      expect(await told(who, 'correctionEscalated')).toBe(1)
      expect((await seen(who)).corrections).toMatchObject([{ mayAnswer: true }])
    }
    await city.moveTo('2026-12-05T04:00:00.000Z')
    await city.runClock()
    const [stored] = await city.all<Correction>('corrections')
    expect(stored).toMatchObject({ office: 'subdistrict', stepAt: null })
    expect(stored?.escalations.map(({ office }) => office)).toEqual(['residentsCommittee', 'subdistrict'])
  })

  it('are answered once, by the publisher or whoever it is with; the answer is public and the asker is told', async () => {
    const [asked] = (await seen(subdistrict)).corrections
    const input = { correction: asked?.id, ...answer }
    expect(await city.refused(neighbours, 'answerCorrection', input)).toBe('not_yours_to_answer')
    expect(await city.refused(company, 'answerCorrection', input)).toBe('not_yours_to_answer')
    expect(await city.refused(committee, 'answerCorrection', { ...input, correctedIn: 2 })).toBe(
      'unknown_disclosure',
    )
    const both = await Promise.all(
      [committee, subdistrict].map((who) => city.call(who, 'answerCorrection', input)),
    )
    expect(both.map((each) => (each.ok ? 'answered' : each.code)).sort()).toEqual([
      'answered',
      'correction_answered',
    ])
    const done = await city.audited('correctionAnswered')
    expect(done).toMatchObject([
      { after: { disclosureKind: '公共收益', disclosurePeriod: '2026Q3', disclosureVersion: 1 } },
    ])
    await city.runClock()
    await city.runClock()
    expect(await told(resident, 'correctionAnswered')).toBe(1)
    expect((await list(null)).corrections).toMatchObject([
      { answer: { text: answer.text, correctedIn: null }, text: null },
    ])
    expect(await city.ask(null, 'readDisclosure', thirdQuarter)).toMatchObject({
      disclosure: { asked: 1, answered: 1 },
    })
  })

  it('five a day and no more', async () => {
    for (let index = 0; index < 5; index += 1)
      await ask(resident, { ...question, row: null, text: `第 ${index} 次提问` })
    expect(await city.refused(resident, 'askCorrection', question)).toBe('too_many_corrections')
    expect(await ask(committee, { ...question, row: 0 })).toMatchObject({ own: true })
  })

  it('are in one’s own data, and are no longer one’s own when the account is deleted', async () => {
    const data = await city.ask<{ corrections: unknown[] }>(resident, 'readOwnData', {})
    expect(data.corrections).toHaveLength(6)
    await city.ask(resident, 'deleteAccount', {})
    const left = (await city.all<Correction>('corrections')).filter(({ askedBy }) => askedBy === 'resident')
    expect(left).toHaveLength(6)
    expect(left.every(({ asker, text }) => asker === null && text === null)).toBe(true)
    expect(new Set(left.map(({ tag }) => tag)).size).toBe(6)
    expect((await list(null)).corrections).toHaveLength(7)
  })

  it('of two that come at once under one key only what was kept is told as asked', async () => {
    const [key, asker] = [city.newKey(), await city.member('A-01-002')]
    const texts = ['第一种说法', '第二种说法']
    const answers = await Promise.all(
      texts.map((text) =>
        city.call<{ correction: Asked }>(asker, 'askCorrection', { ...question, text }, { key }),
      ),
    )
    const told = answers.flatMap((each) => (each.ok ? [each.data.correction.text] : []))
    const kept = (await city.all<Correction>('corrections')).find(({ text }) => texts.includes(text ?? ''))
    expect(new Set(told)).toEqual(new Set([kept?.text]))
    expect(answers.flatMap((each) => (each.ok ? [] : [each.code]))).toEqual(['conflict_try_again'])
  })
})
