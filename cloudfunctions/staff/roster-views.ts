import type { HomeView } from '../../core/contract/rosters'
import { householdsIn } from '../../core/place/compound'
import type { Compound } from '../../core/record/compounds'
import type { Household } from '../../core/record/households'
import { applyingState, noRoster } from '../../core/record/roster-state'
import type { Call } from '../platform/call'
import { freezingPeriod } from '../platform/roster-freeze'

/** A compound as a list of registers shows it. */
export function rosterSummaryOf(compound: Compound, now: string) {
  const state = compound.roster ?? noRoster
  return {
    code: compound._id,
    name: compound.name,
    buildings: compound.buildings.length,
    households: householdsIn(compound.buildings),
    register: compound.register ?? null,
    importedAt: state.at,
    brokenOff: applyingState(state, now) === 'brokenOff',
  }
}

/** The period that freezes a city's registers, as it is shown. */
export async function freezeView(city: string, call: Call) {
  const period = await freezingPeriod(city, call)
  return period && { period: period.name, closesAt: period.closesAt }
}

/** A home as the keepers of the register see it: how many members it has, never who. */
export function homeViewOf(home: Household): HomeView {
  const { _id: code, label, unit, room, use, delivered, empty, members } = home
  const state =
    empty === null
      ? 'no'
      : empty.checked === null
        ? 'declared'
        : empty.checked.confirmed
          ? 'confirmed'
          : 'refused'
  const why = empty?.checked?.why ?? null
  return { code, label, unit, room, use, delivered, empty: state, why, members: members.length }
}
