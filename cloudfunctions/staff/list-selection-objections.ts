import { listSelectionObjections } from '../../core/contract/selection-objections'
import { selectionObjections } from '../../core/record/selection-objections'
import { handle } from '../platform/call'
import { findCampaign } from '../platform/campaigns'
import { findWhole } from '../platform/find-whole'
import { grantFor, rulableBy } from './selection-objection-rulers'

export const listSelectionObjectionsHandler = handle(listSelectionObjections, async (input, call) => {
  const campaign = await findCampaign(input.campaign, call)
  const [grant] = await call.grants()
  const all = await findWhole(selectionObjections, { campaign: campaign.code }, call)
  const mayRuleOn = rulableBy(call)
  const objections = []
  for (const found of all.sort((a, b) => (a.raisedAt < b.raisedAt ? 1 : -1))) {
    if ((await grantFor(found, call)) === undefined) continue
    const { _id, list, compound, name, objector, channel, aspect, why, raisedAt, state, answer } = found
    const mayRule = state === 'open' && grant?.role === 'bureau' && (await mayRuleOn(found))
    objections.push({
      ...{ id: _id, list, compound, name, objector, channel, aspect, why, raisedAt, state, answer, mayRule },
    })
  }
  return { objections }
})
