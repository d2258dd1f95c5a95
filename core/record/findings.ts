import * as z from 'zod/mini'
import { role } from '../access/role'
import { evidence } from '../method/findings/evidence'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { periodMatter, periodMatterIndexes } from './period-matter'
import { requestKeys } from './request-keys'

/** Who decided something, and why: the account stays inside, people are told the office. */
export const decided = z.object({
  account: z.string(),
  role,
  scope: z.string(),
  at: instant,
  why: z.string(),
})
export type Decided = z.infer<typeof decided>

/** What an office does with a finding: nothing is wrong, some answers do not count, or it has to be looked into once more. */
export const findingDecision = z.enum(['dismissed', 'excluded', 'reopened'])

/**
 * Answers of a compound that have to be looked into. Found by the clock, one of a kind, and never removed: whoever rules says that
 * nothing is wrong, or what does not count. Until then its evidence follows the count.
 */
export const finding = z.object({
  _id: z.string(),
  ...periodMatter,
  evidence,
  foundAt: instant,
  /** `lapsed`: a later count does not bear it out. */
  state: z.enum(['open', 'dismissed', 'excluded', 'lapsed']),
  /** Everything that was decided about it, oldest first. */
  decisions: z.array(z.extend(decided, { decision: findingDecision })),
  requestKeys,
})
export type Finding = z.infer<typeof finding>

export const findings = defineCollection({
  name: 'findings',
  schema: finding,
  indexes: [indexOn('period', 'compound', 'state'), ...periodMatterIndexes],
})

/** Id of a finding: a later count finds it again. */
export function findingId(period: string, compound: string, kind: string): string {
  return `${period}|${compound}|${kind}`
}
