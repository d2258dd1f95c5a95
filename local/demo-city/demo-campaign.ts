import type { Hmac } from '../../core/access/account-id'
import { cityCode } from '../../core/place/city-regions'
import type { Account } from '../../core/record/accounts'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { Disclosure } from '../../core/record/disclosures'
import type { Invitation } from '../../core/record/invitations'
import type { Period } from '../../core/record/periods'
import { campaignCode, firstPlan, type StageMove } from '../../core/selection/campaign'
import type { Stage } from '../../core/selection/stages'
import { demoApplicants } from './demo-applicants'
import { applicationNotices } from './demo-application-notices'
import { compoundAt, makeApplication, makeDraft } from './demo-applications'
import { makeAssessing } from './demo-assessing'
import { makeAttestations } from './demo-attestations'
import { type DemoCompound, homeCompound } from './demo-compounds'
import { desksIn } from './demo-desks'
import type { DemoFile } from './demo-evidence'
import { demoNow } from './demo-periods'

const year = 2026
const launchedAt = '2026-10-12T01:30:00.000Z'

/** 申报, 资格核验 and 调研评价 are open at `demoNow`; the list follows the day on which the period's results are published. */
const days: Record<Stage, readonly [opensOn: string, closesOn: string]> = {
  launch: ['2026-10-12', '2026-10-31'],
  apply: ['2026-11-01', '2026-11-15'],
  verify: ['2026-11-03', '2026-11-30'],
  assess: ['2026-11-05', '2026-12-12'],
  publicity: ['2026-12-13', '2026-12-22'],
  announce: ['2026-12-23', '2026-12-28'],
  recommend: ['2026-12-23', '2026-12-30'],
  districtReport: ['2026-12-13', '2026-12-28'],
  province: ['2026-12-29', '2027-01-08'],
  experience: ['2027-01-09', '2027-03-31'],
}

const moved: StageMove = {
  ...{ stage: 'apply', day: 'closesOn', from: '2026-11-12', to: '2026-11-15' },
  ...{
    why: '部分小区业委会的书面意见还在征求，延后三天。',
    office: '市住建局',
    at: '2026-11-06T03:00:00.000Z',
  },
}

/** The campaign of the year, by the product's own plan but for what a smaller city chooses: how many, and from which satisfaction on. */
export function demoCampaign({ _id: period }: Period): StoredCampaign {
  const plan = firstPlan(year, period)
  const stages = Object.fromEntries(
    Object.entries(days).map(([stage, [opensOn, closesOn]]) => [stage, { opensOn, closesOn }]),
  ) as StoredCampaign['stages']
  const { parameters } = plan
  const code = campaignCode(year, cityCode)
  return {
    ...{ ...plan, _id: code, code, year, city: cityCode, stages, moves: [moved] },
    ...{ state: 'launched', launchedAt, savedAt: '2026-10-09T07:00:00.000Z', requestKeys: [] },
    quota: { fewest: 3, most: 5 },
    parameters: {
      ...parameters,
      satisfactionAtLeast: 75,
      principles: { ...parameters.principles, 8: 'explainable' },
    },
  }
}

export type CampaignSurroundings = {
  period: Period
  accounts: readonly Account[]
  invitations: readonly Invitation[]
  disclosures: readonly Disclosure[]
  hmac: Hmac
}

export type CampaignFacts = {
  facts: { collection: string; documents: readonly object[] }[]
  files: DemoFile[]
}

/** The campaign as it has come by `demoNow`: applied, agreed, checked, attested, and in part assessed. */
export function makeCampaign(
  city: readonly DemoCompound[],
  { period, accounts, invitations, disclosures, hmac }: CampaignSurroundings,
): CampaignFacts {
  const campaign = demoCampaign(period)
  const making = { campaign: campaign._id, city, deskAt: desksIn(accounts, demoNow), hmac }
  const applied = demoApplicants.map((told) => makeApplication(told, making))
  const attested = applied.map((each) => makeAttestations(each, making))
  const assessors = invitations.filter(({ role }) => role === 'assessor')
  const assessing = makeAssessing(applied, { assessors, disclosures, hmac })
  const files = [...applied, ...attested, assessing].flatMap((each) => each.files)
  return {
    facts: [
      { collection: 'campaigns', documents: [campaign] },
      { collection: 'applications', documents: applied.map(({ application }) => application) },
      { collection: 'applicationDrafts', documents: [makeDraft(making)] },
      { collection: 'attestations', documents: attested.flatMap(({ attestations }) => attestations) },
      { collection: 'assignments', documents: assessing.assignments },
      { collection: 'assessments', documents: assessing.assessments },
      { collection: 'visits', documents: assessing.visits },
      { collection: 'disclosureFiles', documents: files.map(({ record }) => record) },
      {
        collection: 'inbox',
        documents: applied.flatMap((each) => applicationNotices(each, making.deskAt, hmac)),
      },
    ],
    files,
  }
}

/** Compounds whose residents' and owners' committees have to be at work, as they apply: all but the personas' own. */
export function applyingCompounds(city: readonly DemoCompound[]) {
  return demoApplicants
    .filter(({ index }) => index !== homeCompound)
    .map(({ index }) => compoundAt(city, index))
}
