import type { Grant, Role } from '../../core/access/role'
import { covers } from '../../core/access/scope'
import { listMatters } from '../../core/contract/matters'
import { type Approval, approvals } from '../../core/record/approvals'
import type { Collection } from '../../core/record/collection'
import { type Compound, compounds } from '../../core/record/compounds'
import { contests } from '../../core/record/contests'
import { type Call, handle } from '../platform/call'
import { compoundPlace } from '../platform/compound-place'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { unseal } from '../platform/seal'
import { mayRule } from './rule-contest'

export const listMattersHandler = handle(listMatters, async (_input, call) => {
  const grants = await call.grants()
  const reached = await reachedCompounds(grants, call)
  const byCode = new Map(reached.map((compound) => [compound._id, compound]))
  const widest = (compound: string): Grant => {
    const found = byCode.get(compound)
    const held = grants.find((grant) => found && covers(grant, compoundPlace(found, call.now)))
    if (held === undefined) throw new Error(`a matter beyond the caller: ${compound}`)
    return held
  }
  const own = reached.filter((compound) => grants.some((grant) => isCommitteeOf(grant, compound)))
  const wishes = await openIn(approvals, own, call)
  const contested = await openIn(contests, reached, call)
  return {
    approvals: wishes.filter((wish) => call.now < wish.expiresAt).map(wishView),
    contests: contested.map((contest) => ({
      number: contest._id,
      compoundName: contest.compoundName,
      label: contest.label,
      raisedBy: contest.raisedBy,
      why: contest.why === null ? '' : unseal(contest.why, contest._id),
      raisedAt: contest.raisedAt,
      mayRule: mayRule(contest, widest(contest.compound), call),
    })),
  }
})

function isCommitteeOf(grant: Grant, compound: Compound): boolean {
  return grant.role === 'residentsCommittee' && grant.scope === compound.residentsCommittee
}

function wishView({ _id: id, compoundName, label, kind, until, has, reason, askedAt, expiresAt }: Approval) {
  const read = reason === null ? '' : unseal(reason, id)
  return { id, compoundName, label, kind, until, has, reason: read, askedAt, expiresAt }
}

/** The compounds within the caller's grants, by each role that the endpoint knows. */
async function reachedCompounds(grants: readonly Grant[], call: Call): Promise<Compound[]> {
  const found = new Map<string, Compound>()
  for (const role of ['residentsCommittee', 'subdistrict', 'district'] as const satisfies Role[]) {
    const scopes = grants.filter((grant) => grant.role === role).map((grant) => grant.scope)
    if (scopes.length === 0) continue
    const where = { [role]: command.in(scopes) }
    const page = await findWhole(compounds, where, call)
    for (const compound of page) found.set(compound._id, compound)
  }
  return [...found.values()]
}

async function openIn<Matter extends { _id: string; compound: string }>(
  collection: Collection<Matter>,
  compounds: readonly Compound[],
  call: Call,
): Promise<Matter[]> {
  if (compounds.length === 0) return []
  const where = { compound: command.in(compounds.map(({ _id }) => _id)), state: 'open' }
  const found = await findWhole(collection, where, call)
  return found
}
