import { deletedKeptDays } from '../../core/access/privacy-notice'
import { daysLater } from '../../core/place/day'
import { accounts } from '../../core/record/accounts'
import { command } from '../platform/documents'
import type { Run } from './run'

/** Removes what deleted accounts left behind, once it no longer serves the limit that it was kept for. */
export async function forgetDeleted(run: Run): Promise<number> {
  const before = daysLater(run.now, -deletedKeptDays)
  return run.documents.remove(accounts, { deletedAt: command.lt(before) })
}
