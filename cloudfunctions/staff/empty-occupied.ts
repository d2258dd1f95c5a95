import type { HomeUse } from '../../core/place/home'
import { households } from '../../core/record/households'
import type { Call } from '../platform/call'
import { tellMembers } from '../platform/tell-members'
import { emptyHousehold } from './empty-household'

/** A home with members that leaves the register (`change` null) or becomes what does not count. */
export type Leaving = {
  code: string
  compoundName: string
  change: { use: HomeUse; delivered: boolean } | null
}

/** Unbinds a home's members, who are told, revokes its slips and changes it, in one transaction. */
export async function emptyOccupied({ code, compoundName, change }: Leaving, call: Call): Promise<void> {
  await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(households, code)
    if (present === null) throw new Error(`a compared household is gone: ${code}`)
    await tellMembers({ household: present, compoundName, kind: 'householdUnbound' }, transaction, call)
    const emptied = await emptyHousehold(present, transaction, call)
    await transaction.set(households, { ...emptied, ...(change ?? { removedAt: call.now }) })
  })
}
