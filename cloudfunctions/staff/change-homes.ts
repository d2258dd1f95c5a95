import { householdsIn } from '../../core/place/compound'
import { isEligible } from '../../core/place/eligible'
import { type AuditEntry, audit } from '../../core/record/audit'
import { type Compound, compounds } from '../../core/record/compounds'
import { type Household, households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { noRoster, type RosterState } from '../../core/record/roster-state'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, isRepeated } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { freezingPeriod } from '../platform/roster-freeze'
import { secretHmac } from '../platform/secrets'
import { presentCompound } from './reached-compound'

export type HomesChange = {
  compound: string
  households: readonly string[]
  action: AuditEntry['action']
  /** The subject of the audit entry. */
  subject: string
  why?: string
  /** What the home becomes, or a refusal. */
  become(home: Household, compound: Compound): Household
}

/**
 * Changes some homes of a register and their buildings' counts in one transaction. A home with members cannot cease to
 * count: they would have rated for nothing. Answers how many there are.
 */
export async function changeHomes(changing: HomesChange, call: Call): Promise<number> {
  const request = call.request(secretHmac('SLIP_KEY'))
  const { compound, grant, place } = await presentCompound(changing.compound, call)
  const codes = [...new Set(changing.households)]
  if (isRepeated((compound.roster ?? noRoster).requestKeys, request)) return codes.length
  if (await freezingPeriod(compound.city, call)) throw new Refusal('roster_frozen')
  await call.documents.transaction(async (transaction) => {
    const present = await transaction.get(compounds, compound._id)
    if (present === null) throw new Refusal('unknown_compound')
    if (present.mergedInto !== null) throw new Refusal('compound_merged')
    const state = present.roster ?? noRoster
    if (isRepeated(state.requestKeys, request)) return
    if (state.applying !== null) throw new Refusal('roster_unfinished')
    const counts = new Map(present.buildings.map(({ code, households: count }) => [code, count]))
    for (const code of codes) {
      const { before, after } = await changeHome(code, present, changing, transaction)
      const difference = Number(isEligible(after)) - Number(isEligible(before))
      counts.set(before.building, (counts.get(before.building) ?? 0) + difference)
    }
    const buildings = present.buildings.map((building) => ({
      ...building,
      households: counts.get(building.code) ?? 0,
    }))
    const { action, subject, why } = changing
    const before = { households: householdsIn(present.buildings) }
    const after = { households: householdsIn(buildings), marked: codes.length }
    const entry = auditEntryOf(grant, { action, subject, place, before, after, why }, call)
    const roster: RosterState = {
      ...state,
      revision: state.revision + 1,
      requestKeys: remember(state.requestKeys, request),
    }
    const change = { buildings: command.set(buildings), roster: command.set(roster) }
    await transaction.update(compounds, compound._id, change)
    await transaction.set(audit, entry)
  })
  return codes.length
}

async function changeHome(
  code: string,
  compound: Compound,
  { become }: HomesChange,
  transaction: Transaction,
): Promise<{ before: Household; after: Household }> {
  const before = await transaction.get(households, code)
  if (before === null || before.compound !== compound._id || before.removedAt !== null) {
    throw new Refusal('unknown_household')
  }
  const after = become(before, compound)
  if (before.members.length > 0 && isEligible(before) && !isEligible(after)) {
    throw new Refusal('household_occupied')
  }
  await transaction.set(households, after)
  return { before, after }
}
