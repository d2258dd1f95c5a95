import type { Grant } from '../../core/access/role'
import { cityPlace, type PlaceCodes } from '../../core/access/scope'
import { type Period, periods } from '../../core/record/periods'
import { type Call, grantOver } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** A period of the bureau's city, draft or not, read anew, with the grant that reaches it. */
export async function reachedPeriod(
  code: string,
  call: Call,
): Promise<{ period: Period; grant: Grant; place: PlaceCodes }> {
  const period = await call.documents.get(periods, code)
  if (period === null || period.state === 'deleted') throw new Refusal('unknown_period')
  const place = cityPlace(period.city)
  return { period, grant: await grantOver(call, place), place }
}
