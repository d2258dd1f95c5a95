import type { AddedHome, ChangedHome, RosterDifference } from '../../core/place/roster-difference'
import { type Household, households, plainHome } from '../../core/record/households'
import { slips } from '../../core/record/slips'
import type { Call } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { emptyOccupied } from './empty-occupied'

/** Households of one request: below a quarter of a megabyte. */
const householdsARequest = 500
const requestsAtOnce = 4

/**
 * Writes what a register changes in the households: added and changed ones first, those that go last. Every step finds done
 * what an earlier attempt did, and changes only what is still as it was compared.
 */
export async function writeDifference(
  compound: { code: string; name: string },
  { added, changed, removed, occupied }: RosterDifference,
  call: Call,
): Promise<void> {
  const fresh = added.filter(({ returns }) => !returns).map((home) => newHousehold(compound.code, home))
  await inPieces(fresh, async (piece) => {
    if (!(await call.documents.addAll(households, piece))) throw new Refusal('conflict_try_again')
  })
  for (const { homes, change } of sameChanges(added, changed)) {
    await inPieces(homes, async (piece) => {
      await call.documents.update(households, { _id: command.in(piece) }, change)
    })
  }
  await inPieces(
    removed.map(({ code }) => code),
    (piece) => remove(piece, call),
  )
  for (const { home, change } of occupied) {
    await emptyOccupied({ code: home.code, compoundName: compound.name, change }, call)
  }
}

function newHousehold(compound: string, home: AddedHome): Household {
  const { code, building, unit, room, label, use, delivered } = home
  return { ...plainHome, _id: code, compound, building, unit, room, label, use, delivered }
}

/** Homes that become the same, so that one request changes them all. */
function sameChanges(
  added: readonly AddedHome[],
  changed: readonly ChangedHome[],
): { homes: string[]; change: Fields }[] {
  const groups = new Map<string, { homes: string[]; change: Fields }>()
  const put = (code: string, change: Fields) => {
    const key = JSON.stringify(change)
    const group = groups.get(key) ?? { homes: [], change }
    group.homes.push(code)
    groups.set(key, group)
  }
  for (const { code, use, delivered, returns } of added) {
    if (returns) put(code, { use, delivered, empty: null, removedAt: null })
  }
  for (const { home, use, delivered } of changed) put(home.code, { use, delivered })
  return [...groups.values()]
}

/** Takes homes without members from the register. Somebody may have been bound since: then it is compared anew. */
async function remove(codes: string[], call: Call): Promise<void> {
  const unoccupied = { _id: command.in(codes), 'members.0': command.exists(false) }
  const removed = await call.documents.update(households, unoccupied, { removedAt: call.now })
  await call.documents.update(
    slips,
    { household: command.in(codes), revokedAt: null },
    { revokedAt: call.now },
  )
  if (removed < codes.length) throw new Refusal('roster_changed')
}

async function inPieces<Item>(items: readonly Item[], work: (piece: Item[]) => Promise<void>): Promise<void> {
  const pieces: Item[][] = []
  for (let from = 0; from < items.length; from += householdsARequest) {
    pieces.push(items.slice(from, from + householdsARequest))
  }
  for (let from = 0; from < pieces.length; from += requestsAtOnce) {
    await Promise.all(pieces.slice(from, from + requestsAtOnce).map(work))
  }
}
