import type { LookedAt } from '../checks/look-at-pages'
import { compounds, to } from './places'

/** In 申报: who applies, who agrees, who checks, who attests. */
export const applyingPages: readonly LookedAt[] = [
  { name: 'campaign', path: to.campaign },
  { name: 'standards', path: to.standards },
  { name: 'campaign-bureau', persona: 'bureau', path: to.campaign },
  { name: 'plan', persona: 'bureau', path: to.plan },
  { name: 'applying', persona: 'company', path: to.applying },
  {
    name: 'draft',
    persona: 'residents-committee',
    path: to.draft('village'),
  },
  { name: 'applications', persona: 'subdistrict', path: to.applications },
  { name: 'application', persona: 'residents-committee', path: to.application('garden') },
  { name: 'attest', persona: 'residents-committee', path: to.attest('garden', 'party') },
]

export const roundPages: readonly LookedAt[] = [
  { name: 'round', persona: 'bureau', path: to.round },
  { name: 'round-committee', persona: 'residents-committee', path: to.round },
  { name: 'round-sheets', persona: 'residents-committee', path: to.roundSheets('village') },
]

export const assessingPages: readonly LookedAt[] = [
  { name: 'assessments', persona: 'assessor-3', path: to.assessments },
  { name: 'assessment', persona: 'assessor-3', path: to.assessment('garden') },
  { name: 'visits', persona: 'assessor-1', path: to.visits('garden') },
  {
    name: 'visit-form',
    persona: 'assessor-1',
    path: to.visits('garden'),
    prepare: (visitor) => visitor.press('记录一次核查'),
  },
  { name: 'sheet-print', persona: 'assessor-3', path: to.sheetPrint('garden') },
  { name: 'assigning', persona: 'bureau', path: to.assigning },
  { name: 'sheets', persona: 'bureau', path: to.sheets('garden') },
  { name: 'sheet-rules', persona: 'bureau', path: to.sheetRules },
]

export const publicityPages: readonly LookedAt[] = [
  { name: 'list', path: to.list },
  {
    name: 'list-object',
    persona: 'neighbour',
    path: to.list,
    prepare: (visitor) => visitor.press('提出异议'),
  },
  { name: 'work', persona: 'bureau', path: to.work },
  { name: 'objections', persona: 'bureau', path: to.objections },
  { name: 'objection-entry', persona: 'residents-committee', path: to.objectionEntry },
]

export const concludedPages: readonly LookedAt[] = [
  { name: 'list-decided', path: to.list },
  { name: 'work-decided', persona: 'bureau', path: to.work },
  { name: 'certificate', path: to.certificate('garden') },
  { name: 'award-review', persona: 'bureau', path: to.review('court') },
  { name: 'reports', persona: 'bureau', path: to.reports },
  { name: 'report', persona: 'district', path: to.report(compounds.garden.district) },
  { name: 'report-late', persona: 'other-district', path: to.report(compounds.court.district) },
  { name: 'experiences', path: to.experiences },
  { name: 'experience', path: to.experience('garden') },
  { name: 'experience-drafts', persona: 'bureau', path: to.experienceDrafts },
  { name: 'inbox-company', persona: 'company', path: '/packages/mine/inbox/index' },
]
