import { declareEmpty } from '../../core/contract/rosters'
import type { Household } from '../../core/record/households'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeHomes } from './change-homes'

export const declareEmptyHandler = handle(declareEmpty, async (input, call) => {
  const { compound, households } = input
  const marked = await changeHomes(
    {
      ...{ compound, households, action: 'emptyDeclared', subject: compound },
      become: (home, { district }) => ({
        ...home,
        empty: input.empty ? declared(home, district, call.now) : null,
      }),
    },
    call,
  )
  return { marked }
})

/** A home declared before keeps its state, unless the district had refused it: then it is looked at again. */
function declared(home: Household, district: string, now: string): Household['empty'] {
  if (home.members.length > 0) throw new Refusal('household_occupied')
  if (home.empty !== null && home.empty.checked?.confirmed !== false) return home.empty
  return { declaredAt: now, awaits: district, checked: null }
}
