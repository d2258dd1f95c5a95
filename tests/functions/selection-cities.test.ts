import { afterAll, beforeAll, expect, it } from 'vitest'
import type { listCampaigns } from '../../core/contract/campaigns'
import type { OutputOf } from '../../core/contract/endpoint'
import type { listExperiences } from '../../core/contract/experiences'
import type { ExperienceCase } from '../../core/record/experience-cases'
import { campaignCode } from '../../core/selection/campaign'
import { compoundA, type Person, type SmallCity } from '../city/small-city'
import { campaignOf, layApplications, openSelectionCity, selectionCode } from './selection-world'

// Two cities in one database; the other one's campaign is a year newer.
const other = '320800'
const otherCode = campaignCode(2027, other)
const seat = { district: '320802', subdistrict: '320802001', residentsCommittee: '320802001001' }
const compoundZ = {
  ...compoundA,
  ...{ _id: 'Z', name: '演示·外市小区', city: other, ...seat },
  seats: [{ from: compoundA.seats[0]!.from, ...seat }],
}

let city: SmallCity
let resident: Person
let otherResident: Person
let stranger: Person
beforeAll(async () => {
  city = await openSelectionCity({ compounds: [compoundA, compoundZ] })
  resident = await city.member('A-01-001')
  otherResident = await city.member('Z-01-001')
  stranger = city.stranger()
  await layApplications(city, ['A'])
  await city.put('experienceCases', caseOf(selectionCode, '320700', 'A'))
}, 120_000)
afterAll(() => city.close())

const caseOf = (campaign: string, of: string, compound: string): ExperienceCase => ({
  ...{ _id: `${campaign}|${compound}`, campaign, campaignName: campaign, city: of, district: '1' },
  ...{ districtName: '区', compound, compoundName: compound, publishedAt: '2026-11-01T00:00:00.000Z' },
  versions: [
    {
      ...{ publishedAt: '2026-11-01T00:00:00.000Z', why: null },
      text: { title: compound, practices: '做法', results: '成效', transferable: '经验' },
    },
  ],
  ...{ withdrawn: null, requestKeys: [] },
})

const campaignFor = async (who: Person | null) =>
  (await city.ask<{ campaign: { code: string } }>(who, 'readCampaign', {})).campaign.code
const listFor = async (who: Person | null) =>
  (await city.ask<{ campaign: { code: string } }>(who, 'readSelectionList', {})).campaign.code
const experiencesFor = async (who: Person | null, input: object = {}) =>
  (await city.ask<OutputOf<typeof listExperiences>>(who, 'listExperiences', input)).rows.map(
    ({ compound }) => compound,
  )

it('where one city alone has a campaign, everybody reads it, signed in or not', async () => {
  for (const who of [null, stranger, resident]) {
    expect(await campaignFor(who)).toBe(selectionCode)
    expect(await listFor(who)).toBe(selectionCode)
    expect(await experiencesFor(who)).toEqual(['A'])
  }
})

it('who lives in a city that has none is told so, and reads no other city’s', async () => {
  for (const name of ['readCampaign', 'readSelectionList']) {
    expect(await city.refused(otherResident, name, {})).toBe('unknown_campaign')
  }
  expect(await experiencesFor(otherResident)).toEqual([])
})

it('with several cities each reads the newest of their own, by their office or their home', async () => {
  await city.put('regions', {
    ...(await city.read('regions', '320700')),
    _id: other,
    city: other,
    name: '外市',
  })
  await city.put('campaigns', {
    ...campaignOf({ _id: otherCode, code: otherCode, city: other, year: 2027, period: 'other' }),
  })
  await city.put('experienceCases', caseOf(otherCode, other, 'Z'))
  const own: [string, Person][] = [
    ['resident', resident],
    ['bureau', await city.official('bureau', '320700')],
    ['subdistrict', await city.official('subdistrict', '320706001')],
    ['assessor', await city.official('assessor', '320700')],
    ['propertyCompany', await city.official('propertyCompany', 'X')],
    ['ownersCommittee', await city.official('ownersCommittee', 'A')],
  ]
  for (const [as, who] of own) {
    expect([await campaignFor(who), await listFor(who)], as).toEqual([selectionCode, selectionCode])
    expect(await experiencesFor(who), as).toEqual(['A'])
  }
  const otherBureau = await city.official('bureau', other)
  for (const who of [otherResident, otherBureau]) {
    expect([await campaignFor(who), await listFor(who)]).toEqual([otherCode, otherCode])
    expect(await experiencesFor(who)).toEqual(['Z'])
  }
})

it('who has neither home nor office says which city, from a list that names them', async () => {
  for (const who of [null, stranger]) {
    for (const name of ['readCampaign', 'readSelectionList', 'listExperiences']) {
      expect(await city.refused(who, name, {}), name).toBe('city_not_chosen')
    }
    const { campaigns } = await city.ask<OutputOf<typeof listCampaigns>>(who, 'listCampaigns', {})
    expect(campaigns.map(({ code, cityName }) => [code, cityName])).toEqual([
      [otherCode, '外市'],
      [selectionCode, '连云港市'],
    ])
    expect(await experiencesFor(who, { city: other })).toEqual(['Z'])
  }
  const { campaigns } = await city.ask<OutputOf<typeof listCampaigns>>(null, 'listCampaigns', { city: other })
  expect(campaigns.map(({ code }) => code)).toEqual([otherCode])
})

it('what is named is read, of whichever city', async () => {
  expect(await city.ask(otherResident, 'readCampaign', { code: selectionCode })).toMatchObject({
    campaign: { city: '320700' },
  })
})

it('nobody objects to the list of another city, nor is an objection entered for a home there', async () => {
  const objection = { campaign: otherCode, compound: 'Z', aspect: 'other', why: '楼道堆物没有清理' }
  expect(await city.refused(resident, 'objectToSelection', objection)).toBe('not_your_city')
  const committee = await city.official('residentsCommittee', '320706001001')
  const onPaper = { ...objection, homeIn: 'A', home: '1幢1室', channel: 'paper' }
  expect(await city.refused(committee, 'enterSelectionObjection', onPaper)).toBe('not_your_city')
})
