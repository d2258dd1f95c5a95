import * as z from 'zod/mini'

/** Where a case that did not come through this app came from. Figures are published by source. */
export const outsideSources = ['hotline12345', 'letter', 'hotline'] as const
export const outsideSource = z.enum(outsideSources)
export type OutsideSource = z.infer<typeof outsideSource>

export const outsideSourceTitles: Record<OutsideSource, string> = {
  hotline12345: '12345 热线',
  letter: '信访（来信来访）',
  hotline: '住建投诉热线',
}

/** How it ended, where the source says so. */
export const outsideResults = ['resolved', 'unresolved'] as const
export const outsideResult = z.enum(outsideResults)
export type OutsideResult = z.infer<typeof outsideResult>

export const outsideResultTitles: Record<OutsideResult, string> = {
  resolved: '已解决',
  unresolved: '未解决',
}

const mobileNumber = /^(86)?1[3-9]\d{9}$/
// Births up to 2019: the number of a newer case may begin with a region and a day just like this, and no complainant is younger.
const identityNumber = /^[1-9]\d{5}(19\d\d|201\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i

/** Whether a text is a person's telephone or identity number, as when the wrong column was taken for the case's number. */
export function isPersonsNumber(text: string): boolean {
  return mobileNumber.test(text) || identityNumber.test(text)
}

/** The case's number as its source writes it, without blanks: 连信访〔2026〕12号. */
export const outsideNumber = z.string().check(
  z.regex(/^[0-9A-Za-z\u4e00-\u9fff()（）〔〕【】［］[\]_./#-]{1,40}$/),
  z.refine((text) => !isPersonsNumber(text), { error: 'a person’s own number' }),
)

/** The first day that an import reaches back to: two years, as a first campaign looks at the twelve months before it. */
export function earliestReceived(today: string): string {
  return `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`
}
