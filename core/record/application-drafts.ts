import * as z from 'zod/mini'
import { evidence } from '../selection/evidence'
import { defineCollection } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** What an applicant has begun to write. Read by that office and by nobody else. */
export const applicationDraft = z.object({
  /** `campaign|compound|role|scope`. */
  _id: z.string(),
  /** Counts what was saved: whoever saves on top of another's is told. */
  revision: z.int(),
  practices: z.string(),
  results: z.string(),
  evidence: z.array(evidence),
  savedAt: instant,
  requestKeys,
})
export type ApplicationDraft = z.infer<typeof applicationDraft>

export const applicationDrafts = defineCollection({
  name: 'applicationDrafts',
  schema: applicationDraft,
  indexes: [],
})

export function applicationDraftId(application: string, office: { role: string; scope: string }): string {
  return `${application}|${office.role}|${office.scope}`
}
