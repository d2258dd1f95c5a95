import type { InputOf } from '../../core/contract/endpoint'
import { createRegion } from '../../core/contract/regions'
import { nameKey } from '../../core/place/name-key'
import { nextCommitteeCode, nextZoneCode } from '../../core/place/region-codes'
import { audit } from '../../core/record/audit'
import { type Region, regions } from '../../core/record/regions'
import { auditEntryOf } from '../platform/audit-entry'
import { grantOver, handle, isRepeated, type Request } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { regionPlace, regionView } from './region-place'
import { regionsBelow } from './regions-below'

/** The kind of region that each new one stands in. */
const parentKinds = { functionalZone: 'city', residentsCommittee: 'subdistrict' } as const

export const createRegionHandler = handle(createRegion, async (input, call) => {
  const parent = await call.documents.get(regions, input.parent)
  if (parent === null || parent.closedAt !== null || parent.kind !== parentKinds[input.kind]) {
    throw new Refusal('unknown_region')
  }
  const place = regionPlace(parent)
  const grant = await grantOver(call, place)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const region = await call.documents.transaction<Region>(async (transaction) => {
    const siblings = await regionsBelow(parent._id, call)
    const earlier = siblings.find(({ requestKeys }) => isRepeated(requestKeys, request))
    if (earlier !== undefined) return earlier
    refuseTaken(input.name, siblings)
    const made = newRegion(input, { parent, siblings, request })
    // Somebody took the code between the look and the write: tried again with the next one.
    if ((await transaction.get(regions, made._id)) !== null) throw new Refusal('conflict_try_again')
    await transaction.set(regions, made)
    await transaction.set(
      audit,
      auditEntryOf(
        grant,
        { action: 'regionCreated', subject: made._id, place: regionPlace(made), after: { name: made.name } },
        call,
      ),
    )
    return made
  })
  return { region: regionView(region) }
})

function refuseTaken(name: string, siblings: readonly Region[]): void {
  const taken = siblings.some((region) => region.closedAt === null && nameKey(region.name) === nameKey(name))
  if (taken) throw new Refusal('name_taken')
}

function newRegion(
  { kind, name }: InputOf<typeof createRegion>,
  from: { parent: Region; siblings: readonly Region[]; request: Request },
): Region {
  const { parent, siblings, request } = from
  const codes = siblings.map(({ _id }) => _id)
  const founded = { name, parent: parent._id, city: parent.city, closedAt: null, requestKeys: [request] }
  if (kind === 'functionalZone') {
    const _id = nextZoneCode(parent._id, codes)
    return { _id, kind: 'district', ...founded, district: _id, subdistrict: null, functionalZone: true }
  }
  const _id = nextCommitteeCode(parent._id, codes)
  if (_id === null) throw new Refusal('too_many_regions')
  const { district, subdistrict } = parent
  return { _id, kind: 'residentsCommittee', ...founded, district, subdistrict, functionalZone: false }
}
