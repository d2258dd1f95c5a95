import { checkEmpty } from '../../core/contract/rosters'
import { handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { changeHomes } from './change-homes'
import { reachedHousehold } from './reached-household'

export const checkEmptyHandler = handle(checkEmpty, async ({ household, confirmed, why }, call) => {
  const { household: declared } = await reachedHousehold(household, call)
  const checked = { at: call.now, account: signedIn(call), confirmed, why }
  await changeHomes(
    {
      compound: declared.compound,
      households: [household],
      ...{ action: 'emptyChecked', subject: household, ...(why === null ? {} : { why }) },
      become(home) {
        const { empty } = home
        if (empty === null || empty.checked !== null) throw new Refusal('not_declared_empty')
        return { ...home, empty: { ...empty, awaits: null, checked } }
      },
    },
    call,
  )
  return { confirmed }
})
