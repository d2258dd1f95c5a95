import { companies } from '../../core/record/companies'
import { regions } from '../../core/record/regions'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** The city in which the caller works: that of the region or of the company of the office. */
export async function cityOfCaller(call: Call): Promise<string> {
  const [grant] = await call.grants()
  if (grant === undefined) throw new Refusal('not_allowed')
  if (grant.role === 'bureau') return grant.scope
  const office = grant.role === 'propertyCompany' ? companies : regions
  const found = await call.documents.get<{ city: string }>(office, grant.scope)
  if (found === null) throw new Refusal('out_of_scope')
  return found.city
}
