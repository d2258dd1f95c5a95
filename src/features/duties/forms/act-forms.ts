import type { ComponentType } from 'react'
import type { StaffActType } from '../../../../core/complaint/acts'
import { AnswerForm } from './answer-form'
import { ExtensionForm } from './extension-form'
import { FollowUpForm } from './follow-up-form'
import type { FormProps } from './form'
import { MergeForm } from './merge-form'
import { plainForm } from './plain-form'
import { ReclassifyForm } from './reclassify-form'
import { RerouteForm } from './reroute-form'
import { ResponsibilityForm } from './responsibility-form'
import { ReturnForm } from './return-form'
import { SuperviseForm } from './supervise-form'
import { ExtensionVerdict, KindVerdict, ReviewVerdict } from './verdicts'

/** What each act asks for. */
export const actForms: Record<StaffActType, ComponentType<FormProps>> = {
  accept: plainForm({ type: 'accept' }),
  start: plainForm({ type: 'start' }),
  answer: AnswerForm,
  askExtension: ExtensionForm,
  decideExtension: ExtensionVerdict,
  return: ReturnForm,
  reroute: RerouteForm,
  supervise: SuperviseForm,
  reclassify: ReclassifyForm,
  ruleKind: KindVerdict,
  ruleResponsibility: ResponsibilityForm,
  merge: MergeForm,
  questionWithdrawal: plainForm({ type: 'questionWithdrawal' }),
  followUp: FollowUpForm,
  decideReview: ReviewVerdict,
}
