import type { Grant } from '../../core/access/role'
import { cityPlace, covers } from '../../core/access/scope'
import { readSealedSnapshot } from '../../core/contract/snapshots'
import { compounds } from '../../core/record/compounds'
import { regions } from '../../core/record/regions'
import { type Call, handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { command } from '../platform/documents'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { fileViews, findSnapshot, snapshotView } from '../platform/snapshot-view'

export const readSealedSnapshotHandler = handle(readSealedSnapshot, async (input, call) => {
  const grants = await call.grants()
  const period = await cachedPeriod(call, input.period)
  if (period === null) throw new Refusal('unknown_period')
  const isBureau = grants.some((held) => covers(held, cityPlace(period.city)))
  if (!isBureau && !(await isDistrictOf(period.city, grants, call))) throw new Refusal('out_of_scope')
  const snapshot = await findSnapshot(period, input.number, call)
  const { record, full, notCounted } = snapshot.found
  const [file] = isBureau ? await fileViews([full]) : []
  const view = await snapshotView(period, snapshot)
  const isEarly = !isBureau && call.now < period.publishesAt
  return {
    ...view,
    ...(isEarly && { public: { ...view.public, url: null } }),
    ...{ record, uncounted: await namesOf(notCounted, grants, call) },
    full: file ?? { sha256: full.sha256, bytes: full.bytes, url: null },
  }
})

async function namesOf(codes: readonly string[], grants: readonly Grant[], call: Call): Promise<string[]> {
  if (codes.length === 0) return []
  const found = await call.documents.findAll(compounds, codes)
  return found
    .filter((compound) => grants.some((held) => covers(held, compoundPlace(compound, call.now))))
    .map(({ name }) => name)
}

async function isDistrictOf(city: string, grants: readonly Grant[], { documents }: Call): Promise<boolean> {
  const scopes = grants.flatMap(({ role, scope }) => (role === 'district' ? [scope] : []))
  return (await documents.find(regions, { where: { _id: command.in(scopes), city }, limit: 1 })).length > 0
}
