import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listAskedCorrections, listCorrections } from '../../core/contract/corrections'
import type { listDisclosureDuties } from '../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Disclosure } from '../../core/record/disclosures'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
let company: Person
let neighbours: Person
let resident: Person
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  committee = await city.official('ownersCommittee', 'A')
  company = await city.official('propertyCompany', 'X')
  neighbours = await city.official('residentsCommittee', '320706001001')
  resident = await city.member('A-01-001')
})
afterAll(() => city.close())

const kind = { compound: 'A', kind: 'activities' }
const fresh = { ...kind, period: null }
const activity = (title: string) => ({
  ...{ form: 'activity', theme: 'elderCare', title, day: '2026-11-08', place: '广场', note: '', files: [] },
})
const publish = async (who: Person, title: string) => {
  const input = { ...fresh, newest: 0, content: activity(title) }
  return (await city.ask<{ period: string }>(who, 'publishDisclosure', input)).period
}
const seen = async (who: Person) =>
  (await city.ask<OutputOf<typeof listAskedCorrections>>(who, 'listAskedCorrections', { open: true }))
    .corrections

let period: string

describe('activities, which several offices may tell of', () => {
  it('each office has a draft of its own, which no other reads or ends', async () => {
    const draft = { ...fresh, revision: 0, files: [] }
    await city.ask(company, 'saveDisclosureDraft', { ...draft, form: '{"of":"company"}' })
    expect(await city.ask(committee, 'readDisclosureDraft', fresh)).toMatchObject({
      draft: null,
      revision: 0,
    })
    await city.ask(committee, 'saveDisclosureDraft', { ...draft, form: '{"of":"committee"}' })
    await publish(neighbours, '邻里节')
    for (const [who, of] of [
      [company, 'company'],
      [committee, 'committee'],
    ] as const) {
      expect(await city.ask(who, 'readDisclosureDraft', fresh)).toMatchObject({
        draft: { form: JSON.stringify({ of }) },
      })
    }
  })

  it('are corrected by the office that told of them alone, whose they stay', async () => {
    period = await publish(company, '义诊')
    const correct = { ...kind, period, newest: 1, content: activity('义诊和理发'), why: '补充' }
    for (const who of [neighbours, committee]) {
      expect(await city.refused(who, 'correctDisclosure', correct)).toBe('not_the_publisher')
      expect(await city.refused(who, 'readDisclosureDraft', { ...kind, period })).toBe('not_the_publisher')
    }
    expect(await city.ask(company, 'correctDisclosure', correct)).toEqual({ period, version: 2 })
    expect(await city.read<Disclosure>('disclosures', `A|activities|${period}`)).toMatchObject({
      ...{ publisher: 'propertyCompany', by: 'propertyCompany' },
    })
  })

  it('say to every office under which of its roles it tells of them', async () => {
    const as = async (who: Person) => {
      const duties = await city.ask<OutputOf<typeof listDisclosureDuties>>(who, 'listDisclosureDuties', {
        compound: 'A',
      })
      return duties.kinds.find(({ code }) => code === 'activities')?.as
    }
    expect(await as(company)).toBe('propertyCompany')
    expect(await as(neighbours)).toBe('residentsCommittee')
  })

  it('a question goes to the office that told of it; others neither answer nor read its words', async () => {
    const question = { ...kind, period, version: 2, row: null, text: '义诊的时间不对' }
    await city.ask(resident, 'askCorrection', question)
    await city.runClock()
    const told = async (who: Person) => (await city.noticesOf(who, 'correctionAsked')).length
    expect([await told(company), await told(neighbours), await told(committee)]).toEqual([1, 0, 0])
    expect(await seen(company)).toMatchObject([
      { publisher: 'propertyCompany', office: 'publisher', mayAnswer: true, text: question.text },
    ])
    expect(await seen(committee)).toMatchObject([{ mayAnswer: false, text: null, textKept: true }])
    const [asked] = await seen(neighbours)
    expect(asked).toMatchObject({ mayAnswer: false, text: question.text, textKept: false })
    const answer = { correction: asked?.id, text: '已核对', correctedIn: null }
    expect(await city.refused(committee, 'answerCorrection', answer)).toBe('not_yours_to_answer')
    await city.ask(company, 'answerCorrection', answer)
    const list = await city.ask<OutputOf<typeof listCorrections>>(null, 'listCorrections', kind)
    expect(list.corrections).toMatchObject([{ answer: { by: 'propertyCompany' }, text: null }])
  })

  it('where the office that told of it is gone, a question begins with those above', async () => {
    const bureau = await city.official('bureau', '320700')
    const change = { compound: 'A', from: '2026-11-12', service: 'none', company: null, why: '合同到期' }
    await city.ask(bureau, 'changeService', change)
    await city.moveTo('2026-11-13T02:00:00.000Z')
    await city.ask(resident, 'askCorrection', { ...kind, period, version: 2, row: null, text: '地点也不对' })
    expect(await seen(neighbours)).toMatchObject([{ office: 'residentsCommittee', mayAnswer: true }])
  })
})
