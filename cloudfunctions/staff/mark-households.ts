import { markHouseholds } from '../../core/contract/rosters'
import { handle } from '../platform/call'
import { changeHomes } from './change-homes'

export const markHouseholdsHandler = handle(markHouseholds, async (input, call) => {
  const { compound, households, use, delivered } = input
  const marked = await changeHomes(
    {
      ...{ compound, households, action: 'householdsMarked', subject: compound },
      become: (home) => ({ ...home, use: use ?? home.use, delivered: delivered ?? home.delivered }),
    },
    call,
  )
  return { marked }
})
