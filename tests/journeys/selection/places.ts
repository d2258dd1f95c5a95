import type { Compound } from '../../../core/record/compounds'
import { campaignCode } from '../../../core/selection/campaign'
import { compoundA, compoundB } from '../../city/small-city'

export const city = compoundA.city
export const campaign = campaignCode(2026, city)
export const period = { code: '2026H2', name: '2026 年下半年' } as const
export const company = { code: 'demo-company-1', name: '演示·安居物业服务有限公司' } as const

const servedOne = (of: Compound, _id: string, name: string): Compound => ({
  ...of,
  ...{ _id, name, service: [{ from: compoundA.service[0]?.from ?? '', kind: 'company', company }] },
  ...{ governance: compoundA.governance, buildings: [{ code: '01', name: '1幢', households: 200 }] },
})

/**
 * Compounds that apply; invented. The garden's whole way is played; the court, of another district, and the lane come with most of it
 * done; the village has too few answers.
 */
export const compounds = {
  garden: servedOne(compoundA, '320706001001-001', '演示·海棠花园'),
  court: servedOne(compoundB, '320703001001-001', '演示·云台家园'),
  lane: servedOne(compoundA, '320706001001-002', '演示·锦绣雅苑'),
  village: servedOne(compoundA, '320706001001-003', '演示·翠湖新村'),
} as const
export type CompoundName = keyof typeof compounds

export const applicationOf = (of: CompoundName) => `${campaign}|${compounds[of]._id}`

/** Part of the households that answer, and of a hundred answers how many are of each level. */
export const answering: Record<
  CompoundName,
  { response: number; profile: [number, number, number, number, number] }
> = {
  garden: { response: 0.8, profile: [0, 1, 3, 26, 70] },
  court: { response: 0.8, profile: [0, 2, 8, 40, 50] },
  lane: { response: 0.8, profile: [1, 3, 12, 44, 40] },
  village: { response: 0.06, profile: [0, 2, 8, 40, 50] },
}

const base = '/packages/selection'
const inCampaign = (page: string) => `${base}/${page}/index?campaign=${campaign}`
const ofCompound = (page: string) => (of: CompoundName) => `${inCampaign(page)}&compound=${compounds[of]._id}`

/** Where everything is. */
export const to = {
  campaign: `${base}/campaign/index`,
  standards: inCampaign('standards'),
  plan: `${base}/plan/index`,
  applying: inCampaign('applying'),
  draft: ofCompound('application-draft'),
  applications: inCampaign('applications'),
  application: ofCompound('application'),
  attest: (of: CompoundName, clause: string) => `${ofCompound('attest')(of)}&clause=${clause}`,
  round: inCampaign('paper-round'),
  roundSheets: ofCompound('paper-round-sheets'),
  assessments: `${base}/assessments/index`,
  assessment: ofCompound('assessment'),
  visits: ofCompound('visits'),
  sheetPrint: ofCompound('sheet-print'),
  assigning: inCampaign('assigning'),
  sheets: ofCompound('sheets'),
  sheetRules: inCampaign('sheet-rules'),
  list: inCampaign('list'),
  work: inCampaign('work'),
  objections: inCampaign('objections'),
  objectionEntry: inCampaign('objection-entry'),
  certificate: ofCompound('certificate'),
  review: ofCompound('award-review'),
  reports: inCampaign('reports'),
  report: (area: string) => `${inCampaign('report')}&area=${area}`,
  experiences: `${base}/experiences/index`,
  experience: ofCompound('experience'),
  experienceDrafts: inCampaign('experience-drafts'),
} as const
