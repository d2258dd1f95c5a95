import { describe, expect, it } from 'vitest'
import { jointReviewAgencies } from '../../core/access/agency'
import type { readCampaign, readCampaignPlan } from '../../core/contract/campaigns'
import type { OutputOf } from '../../core/contract/endpoint'
import type { AuditEntry } from '../../core/record/audit'
import type { StoredCampaign } from '../../core/record/campaigns'
import { firstPlan } from '../../core/selection/campaign'
import { firstSheetParameters } from '../../core/selection/sheet-parameters'
import { passingCity } from '../city/passing-city'
import type { Person, SmallCity } from '../city/small-city'
import {
  awardOf,
  campaignOf,
  layApplications,
  selectionCity,
  selectionCode,
  toStage,
} from './selection-world'

type Plan = OutputOf<typeof readCampaignPlan>
const nextCode = 'S2027-320700'
const planOf = (city: SmallCity, who: Person, year = 2027) =>
  city.ask<Plan>(who, 'readCampaignPlan', { year })
const read = (city: SmallCity, code: string | undefined) =>
  city.ask<OutputOf<typeof readCampaign>>(null, 'readCampaign', code ? { code } : {})
const actions = async (city: SmallCity) => (await city.all<AuditEntry>('audit')).map(({ action }) => action)

describe('planning a campaign', () => {
  it('begins as the notice has it, is saved as a draft that nobody else sees, and is launched once', async () => {
    const city = await passingCity({ timers: false })
    const bureau = await city.official('bureau', '320700')
    const { plan, state, periods } = await planOf(city, bureau)
    expect([state, plan.stages.apply.opensOn, plan.quota, plan.order.rule]).toEqual([
      null,
      '2027-08-11',
      { fewest: 8, most: 12 },
      'bandThenSheet',
    ])
    expect(periods.map(({ code }) => code)).toEqual(['2026H2', '2026H1'])
    const key = city.newKey()
    await city.ask(bureau, 'saveCampaign', { year: 2027, plan }, { key })
    await city.ask(bureau, 'saveCampaign', { year: 2027, plan }, { key })
    expect(await city.refused(null, 'readCampaign', { code: nextCode })).toBe('unknown_campaign')
    await city.ask(bureau, 'launchCampaign', { code: nextCode })
    expect(await city.refused(bureau, 'launchCampaign', { code: nextCode })).toBe('campaign_not_draft')
    expect(await city.refused(bureau, 'saveCampaign', { year: 2027, plan })).toBe('campaign_not_draft')
    expect((await read(city, undefined)).campaign).toMatchObject({ code: nextCode, state: 'launched' })
    expect((await actions(city)).filter((action) => action.startsWith('campaign'))).toEqual(
      expect.arrayContaining(['campaignSaved', 'campaignLaunched']),
    )
    expect((await actions(city)).filter((action) => action === 'campaignSaved')).toHaveLength(1)
  }, 60_000)

  it('is not launched on a period that has closed: the rule is chosen before anybody knows whom it favours', async () => {
    const city = await passingCity({ timers: false })
    const bureau = await city.official('bureau', '320700')
    const { plan } = await planOf(city, bureau)
    await city.ask(bureau, 'saveCampaign', { year: 2027, plan: { ...plan, period: '2026H1' } })
    expect(await city.refused(bureau, 'launchCampaign', { code: nextCode })).toBe('results_known')
    expect(await city.read('campaigns', nextCode)).toMatchObject({ state: 'draft', launchedAt: null })
  }, 60_000)

  it.each([
    [
      'stages out of turn',
      (plan: Plan['plan']) => ({ ...plan, stages: { ...plan.stages, assess: plan.stages.launch } }),
      'stage_days_wrong',
    ],
    [
      'fewer at most than at least',
      (plan: Plan['plan']) => ({ ...plan, quota: { fewest: 9, most: 8 } }),
      'quota_wrong',
    ],
    [
      'more recommended than selected',
      (plan: Plan['plan']) => ({ ...plan, recommendations: 13 }),
      'quota_wrong',
    ],
    [
      'points of 附件2 that weigh more than satisfaction',
      (plan: Plan['plan']) => ({ ...plan, order: { ...plan.order, weight: 0.49 } }),
      'order_weight_wrong',
    ],
    ['a period that is none', (plan: Plan['plan']) => ({ ...plan, period: '2030' }), 'unknown_period'],
  ])(
    '%s is refused',
    async (_what, change, refusal) => {
      const city = await passingCity({ timers: false })
      const bureau = await city.official('bureau', '320700')
      const plan = change(firstPlan(2027, '2026H2'))
      expect(await city.refused(bureau, 'saveCampaign', { year: 2027, plan })).toBe(refusal)
      expect(await city.all('campaigns')).toEqual([])
    },
    60_000,
  )

  it('keeps the points of 附件2, which are saved by themselves, whatever was read before', async () => {
    const city = await passingCity({ timers: false })
    const bureau = await city.official('bureau', '320700')
    const { plan } = await planOf(city, bureau)
    await city.ask(bureau, 'saveCampaign', { year: 2027, plan })
    const points = { ...firstSheetParameters.points, '一-1': 600, '一-2': 200 }
    const sheet = { ...firstSheetParameters, points }
    await city.ask(bureau, 'saveSheetRules', { campaign: nextCode, sheet })
    const parameters = { ...plan.parameters, sheetFloor: 85, sheet: firstSheetParameters }
    for (const changed of [plan, { ...plan, parameters }]) {
      await city.ask(bureau, 'saveCampaign', { year: 2027, plan: changed })
      expect((await planOf(city, bureau)).plan.parameters.sheet).toEqual(sheet)
    }
    expect((await planOf(city, bureau)).plan.parameters.sheetFloor).toBe(85)
    await city.ask(bureau, 'launchCampaign', { code: nextCode })
    expect((await planOf(city, bureau, 2028)).plan.parameters.sheet).toEqual(sheet)
  }, 60_000)

  it('the year after begins as the last one was, on the days of the notice', async () => {
    const city = await selectionCity({ campaign: { quota: { fewest: 3, most: 5 } } })
    const bureau = await city.official('bureau', '320700')
    const { plan, lastYear } = await planOf(city, bureau)
    expect([plan.quota.most, plan.name, plan.stages.launch.opensOn]).toEqual([
      5,
      '2027 年“美好家园”小区选树',
      '2027-08-01',
    ])
    expect(lastYear).toEqual([])
  }, 60_000)

  it('shows whom the last one selected and still stand, and nothing of them is in the new plan', async () => {
    const city = await selectionCity()
    const bureau = await city.official('bureau', '320700')
    const blank = await planOf(city, bureau)
    for (const [place, state] of (['awarded', 'revoked', 'underReview'] as const).entries()) {
      await city.put('selectionAwards', awardOf(`${'ACD'[place]}`, { place: place + 1, state }))
    }
    const rolled = await planOf(city, bureau)
    expect(rolled.lastYear.map(({ compound }) => compound)).toEqual(['A', 'D'])
    expect(rolled.plan).toEqual(blank.plan)
    await city.ask(bureau, 'saveCampaign', { year: 2027, plan: rolled.plan })
    expect(await city.read('campaigns', nextCode)).toMatchObject({ state: 'draft', moves: [] })
  }, 60_000)
})

