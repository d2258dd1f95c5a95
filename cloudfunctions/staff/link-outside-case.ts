import { linkOutsideCase } from '../../core/contract/outside-cases'
import { type Call, handle } from '../platform/call'
import { caseCompound } from '../platform/find-case'
import { readMergedCompounds } from '../platform/merged-compounds'
import { Refusal } from '../platform/refusal'
import { changeOutsideCase, reachedOutsideCase } from './change-outside-case'

export const linkOutsideCaseHandler = handle(linkOutsideCase, async (input, call) => {
  const { caseNumber, why, number } = input
  const { stored, compound } = await reachedOutsideCase(input, call)
  if (caseNumber !== null) await refuseUnlessIn(compound._id, caseNumber, call)
  await changeOutsideCase(
    {
      ...{ id: stored._id, compound },
      changing(present) {
        if (present.linkedTo === caseNumber) throw new Refusal('nothing_changes')
        return {
          change: { linkedTo: caseNumber, link: caseNumber === null ? null : { at: call.now, why } },
          action: 'outsideCaseLinked',
          before: { linkedTo: present.linkedTo },
          after: { linkedTo: caseNumber },
          why,
        }
      },
    },
    call,
  )
  return { number }
})

/** Two cases are the same matter only within one compound, and those that were merged into it are one with it. */
async function refuseUnlessIn(compound: string, caseNumber: string, call: Call): Promise<void> {
  const found = await caseCompound(caseNumber, call)
  const present =
    found === null ? undefined : (await readMergedCompounds([found], call.documents)).present(found)
  if (present?._id !== compound) throw new Refusal('case_not_in_compound')
}
