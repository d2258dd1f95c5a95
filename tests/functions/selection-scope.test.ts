import { afterAll, beforeAll, expect, it } from 'vitest'
import { roles } from '../../core/access/role'
import { firstPlan } from '../../core/selection/campaign'
import type { Person, SmallCity } from '../city/small-city'
import { layApplications, openSelectionCity, selectionCode, selectionOffices } from './selection-world'

let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let elsewhere: Person
beforeAll(async () => {
  city = await openSelectionCity()
  offices = await selectionOffices(city)
  elsewhere = await city.official('bureau', '320800')
  await layApplications(city)
}, 120_000)
afterAll(() => city.close())

const campaign = selectionCode
const why = '按规定办理本事项'
const bureausOwn: Record<string, object> = {
  launchCampaign: { code: campaign },
  moveStage: { code: campaign, stage: 'experience', day: 'closesOn', to: '2027-04-01', why },
  endCampaign: { code: campaign, why },
  readSelectionState: { campaign },
  sealSelectionList: { campaign },
  ruleCandidate: { campaign, compound: 'A', kind: 'excluded', why },
  decideSelection: { campaign, number: 1, decidedOn: '2026-11-10', document: '文号一二三四', count: 8 },
  readRecommendations: { campaign },
  recommendCases: { campaign, on: '2026-11-10', document: '文号一二三四' },
}

it.each(Object.entries(bureausOwn))(
  '%s is refused to the bureau of another city, and to every other role',
  async (name, input) => {
    const before = JSON.stringify([await city.all('campaigns'), await city.all('selectionRulings')])
    expect(await city.refused(elsewhere, name, input)).toBe('out_of_scope')
    const { bureau: _bureau, ...others } = offices
    for (const who of Object.values(others)) expect(await city.refused(who, name, input)).toBe('not_allowed')
    expect(JSON.stringify([await city.all('campaigns'), await city.all('selectionRulings')])).toBe(before)
  },
)

it('a plan is of the bureau’s own city, whoever asks', async () => {
  const read = (who: Person) => city.ask(who, 'readCampaignPlan', { year: 2026 })
  expect(await read(offices.bureau)).toMatchObject({ code: campaign, state: 'launched' })
  expect(await read(elsewhere)).toMatchObject({ code: 'S2026-320800', state: null, periods: [] })
  const plan = firstPlan(2026, '2026H2')
  expect(await city.refused(elsewhere, 'saveCampaign', { year: 2026, plan })).toBe('unknown_period')
})

it('no assessor, and nobody of below the bureau, reads how far the candidates are', async () => {
  for (const role of roles.filter((each) => each !== 'bureau')) {
    const who = await city.official(role, role === 'propertyCompany' ? 'X' : '320700')
    expect(await city.refused(who, 'readSelectionState', { campaign }), role).toBe('not_allowed')
  }
})
