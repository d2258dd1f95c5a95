import * as z from 'zod/mini'
import { type Collection, defineCollection } from './collection'
import { jobs } from './jobs'

/** The daily digest of a city's staff, in the same collection as the periods' jobs: one a working day, account by account. */
export const digestJob = z.object({
  _id: z.string(),
  kind: z.literal('digest'),
  state: z.enum(['running', 'done']),
  /** The last account that was looked at. */
  cursor: z.string(),
  requestedAt: z.string(),
  finishedAt: z.nullable(z.string()),
})
export type DigestJob = z.infer<typeof digestJob>

export const digestJobs: Collection<DigestJob> = defineCollection({
  name: jobs.name,
  schema: digestJob,
  indexes: jobs.indexes,
})

/** The digest of a day in a city, not begun. */
export function newDigestJob(city: string, day: string, now: string): DigestJob {
  const _id = `digest|${city}|${day}`
  return { _id, kind: 'digest', state: 'running', cursor: '', requestedAt: now, finishedAt: null }
}
