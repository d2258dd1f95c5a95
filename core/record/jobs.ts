import * as z from 'zod/mini'
import { recordFinding } from '../sealing/record-finding'
import { defineCollection, indexOn } from './collection'
import { requestKeys } from './request-keys'

/**
 * Work of the clock that takes more than one run: `prepare` fixes a period's strata and lays its tallies, `rebuild` counts its answers
 * again, `fold` makes the final scorecards once it has closed, `signs` writes down what its answers look like from outside, `check`
 * holds that against the city, `block` seals the revisions of past hours, `seal` all scorecards together, `message` sends the messages
 * of one occasion, `disclose` brings all disclosures to a day, which is its `period`, and `campaignDay` tells on a day what campaigns ask
 * for. The cursor is the last compound done; going on from it twice does no harm.
 */
export const job = z.object({
  _id: z.string(),
  kind: z.enum([
    'prepare',
    'rebuild',
    'fold',
    'signs',
    'check',
    'block',
    'seal',
    'message',
    'disclose',
    'campaignDay',
  ]),
  period: z.string(),
  state: z.enum(['waiting', 'running', 'done']),
  cursor: z.string(),
  requestedAt: z.string(),
  /** When all compounds had been tried, whether or not every one succeeded; null while the cursor is under way. */
  throughAt: z.nullable(z.string()),
  finishedAt: z.nullable(z.string()),
  /** Compounds whose piece failed; every run tries them again. */
  failed: z.array(z.string()),
  /** Until when the run that is making a snapshot may live; null when none is. */
  claimedUntil: z.optional(z.nullable(z.string())),
  /** What a `seal` job has found so far, holding the record against its blocks; its cursor is the last hour that was looked at. */
  finding: z.optional(recordFinding),
  /** Messages of a `message` job by what became of them. */
  messages: z.optional(z.record(z.string(), z.int())),
  requestKeys,
})
export type Job = z.infer<typeof job>

export const jobs = defineCollection({
  name: 'jobs',
  schema: job,
  indexes: [indexOn('state', 'kind', '_id')],
})

/** Id of a period's job of a kind: there is one of each. */
export function jobId(kind: Job['kind'], period: string): string {
  return `${kind}|${period}`
}

/** A job that has not begun. */
export function newJob(kind: Job['kind'], period: string, now: string): Job {
  return {
    _id: jobId(kind, period),
    kind,
    period,
    state: 'waiting',
    cursor: '',
    requestedAt: now,
    throughAt: null,
    finishedAt: null,
    failed: [],
    requestKeys: [],
  }
}
