import * as z from 'zod/mini'
import { type Collection, defineCollection } from './collection'
import { jobs } from './jobs'

/**
 * Work of the clock over one compound's households, in the same collection as the periods' jobs: `merge` moves them to the
 * compound that has taken theirs in, `rename` tells their members the compound's new name.
 */
export const compoundJob = z.object({
  _id: z.string(),
  kind: z.enum(['merge', 'rename']),
  compound: z.string(),
  state: z.enum(['running', 'done']),
  /** The last household that was told; a merge needs none, as what has moved is no longer found. */
  cursor: z.string(),
  requestedAt: z.string(),
  finishedAt: z.nullable(z.string()),
})
export type CompoundJob = z.infer<typeof compoundJob>

export const compoundJobs: Collection<CompoundJob> = defineCollection({
  name: jobs.name,
  schema: compoundJob,
  indexes: jobs.indexes,
})

/** A job over a compound that has not begun; a compound has one of each kind. */
export function newCompoundJob(kind: CompoundJob['kind'], compound: string, now: string): CompoundJob {
  return {
    _id: `${kind}|${compound}`,
    kind,
    compound,
    state: 'running',
    cursor: '',
    requestedAt: now,
    finishedAt: null,
  }
}
