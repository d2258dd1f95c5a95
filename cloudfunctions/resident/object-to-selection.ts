import { objectToSelection } from '../../core/contract/selection-objections'
import { compounds } from '../../core/record/compounds'
import { cityOfCampaign } from '../../core/selection/campaign'
import { type Call, handle, signedIn } from '../platform/call'
import { raiseSelectionObjection } from '../platform/raise-selection-objection'
import { Refusal } from '../platform/refusal'

export const objectToSelectionHandler = handle(objectToSelection, async (said, call) => {
  const by = { account: signedIn(call) }
  const homes = await homesIn(cityOfCampaign(said.campaign), call)
  if (homes.length === 0) throw new Refusal('not_your_city')
  const raised = { said, by, homes, objector: 'resident', channel: 'app' } as const
  return { objection: await raiseSelectionObjection(raised, call) }
})

/** The homes in a city that the caller is bound to. */
async function homesIn(city: string, call: Call): Promise<string[]> {
  const bound = (await call.account())?.households ?? []
  const places = await call.documents.findAll(compounds, [...new Set(bound.map(({ compound }) => compound))])
  const inside = new Set(places.filter((place) => place.city === city).map(({ _id }) => _id))
  return bound.filter(({ compound }) => inside.has(compound)).map(({ household }) => household)
}
