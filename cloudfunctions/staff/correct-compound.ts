import { correctCompound } from '../../core/contract/compounds'
import { compoundJobs, newCompoundJob } from '../../core/record/compound-jobs'
import { handle } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeCompound } from './change-compound'
import { isNamesake, namesakesIn } from './new-compound'
import { reachedCompound } from './reached-compound'

/** A new name reaches the bindings of the members by the clock; scorecards that are made keep the old one. */
export const correctCompoundHandler = handle(correctCompound, async (input, call) => {
  const { name, register, why } = input
  const { compound } = await reachedCompound(input.compound, call)
  const there = await namesakesIn([compound.subdistrict], call)
  return changeCompound(
    input.compound,
    async (present, transaction) => {
      if (present.name === name && present.register === register) throw new Refusal('nothing_changes')
      const named = { subdistrict: present.subdistrict, name }
      if (there.some((other) => other._id !== present._id && isNamesake(other, named))) {
        throw new Refusal('name_taken')
      }
      if (present.name !== name) {
        await transaction.set(compoundJobs, newCompoundJob('rename', present._id, call.now))
      }
      return {
        change: { name, register },
        action: 'compoundCorrected',
        before: { name: present.name, register: present.register },
        after: { name, register },
        why,
      }
    },
    call,
  )
})
