import type { Hmac } from '../../core/access/account-id'
import { daysAfter } from '../../core/disclosure/days'
import { hasCommittee } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { instantOfDay } from '../../core/place/day'
import { type ApplicationDraft, applicationDraftId } from '../../core/record/application-drafts'
import { type Application, applicationId } from '../../core/record/applications'
import type { Compound } from '../../core/record/compounds'
import { type ApplicantRole, checkerOf } from '../../core/selection/applicant'
import { type DemoApplicant, demoDraft } from './demo-applicants'
import type { DemoCompound } from './demo-compounds'
import type { Desk, desksIn } from './demo-desks'
import { type DemoFile, evidenceOf, uploaded } from './demo-evidence'

/** What the campaign's records are made from. */
export type CampaignMaking = {
  campaign: string
  city: readonly DemoCompound[]
  deskAt: ReturnType<typeof desksIn>
  hmac: Hmac
}

/** An application with its files, and with what it was told as. */
export type DemoApplication = {
  told: DemoApplicant
  compound: Compound
  application: Application
  files: DemoFile[]
}

/** An instant of a day: so many hours after midnight in Asia/Shanghai. */
export const atHour = (day: string, hour: number) =>
  new Date(Date.parse(instantOfDay(day)) + hour * 3_600_000).toISOString()

/** Submitted one morning, agreed to the next day, and checked the day after. */
export function makeApplication(told: DemoApplicant, making: CampaignMaking): DemoApplication {
  const compound = compoundAt(making.city, told.index)
  const { _id, name, city, district, subdistrict, residentsCommittee: committee } = compound
  const id = applicationId(making.campaign, _id)
  const applying = making.deskAt(told.applicant, scopeOf(told.applicant, compound))
  const applicant = { ...applying.office, role: told.applicant }
  const at = atHour(told.submittedOn, 9.5)
  const of = { compound: _id, account: applying.account, heldBy: id, at }
  const material = uploaded({ ...of, name: '申报材料汇编.pdf' }, making.hmac)
  const { consent, step, files } = consentTo(told, { compound, id, at, applying }, making)
  const timeline = [
    { at, what: 'submitted' as const, office: applying.office, why: null },
    ...step,
    ...afterwards(told, { compound, applying }, making),
  ]
  return {
    ...{ told, compound, files: [material, ...files] },
    application: {
      ...{ _id: id, campaign: making.campaign, city, district, subdistrict, committee, compound: _id, name },
      ...{ applicant, state: told.state, consent, practices: told.practices, results: told.results },
      ...{
        evidence: [evidenceOf(material, 'document')],
        timeline,
        revision: timeline.length,
        requestKeys: [],
      },
    },
  }
}

/** What the personas' company has begun to write: nobody else sees it. */
export function makeDraft({ campaign, city, deskAt }: CampaignMaking): ApplicationDraft {
  const { index, ...written } = demoDraft
  const compound = compoundAt(city, index)
  const { office } = deskAt('propertyCompany', scopeOf('propertyCompany', compound))
  const _id = applicationDraftId(applicationId(campaign, compound._id), office)
  return { ...{ _id, revision: 1 }, ...written, evidence: [], requestKeys: [] }
}

export function compoundAt(city: readonly DemoCompound[], index: number): Compound {
  const found = city[index]?.compound
  if (found === undefined) throw new Error(`no compound ${index} in the demo city`)
  return found
}

/** Over what an applicant of a compound holds office. */
export function scopeOf(role: ApplicantRole, compound: Compound): string {
  const { _id, district, subdistrict, residentsCommittee, service } = compound
  const scope = {
    ...{ ownersCommittee: _id, residentsCommittee, subdistrict, district },
    propertyCompany: service.at(-1)?.company?.code,
  }[role]
  if (!scope) throw new Error(`no ${role} of ${compound.name}`)
  return scope
}

type Submitted = { compound: Compound; id: string; at: string; applying: Desk }
type Consented = Pick<Application, 'consent'> & { step: Application['timeline']; files: DemoFile[] }

function consentTo(
  { applicant, consent, submittedOn }: DemoApplicant,
  { compound, id, at, applying }: Submitted,
  { deskAt, hmac }: CampaignMaking,
): Consented {
  const governed = inForceAt(compound.governance, at)
  if (governed === undefined || !hasCommittee(governed.kind)) return { consent: null, step: [], files: [] }
  const given = { paper: null, office: applying.office, givenAt: at }
  if (applicant === 'ownersCommittee') return { consent: given, step: [], files: [] }
  if (consent === 'open') return { consent: { ...given, givenAt: null, office: null }, step: [], files: [] }
  const role = consent === 'paper' ? 'residentsCommittee' : 'ownersCommittee'
  const { account, office } = deskAt(role, scopeOf(role, compound))
  const givenAt = atHour(daysAfter(submittedOn, 1), 10.25)
  const of = { compound: compound._id, account, heldBy: id, at: givenAt }
  const files = consent === 'paper' ? [uploaded({ ...of, name: '业委会书面意见.pdf' }, hmac)] : []
  const [paper = null] = files.map((file) => evidenceOf(file, 'document'))
  const step = { at: givenAt, what: 'consented' as const, office, why: null }
  return { consent: { givenAt, office, paper }, step: [step], files }
}

/** What was decided of it, by its checker or by the applicant. */
function afterwards(
  told: DemoApplicant,
  { compound, applying }: { compound: Compound; applying: Desk },
  { deskAt }: CampaignMaking,
): Application['timeline'] {
  if (told.state === 'submitted') return []
  const at = atHour(daysAfter(told.submittedOn, 2), 15.5)
  if (told.state === 'withdrawn') return [{ at, what: 'withdrawn', office: applying.office, why: told.why }]
  const checker = checkerOf(told.applicant)
  if (checker !== 'subdistrict' && checker !== 'district') throw new Error(`nobody checks ${compound.name}`)
  const { office } = deskAt(checker, compound[checker])
  const why = told.state === 'returned' ? told.why : null
  return [{ at, what: told.state, office, why }]
}
