import * as z from 'zod/mini'
import { isPersonsNumber } from '../access/persons-number'

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

/** The case's number as its source writes it, without blanks: 连信访〔2026〕12号. */
export const outsideNumber = z.string().check(
  z.regex(/^[0-9A-Za-z\u4e00-\u9fff()（）〔〕【】［］[\]_./#-]{1,40}$/),
  z.refine((text) => !isPersonsNumber(text), { error: 'a person’s own number' }),
)

/** The first day that an import reaches back to: two years, as a first campaign looks at the twelve months before it. */
export function earliestReceived(today: string): string {
  return `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`
}
