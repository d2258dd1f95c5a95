import type { Call } from '../platform/call'
import { cityOfOffice } from '../platform/own-city'
import { Refusal } from '../platform/refusal'

/** The city in which the caller works. */
export async function cityOfCaller(call: Call): Promise<string> {
  const [grant] = await call.grants()
  if (grant === undefined) throw new Refusal('not_allowed')
  const city = await cityOfOffice(grant, call)
  if (city === null) throw new Refusal('out_of_scope')
  return city
}
