import type { OutputOf } from '../../core/contract/endpoint'
import { applyRoster } from '../../core/contract/rosters'
import { householdsIn } from '../../core/place/compound'
import {
  buildingsAfter,
  type CountedBuilding,
  homesAfter,
  type RosterDifference,
} from '../../core/place/roster-difference'
import { type AuditFacts, audit } from '../../core/record/audit'
import { type Compound, compounds } from '../../core/record/compounds'
import { remember } from '../../core/record/request-keys'
import { applyingState, noRoster, type RosterState, rosterFingerprint } from '../../core/record/roster-state'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, type Request } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { freezingPeriod } from '../platform/roster-freeze'
import { refuseWhileMerging } from '../platform/running-merges'
import { secretHmac } from '../platform/secrets'
import { comparedRoster } from './present-homes'
import { presentCompound } from './reached-compound'
import { writeDifference } from './write-difference'

type Applied = OutputOf<typeof applyRoster>

/**
 * Households are too many for one transaction: the register is claimed, they are written in batches, and one transaction with
 * the buildings' counts and the audit entry makes it valid. What breaks off before has changed no count; the claim stays as a
 * sign of it, and whoever applies a register next compares with what is there.
 */
export const applyRosterHandler = handle(applyRoster, async (input, call) => {
  const request = call.request(secretHmac('SLIP_KEY'))
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const state = compound.roster ?? noRoster
  if (isRepeated(state.requestKeys, request)) return repeated(state, request, call)
  if (await freezingPeriod(compound.city, call)) throw new Refusal('roster_frozen')
  await refuseWhileMerging([compound._id], call)
  if (applyingState(state, call.now) === 'underWay') throw new Refusal('conflict_try_again')
  const isRetry = state.applying !== null && isRepeated([state.applying], request)
  if (!isRetry && rosterFingerprint(state) !== input.fingerprint) throw new Refusal('roster_changed')
  const { homes, difference } = await comparedRoster(compound, input, call)
  // Of an attempt that broke off, some may be unbound already.
  const isAgreed = isRetry
    ? difference.occupied.length <= input.occupied
    : difference.occupied.length === input.occupied
  if (!isAgreed) throw new Refusal('roster_changed')

  const claimed = await claim(compound, state, request, call)
  await writeDifference({ code: compound._id, name: compound.name }, difference, call)
  const buildings = buildingsAfter(compound.buildings, homesAfter(homes, difference, call.now), difference)
  const after = factsOf(buildings, difference)
  const entry = auditEntryOf(
    grant,
    {
      action: 'rosterApplied',
      subject: compound._id,
      place,
      before: { households: householdsIn(compound.buildings), buildings: compound.buildings.length },
      after,
    },
    call,
  )
  const revision = state.revision + 1
  await call.documents.transaction(async (transaction) => {
    const present = (await transaction.get(compounds, compound._id))?.roster ?? noRoster
    // Its commit went through although the answer to it was lost.
    if (isRepeated(present.requestKeys, request)) return
    if (rosterFingerprint(present) !== rosterFingerprint(claimed)) throw new Refusal('roster_changed')
    const requestKeys = remember(state.requestKeys, { ...request, made: entry._id })
    const valid: RosterState = { revision, at: call.now, applying: null, requestKeys }
    const change = { buildings: command.set(buildings), roster: command.set(valid) }
    if (!(await transaction.update(compounds, compound._id, change))) {
      throw new Refusal('unknown_compound')
    }
    await transaction.set(audit, entry)
  })
  return appliedOf(after, revision)
})

/** Holds off every other change of the register; refused if it has moved since it was read. */
async function claim(
  compound: Compound,
  state: RosterState,
  { key, digest }: Request,
  call: Call,
): Promise<RosterState> {
  const claimed: RosterState = { ...state, applying: { key, digest, claimedAt: call.now } }
  const asRead = {
    _id: compound._id,
    'roster.revision': compound.roster?.revision ?? null,
    'roster.applying.claimedAt': state.applying?.claimedAt ?? null,
  }
  const taken = await call.documents.update(compounds, asRead, { roster: command.set(claimed) })
  if (taken === 0) throw new Refusal('roster_changed')
  return claimed
}

function factsOf(buildings: readonly CountedBuilding[], difference: RosterDifference): AuditFacts {
  const { added, removed, changed, occupied } = difference
  return {
    households: householdsIn(buildings),
    buildings: buildings.length,
    added: added.length,
    removed: removed.length,
    changed: changed.length,
    unbound: occupied.length,
  }
}

function appliedOf(after: AuditFacts, revision: number): Applied {
  const { households, added, removed, changed, unbound } = after
  const counts = { households, added, removed, changed, unbound } as Omit<Applied, 'fingerprint'>
  return { ...counts, fingerprint: String(revision) }
}

/** The answer to a request that was carried out before, from the entry that it left. */
async function repeated(state: RosterState, request: Request, call: Call): Promise<Applied> {
  const made = state.requestKeys.find(({ key }) => key === request.key)?.made
  const entry = made === undefined ? null : await call.documents.get(audit, made)
  if (entry === null || entry.after === null) throw new Error(`an applied register left no entry: ${made}`)
  return appliedOf(entry.after, state.revision)
}
