import { correctOutsideCase } from '../../core/contract/outside-cases'
import { handle } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { Refusal } from '../platform/refusal'
import { changeOutsideCase, reachedOutsideCase } from './change-outside-case'

/** What the source said is kept beside, so that reading the same file again does not undo the ruling. */
export const correctOutsideCaseHandler = handle(correctOutsideCase, async (input, call) => {
  const { category, responsible, why, number } = input
  const { stored, compound } = await reachedOutsideCase(input, call)
  const categories = (await cachedRules(stored.city, call)).categories
  if (!categories.some(({ code }) => code === category)) throw new Refusal('unknown_category')
  await changeOutsideCase(
    {
      ...{ id: stored._id, compound },
      changing(present) {
        const before = { category: present.category, responsible: present.responsible }
        if (before.category === category && before.responsible === responsible) {
          throw new Refusal('nothing_changes')
        }
        const was = present.ruling?.was ?? before
        return {
          change: { category, responsible, ruling: { at: call.now, why, was } },
          action: 'outsideCaseCorrected',
          before,
          after: { category, responsible },
          why,
        }
      },
    },
    call,
  )
  return { number }
})
