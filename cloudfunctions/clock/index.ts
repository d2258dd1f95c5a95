import '../../core/contract/jitless'
import { newId } from '../platform/call'
import { openDocuments } from '../platform/documents'
import { hasCaller } from '../platform/identity'
import { logCall, logFault } from '../platform/log'
import type { Run } from './run'
import { runDueWork } from './run-due-work'

/** A run begins every minute: one that begins no piece after this has nearly always ended when the next one comes. */
const longestWork = 42_000
const assumedTimeLimit = 60_000
const shareOfLimit = 0.7

export type ClockAnswer =
  | { ok: true; done: string[] }
  | { ok: false; code: 'not_allowed' | 'internal'; requestId: string }

/**
 * The function `clock`: called by the timer alone. Runs may overlap and may die: all work is idempotent and goes on from
 * where it stood. It begins no new piece after 42 s or 70 % of its time limit; the limit itself is long for a snapshot's sake, which is
 * made in one piece.
 */
export async function main(event: unknown, context: unknown): Promise<ClockAnswer> {
  const started = Date.now()
  const requestId = newId()
  const documents = openDocuments()
  const answered = (code: 'ok' | 'not_allowed' | 'internal') =>
    logCall({
      requestId,
      endpoint: 'clock',
      code,
      milliseconds: Date.now() - started,
      roundTrips: documents.trips(),
    })
  if (!isTimer(event) || hasCaller(context)) {
    answered('not_allowed')
    return { ok: false, code: 'not_allowed', requestId }
  }
  const startedTicking = performance.now()
  const limit = timeLimitOf(context)
  const run: Run = {
    documents,
    now: new Date(started).toISOString(),
    hasTime: () => performance.now() - startedTicking < Math.min(longestWork, shareOfLimit * limit),
    endsBefore: new Date(started + limit).toISOString(),
    faults: [],
  }
  try {
    const done = await runDueWork(run)
    answered('ok')
    return { ok: true, done }
  } catch (error) {
    logFault(requestId, error)
    answered('internal')
    return { ok: false, code: 'internal', requestId }
  }
}

function isTimer(event: unknown): boolean {
  return typeof event === 'object' && event !== null && (event as { Type?: unknown }).Type === 'Timer'
}

function timeLimitOf(context: unknown): number {
  const limit = (context as { time_limit_in_ms?: unknown } | null)?.time_limit_in_ms
  return typeof limit === 'number' && limit > 0 ? limit : assumedTimeLimit
}
