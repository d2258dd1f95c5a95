import { enterSelectionObjection } from '../../core/contract/selection-objections'
import { audit } from '../../core/record/audit'
import { households } from '../../core/record/households'
import { cityOfCampaign } from '../../core/selection/campaign'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { raiseSelectionObjection } from '../platform/raise-selection-objection'
import { Refusal } from '../platform/refusal'
import { presentCompound } from './reached-compound'

/** The home is where the caller is in office; which one it was is stored nowhere, and not in the audit either. */
export const enterSelectionObjectionHandler = handle(enterSelectionObjection, async (input, call) => {
  const { homeIn, home, channel, ...said } = input
  const { grant, place } = await presentCompound(homeIn, call)
  if (place.city !== cityOfCampaign(said.campaign)) throw new Refusal('not_your_city')
  const where = { compound: homeIn, label: home, removedAt: null }
  const found = await call.documents.find(households, { where, limit: 2 })
  const [household] = found
  if (household === undefined || found.length > 1) throw new Refusal('unknown_household')
  const by = { household: household._id }
  const raised = { said, by, homes: [household._id], objector: 'resident', channel } as const
  const objection = await raiseSelectionObjection(raised, call, async (made, transaction) => {
    const after = { campaign: said.campaign, list: made.list, aspect: said.aspect, channel }
    const done = { action: 'selectionObjected' as const, subject: said.compound, place, after }
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { objection }
})
