import type { CaseKind } from '../../core/complaint/kinds'
import { openStates } from '../../core/complaint/states'
import { type Complaint, complaints } from '../../core/record/complaints'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'

/** Kinds that are about something which others can have met too. */
const sharedKinds: readonly CaseKind[] = ['complaint', 'repair']

export function isShared(kind: CaseKind): boolean {
  return sharedKinds.includes(kind)
}

/** Whether a case can be joined while it is open: never one at somebody's home, of which nobody else is told that there is one. */
export function isOffered({ where, standing }: Complaint): boolean {
  return where.kind === 'public' && isShared(standing.kind)
}

const daysBack = 90

/** Only a suggestion is made of them: in a compound with more, the newest are compared. */
const mostCompared = 200

/** The open cases of a compound that a household could join instead of filing one of its own, newest first. */
export function offeredCases(compound: string, { documents, now }: Call): Promise<Complaint[]> {
  const since = new Date(Date.parse(now) - daysBack * 86_400_000).toISOString()
  return documents.find(complaints, {
    where: {
      compound,
      'standing.filedAt': command.gt(since),
      'standing.state': command.in([...openStates]),
      'standing.kind': command.in([...sharedKinds]),
      'where.kind': 'public',
    },
    order: [['standing.filedAt', 'desc']],
    limit: mostCompared,
  })
}
