import { issueBuildingSlips } from '../../core/contract/slips'
import { bindingLimits, slipValidDays } from '../../core/place/binding-rules'
import { daysLater } from '../../core/place/day'
import { isEligible } from '../../core/place/eligible'
import { holding } from '../../core/place/lease'
import { audit } from '../../core/record/audit'
import { type Household, households } from '../../core/record/households'
import { rememberedRequests } from '../../core/record/request-keys'
import { type Slip, slipId, slips } from '../../core/record/slips'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, type Request } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { slipCodeOf } from './give-slip'
import { presentCompound } from './reached-compound'

type Issued = { household: Household; code: string; slip: Slip }

/**
 * New slips for many households in a few round trips, without a transaction. The order makes it safe against whoever issues at
 * the same time, and against dying in between: the audit entry, the new slips, then the households (so that a single issue
 * under way, which has not seen the new slips, conflicts and begins again), and only then the older slips are revoked. Of the
 * slips that are open then the newest stays, whoever issued it.
 */
export const issueBuildingSlipsHandler = handle(issueBuildingSlips, async (input, call) => {
  const { compound, grant, place } = await presentCompound(input.compound, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const asked = [...new Set(input.households)]
  const found = await call.documents.findAll(households, asked)
  const isInside = (each: Household) =>
    each.compound === compound._id && each.building === input.building && isEligible(each)
  if (found.length !== asked.length || !found.every(isInside)) throw new Refusal('unknown_household')
  const issued = chosen(found, { onlyUnbound: input.onlyUnbound, request }, call).map((household) =>
    newSlip(household, request, call),
  )
  if (issued.length === 0) return { slips: [], left: asked.length }
  const subject = `${compound._id}|${input.building}`
  const done = { action: 'slipsPrinted' as const, subject, place, after: { slips: issued.length } }
  await call.documents.add(audit, { ...auditEntryOf(grant, done, call), _id: entryIdOf(subject, request) })
  await addMissing(issued, call)
  await touch(issued, request, call)
  const open = await keepNewest(issued, call)
  const works = issued.flatMap(({ household, code, slip }) => {
    const stored = open.get(slip._id)
    if (stored === undefined) return []
    return [{ household: household._id, label: household.label, slip: code, expiresAt: stored.expiresAt }]
  })
  return { slips: works, left: asked.length - works.length }
})

/** The households that get a slip: those of an earlier try of the same request too, although somebody was bound since. */
function chosen(
  found: readonly Household[],
  { onlyUnbound, request }: { onlyUnbound: boolean; request: Request },
  call: Call,
): Household[] {
  const inOrder = [...found].sort((a, b) => (a._id < b._id ? -1 : 1))
  return inOrder.filter((each) => {
    const repeated = isRepeated(each.requestKeys, request)
    return repeated || !onlyUnbound || holding(each.members, call.now).length === 0
  })
}

function newSlip(household: Household, request: Request, call: Call): Issued {
  const code = slipCodeOf(household._id, request.key)
  const slip: Slip = {
    _id: slipId(secretHmac('SLIP_KEY'), code),
    household: household._id,
    kind: 'paper',
    residentKind: null,
    memberUntil: null,
    issuedAt: call.now,
    expiresAt: daysLater(call.now, slipValidDays),
    revokedAt: null,
    uses: 0,
    usesAllowed: bindingLimits.membersPerHousehold,
  }
  return { household, code, slip }
}

/** The same for a repeated request, so that a call has one entry. */
function entryIdOf(subject: string, request: Request): string {
  return secretHmac('SLIP_KEY')(`entry|${subject}|${request.key}`).slice(0, 24)
}

/** Adds the slips; those that an interrupted call has added already stay as they are. */
async function addMissing(issued: readonly Issued[], call: Call): Promise<void> {
  const made = issued.map(({ slip }) => slip)
  if (await call.documents.addAll(slips, made)) return
  const ids = made.map(({ _id }) => _id)
  const there = new Map((await call.documents.findAll(slips, ids)).map((slip) => [slip._id, slip]))
  // One in a hundred thousand million: another household's slip has this very code.
  if (made.some(({ _id, household }) => (there.get(_id)?.household ?? household) !== household)) {
    throw new Refusal('conflict_try_again')
  }
  const missing = made.filter(({ _id }) => !there.has(_id))
  if (missing.length > 0 && !(await call.documents.addAll(slips, missing))) {
    throw new Refusal('conflict_try_again')
  }
}

/** Remembers the request on the households that do not know it yet. */
async function touch(issued: readonly Issued[], request: Request, call: Call): Promise<void> {
  const ids = issued.map(({ household }) => household._id)
  const where = { _id: command.in(ids), 'requestKeys.key': command.neq(request.key) }
  const requestKeys = command.push({ each: [request], slice: -rememberedRequests })
  await call.documents.update(households, where, { requestKeys })
}

/** Revokes all open paper slips of the households but the newest of each; answers those that stay. */
async function keepNewest(issued: readonly Issued[], call: Call): Promise<Map<string, Slip>> {
  const open = await openPaperSlips(
    issued.map(({ household }) => household._id),
    call,
  )
  const newest = new Map<string, Slip>()
  for (const slip of open) {
    const best = newest.get(slip.household)
    if (best === undefined || isNewer(slip, best)) newest.set(slip.household, slip)
  }
  const older = open.filter((slip) => newest.get(slip.household) !== slip).map(({ _id }) => _id)
  if (older.length > 0) {
    const where = { _id: command.in(older), revokedAt: null }
    await call.documents.update(slips, where, { revokedAt: call.now })
  }
  return new Map([...newest.values()].map((slip) => [slip._id, slip]))
}

function isNewer(one: Slip, other: Slip): boolean {
  if (one.issuedAt !== other.issuedAt) return one.issuedAt > other.issuedAt
  return one._id > other._id
}

const mostOpen = 1000

async function openPaperSlips(households: readonly string[], call: Call): Promise<Slip[]> {
  const where = {
    household: command.in([...households]),
    kind: 'paper',
    revokedAt: null,
    expiresAt: command.gt(call.now),
  }
  const open = await call.documents.find(slips, { where, limit: mostOpen })
  if (open.length === mostOpen) throw new Error('more open slips than one answer holds')
  return open
}
