import * as z from 'zod/mini'
import { residentNotices } from '../selection/resident-notices'
import { type Collection, defineCollection } from './collection'
import { jobs } from './jobs'

/**
 * What the clock has to tell residents of a selection, in the same collection as the periods' jobs. It is written in the transaction of what
 * it tells of, so that none is lost.
 */
export const tellingJob = z.object({
  _id: z.string(),
  kind: z.literal('tellSelection'),
  notice: z.enum(residentNotices),
  campaign: z.string(),
  /** The compound whose application was passed on; null: those of the list. */
  compound: z.nullable(z.string()),
  /** Number of the list; null where it is about none. */
  list: z.nullable(z.int()),
  state: z.enum(['running', 'done']),
  /** The last compound whose residents were all told. */
  cursor: z.string(),
  requestedAt: z.string(),
  finishedAt: z.nullable(z.string()),
})
export type TellingJob = z.infer<typeof tellingJob>

export const tellingJobs: Collection<TellingJob> = defineCollection({
  name: jobs.name,
  schema: tellingJob,
  indexes: jobs.indexes,
})

/** Something to tell that nobody was told of yet; of one thing there is one. */
export function newTellingJob(
  about: Pick<TellingJob, 'notice' | 'campaign' | 'compound' | 'list'>,
  now: string,
): TellingJob {
  const { notice, campaign, compound, list } = about
  return {
    ...{ _id: ['tellSelection', notice, campaign, compound ?? list].join('|'), kind: 'tellSelection' },
    ...{ ...about, state: 'running', cursor: '', requestedAt: now, finishedAt: null },
  }
}