it('whoever may assess is counted, joint reviewers too, against what applies or may come again', async () => {
  const day = { opensOn: '2026-12-05', closesOn: '2026-12-05' }
  const city = await selectionCity({ campaign: { stages: { ...campaignOf().stages, assess: day } } })
  const bureau = await city.official('bureau', '320700')
  await city.official('assessor', '320700')
  await city.official('assessor', '320700', '2026-10-01T00:00:00.000Z')
  await layApplications(city, ['A'], 'submitted')
  await layApplications(city, ['C'], 'forwarded')
  await layApplications(city, ['D'], 'returned')
  const remarks = async () => (await planOf(city, bureau, 2026)).remarks
  const tooFew = { code: 'assessors_too_few', stage: 'assess', needed: 6, possible: 3 }
  expect(await remarks()).toContainEqual(tooFew)
  await city.official('department', '320700', null, jointReviewAgencies[0])
  expect((await remarks()).map(({ code }) => code)).not.toContain('assessors_too_few')
})

describe('moving a day of a stage', () => {
  const move = (to: string) => ({
    ...{ code: selectionCode, stage: 'apply', day: 'closesOn', to, why: '台风影响申报' },
  })

  it('stands in the calendar for good, with who and why', async () => {
    const city = await selectionCity()
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'moveStage', move('2026-11-21'))
    const { campaign } = await read(city, selectionCode)
    expect(campaign.stages.apply.closesOn).toBe('2026-11-21')
    expect(campaign.moves).toMatchObject([
      {
        stage: 'apply',
        day: 'closesOn',
        from: '2026-11-20',
        to: '2026-11-21',
        why: '台风影响申报',
        office: '市住建局',
      },
    ])
    expect(await actions(city)).toContain('stageMoved')
  }, 60_000)

  it.each([
    ['into the past', move('2026-11-09'), 'stage_day_passed'],
    ['where it is', move('2026-11-20'), 'nothing_changes'],
    ['behind the stage that follows', move('2026-12-05'), 'stage_days_wrong'],
    ['that has begun', { ...move('2026-11-12'), day: 'opensOn' }, 'stage_day_passed'],
    ['that is over, into the past', { ...move('2026-11-09'), stage: 'launch' }, 'stage_day_passed'],
  ])(
    '%s is refused',
    async (_what, input, refusal) => {
      const city = await selectionCity()
      const bureau = await city.official('bureau', '320700')
      expect(await city.refused(bureau, 'moveStage', input)).toBe(refusal)
      expect((await city.read<StoredCampaign>('campaigns', selectionCode))?.moves).toEqual([])
    },
    60_000,
  )

  it('opens a stage again that is over, so that what somebody missed shuts out no compound', async () => {
    const city = await selectionCity()
    const bureau = await city.official('bureau', '320700')
    const assess = (to: string) => ({ ...move(to), stage: 'assess' })
    await toStage(city, 'publicity')
    const open = async () => (await read(city, selectionCode)).open
    expect(await open()).not.toContain('assess')
    await city.ask(bureau, 'moveStage', assess('2026-12-13'))
    expect(await open()).toContain('assess')
  }, 60_000)

  it('of two at once neither is lost', async () => {
    const city = await selectionCity()
    const bureau = await city.official('bureau', '320700')
    const opening = { ...move('2026-11-22'), stage: 'verify', day: 'opensOn' }
    await Promise.all([
      city.ask(bureau, 'moveStage', move('2026-11-21')),
      city.ask(bureau, 'moveStage', opening),
    ])
    expect((await read(city, selectionCode)).campaign.moves).toHaveLength(2)
  }, 60_000)
})

it('a campaign that has ended takes no acts, and its calendar says so', async () => {
  const city = await selectionCity()
  const bureau = await city.official('bureau', '320700')
  await city.ask(bureau, 'endCampaign', { code: selectionCode, why: '本年度活动结束' })
  await toStage(city, 'publicity')
  expect(await city.refused(bureau, 'sealSelectionList', { campaign: selectionCode })).toBe('campaign_ended')
  expect(await read(city, selectionCode)).toMatchObject({ open: [], campaign: { state: 'ended' } })
}, 60_000)
