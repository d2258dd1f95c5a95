import { compareRoster } from '../../core/contract/rosters'
import { householdsIn } from '../../core/place/compound'
import { buildingsAfter, homesAfter, type RosterDifference } from '../../core/place/roster-difference'
import { applyingState, noRoster, rosterFingerprint } from '../../core/record/roster-state'
import { handle } from '../platform/call'
import { refuseWhileMerging } from '../platform/running-merges'
import { comparedRoster } from './present-homes'
import { presentCompound } from './reached-compound'
import { freezeView } from './roster-views'

/** How many of each kind are shown; all of them are counted. */
const shown = 20

export const compareRosterHandler = handle(compareRoster, async (input, call) => {
  const { compound } = await presentCompound(input.compound, call)
  await refuseWhileMerging([compound._id], call)
  const { homes, difference } = await comparedRoster(compound, input, call)
  const after = buildingsAfter(compound.buildings, homesAfter(homes, difference, call.now), difference)
  const state = compound.roster ?? noRoster
  return {
    fingerprint: rosterFingerprint(state),
    before: householdsIn(compound.buildings),
    after: householdsIn(after),
    register: compound.register ?? null,
    unchanged: difference.unchanged,
    buildingsAdded: difference.buildingsAdded.map(({ name }) => name),
    buildingsGone: difference.buildingsGone.map(({ name }) => name),
    ...kindsOf(difference),
    brokenOff: applyingState(state, call.now) === 'brokenOff',
    frozen: await freezeView(compound.city, call),
  }
})

function kindsOf({ added, removed, changed, occupied }: RosterDifference) {
  return {
    added: firstOf(added, (home) => home),
    removed: firstOf(removed, (home) => home),
    changed: firstOf(changed, ({ home, ...becomes }) => ({
      was: home,
      becomes: { label: home.label, ...becomes },
    })),
    occupied: firstOf(occupied, ({ home, change }) => ({
      was: home,
      becomes: change && { label: home.label, ...change },
      members: home.members,
    })),
  }
}

function firstOf<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown) {
  return { count: items.length, first: items.slice(0, shown).map(show) }
}
