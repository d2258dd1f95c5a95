import type { Complaint } from '../record/complaints'
import type { Fact } from './facts'
import { officeDesk } from './offices'

/** What people are told of a case; words are made on the page. Never a text, a photo or a room. */
export const caseNotices = [
  'caseFiled',
  'caseArrived',
  'caseAccepted',
  'caseReturned',
  'caseMoved',
  'caseExtensionAsked',
  'caseExtended',
  'caseNotExtended',
  'caseAnswered',
  'caseSupplemented',
  'caseNudged',
  'caseSupervised',
  'caseEscalated',
  'caseConfirmed',
  'caseReopened',
  'caseClosedSilently',
  'caseWithdrawn',
  'caseWithdrawalAsked',
  'caseWithdrawalConfirmed',
  'caseResumed',
  'caseReclassified',
  'caseKindObjected',
  'caseKindRuled',
  'caseResponsibilityRuled',
  'caseMerged',
  'caseFollowUpDue',
  'caseFollowedUp',
  'caseReviewAsked',
  'caseReviewed',
] as const
export type CaseNotice = (typeof caseNotices)[number]

/** Whom a notice is for: who filed the case, every household affected, or whoever sits at a desk. */
export type Recipient = 'complainant' | 'households' | { desk: string }

export type CaseTelling = { to: Recipient; notice: CaseNotice }

/**
 * Whom one fact of a case concerns, and what they are told. Residents are told of every step of their case; a desk of what it has
 * to do, or what was done about its work.
 */
export function tellingsOf(found: Complaint, fact: Fact): CaseTelling[] {
  const { handler, overseer, arbiter } = found.standing.route
  const residents = (notice: CaseNotice): CaseTelling => ({ to: 'households', notice })
  const complainant = (notice: CaseNotice): CaseTelling => ({ to: 'complainant', notice })
  const desk = (at: string, notice: CaseNotice): CaseTelling => ({ to: { desk: at }, notice })
  switch (fact.type) {
    case 'filed':
      return [complainant('caseFiled'), desk(fact.route.handler, 'caseArrived')]
    case 'accepted':
      return [residents('caseAccepted')]
    case 'returned':
      return [residents('caseReturned'), desk(overseer, 'caseReturned')]
    case 'rerouted':
      return [residents('caseMoved'), desk(fact.route.handler, 'caseArrived')]
    case 'extensionAsked':
      return [desk(overseer, 'caseExtensionAsked')]
    case 'extensionDecided': {
      const notice = fact.approved ? 'caseExtended' : 'caseNotExtended'
      return fact.approved ? [residents(notice), desk(handler, notice)] : [desk(handler, notice)]
    }
    case 'answered':
      return [residents('caseAnswered')]
    case 'supplemented':
      return [desk(handler, 'caseSupplemented')]
    case 'nudged':
      return [desk(handler, 'caseNudged')]
    case 'supervised':
      return [residents('caseSupervised'), desk(handler, 'caseSupervised')]
    case 'escalated':
      return [
        residents('caseEscalated'),
        desk(handler, 'caseEscalated'),
        desk(officeDesk(fact.office, found), 'caseEscalated'),
      ]
    case 'confirmed':
      return [
        residents('caseConfirmed'),
        desk(handler, 'caseConfirmed'),
        ...(fact.followUpBy === null ? [] : [desk(overseer, 'caseFollowUpDue')]),
      ]
    case 'reopened':
      return [residents('caseReopened'), desk(handler, 'caseReopened'), desk(overseer, 'caseReopened')]
    case 'closedBySilence':
      return [residents('caseClosedSilently')]
    case 'withdrawalAsked':
      return [residents('caseWithdrawn'), desk(handler, 'caseWithdrawn'), desk(overseer, 'caseWithdrawn')]
    case 'withdrawalQuestioned':
      return [complainant('caseWithdrawalAsked')]
    case 'withdrawalAnswered':
      return fact.voluntary
        ? [desk(overseer, 'caseWithdrawalConfirmed')]
        : [residents('caseResumed'), desk(handler, 'caseResumed'), desk(overseer, 'caseResumed')]
    case 'reclassified':
      return [complainant('caseReclassified'), desk(handler, 'caseReclassified')]
    case 'kindObjected':
      return [desk(arbiter, 'caseKindObjected')]
    case 'kindRuled':
      return [complainant('caseKindRuled'), desk(handler, 'caseKindRuled')]
    case 'responsibilityRuled':
      return [
        residents('caseResponsibilityRuled'),
        ...(fact.route === null ? [] : [desk(fact.route.handler, 'caseArrived')]),
      ]
    case 'merged':
      return [residents('caseMerged'), desk(handler, 'caseMerged')]
    case 'reviewAsked':
      return [desk(overseer, 'caseReviewAsked')]
    case 'reviewed':
      return [complainant('caseReviewed'), desk(handler, 'caseReviewed')]
    case 'followedUp':
      // A follow-up that was never made would be recorded without anybody who knows better.
      return [complainant('caseFollowedUp')]
    case 'joined':
    case 'absorbed':
    case 'started':
      return []
  }
}
