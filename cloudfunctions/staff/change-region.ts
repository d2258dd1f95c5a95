import type { AuditFacts } from '../../core/record/audit'
import { audit } from '../../core/record/audit'
import { type Region, regions } from '../../core/record/regions'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf, type Done } from '../platform/audit-entry'
import { type Call, grantOver, isRepeated } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { parentPlace, regionPlace } from './region-place'

/** What a change does to an open region. */
export type RegionChange = {
  action: Done['action']
  why: string
  change: Partial<Pick<Region, 'name' | 'closedAt'>>
  before: AuditFacts
  after: AuditFacts
}

/** Changes an open region below one that the caller's scope holds, once for each request. */
export async function changeRegion(
  code: string,
  decide: (region: Region) => Promise<RegionChange>,
  call: Call,
): Promise<Region> {
  const known = await call.documents.get(regions, code)
  if (known === null) throw new Refusal('unknown_region')
  const grant = await grantOver(call, parentPlace(known))
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  return call.documents.transaction(async (transaction) => {
    const present = await transaction.get(regions, code)
    if (present !== null && isRepeated(present.requestKeys, request)) return present
    if (present === null || present.closedAt !== null) throw new Refusal('unknown_region')
    const { action, why, change, before, after } = await decide(present)
    const changed = { ...present, ...change, requestKeys: remember(present.requestKeys, request) }
    await transaction.set(regions, changed)
    const done = { action, subject: code, place: regionPlace(present), before, after, why }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return changed
  })
}
