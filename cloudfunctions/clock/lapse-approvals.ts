import { approvals } from '../../core/record/approvals'
import { newId } from '../platform/call'
import { command } from '../platform/documents'
import { tellAccount } from '../platform/tell-members'
import type { Run } from './run'

const wishesARun = 100

/** Wishes for one more household that nobody decided on in time: they lapse, and who asked is told. Answers how many. */
export async function lapseApprovals(run: Run): Promise<number> {
  const overdue = await run.documents.find(approvals, {
    where: { state: 'open', expiresAt: command.lte(run.now) },
    limit: wishesARun,
  })
  for (const { _id } of overdue) {
    await run.documents.transaction(async (transaction) => {
      const wish = await transaction.get(approvals, _id)
      if (wish?.state !== 'open') return
      const { account, compoundName, label } = wish
      await transaction.set(approvals, { ...wish, state: 'lapsed', reason: null, decidedAt: run.now })
      const told = { kind: 'approvalLapsed', compoundName, label } as const
      await tellAccount(account, told, transaction, { now: run.now, newId })
    })
  }
  return overdue.length
}
