import * as z from 'zod/mini'

/** What a case is. Only a complaint enters the complaint rate. */
export const caseKinds = ['complaint', 'repair', 'enquiry', 'suggestion'] as const
export const caseKind = z.enum(caseKinds)
export type CaseKind = z.infer<typeof caseKind>

export const caseKindTitles: Record<CaseKind, string> = {
  complaint: '投诉',
  repair: '报修',
  enquiry: '咨询',
  suggestion: '建议',
}
