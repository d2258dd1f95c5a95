import { issueSlip } from '../../core/contract/slips'
import { bindingLimits, slipValidDays } from '../../core/place/binding-rules'
import { handle } from '../platform/call'
import { giveSlip } from './give-slip'
import { reachedHousehold } from './reached-household'

export const issueSlipHandler = handle(issueSlip, async (input, call) => {
  const reached = await reachedHousehold(input.household, call)
  const { code, slip } = await giveSlip(
    {
      ...reached,
      kind: 'paper',
      tenant: input.tenant,
      usesAllowed: bindingLimits.membersPerHousehold,
      validMilliseconds: slipValidDays * 86_400_000,
    },
    call,
  )
  return { label: reached.household.label, slip: code, expiresAt: slip.expiresAt }
})
