import { type Grant, isCurrent } from '../../core/access/role'
import { campaigns } from '../../core/record/campaigns'
import { companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { regions } from '../../core/record/regions'
import type { Call } from './call'
import { command } from './documents'
import { Refusal } from './refusal'

/** The city in which an office works: that of its region, company or compound; null where that is not there. */
export async function cityOfOffice({ role, scope }: Grant, { documents }: Call): Promise<string | null> {
  if (role === 'bureau') return scope
  const places = role === 'propertyCompany' ? companies : role === 'ownersCommittee' ? compounds : regions
  const found = await documents.get<{ city: string }>(places, scope)
  return found?.city ?? null
}

/** The city of the office that the caller works under, else of where they live; null for whoever has neither. */
async function ownCity(call: Call): Promise<string | null> {
  const account = await call.account()
  if (account === null) return null
  const office = (await call.roles()).find((held) => isCurrent(held, call.now))
  if (office !== undefined) return cityOfOffice(office, call)
  const [home] = account.households
  const compound = home && (await call.documents.get(compounds, home.compound))
  return compound?.city ?? null
}

/**
 * The city whose selections are meant where none is named: the caller's own, else the only one that has any; null where no city has. With
 * several the caller has to say which.
 */
export async function meantCity(call: Call): Promise<string | null> {
  const own = await ownCity(call)
  if (own !== null) return own
  const launched = { match: { state: command.neq('draft') } }
  const found = await call.documents.aggregate(campaigns, [launched, { group: { _id: '$city' } }], 2)
  if (found.length > 1) throw new Refusal('city_not_chosen')
  return (found[0] as { _id: string } | undefined)?._id ?? null
}
