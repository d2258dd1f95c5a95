import { mergedCode } from '../../core/place/merge-plan'
import { approvals } from '../../core/record/approvals'
import { claims } from '../../core/record/claims'
import type { Collection } from '../../core/record/collection'
import { type Compound, compounds } from '../../core/record/compounds'
import { contests } from '../../core/record/contests'
import { type Household, households } from '../../core/record/households'
import type { Fields, Transaction } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { changeBindings } from './change-bindings'
import { moveMergedCases } from './move-merged-cases'
import type { Run } from './run'

const householdsAPage = 100
/** Of one household there are never as many. */
const mostMatters = 100

/**
 * Moves the households of a merged compound, each in a transaction of its own with the bindings of its members. What has
 * moved is no longer found, so runs may overlap or die. Its cases follow. Answers whether none is left.
 */
export async function moveHouseholds(from: Compound, run: Run): Promise<boolean> {
  const into = from.mergedInto === null ? null : await run.documents.get(compounds, from.mergedInto)
  if (into === null) throw new Error(`compound ${from._id} is merged into none`)
  while (run.hasTime()) {
    const page = await run.documents.find(households, {
      where: { compound: from._id },
      limit: householdsAPage,
    })
    await forEachInParallel(page, ({ _id }) => move(_id, from._id, into, run))
    if (page.length < householdsAPage) return moveMergedCases(from, into, run)
  }
  return false
}

async function move(id: string, from: string, into: Compound, run: Run): Promise<void> {
  await run.documents.transaction(async (transaction) => {
    const household = await transaction.get(households, id)
    // Another run has moved it.
    if (household === null || household.compound !== from) return
    const to = { compound: into._id, building: mergedCode(from, household.building), compoundName: into.name }
    await changeBindings(household, to, transaction)
    await moveMatters(household, to, transaction, run)
    const { compound, building } = to
    await transaction.set(households, { ...household, compound, building })
  })
}

type Moved = { compound: string; building: string; compoundName: string }

/**
 * What is open about a household goes with it, so that the committee of the other compound finds it: claims, wishes to join,
 * a contest. Found anew on every attempt: whoever makes one writes the household too, which makes this try conflict.
 */
async function moveMatters(
  { _id: household, contested, compound: from }: Household,
  { compound, building, compoundName }: Moved,
  transaction: Transaction,
  run: Run,
): Promise<void> {
  const open: Fields = { household, state: 'open' }
  await changeOpen(claims, { where: open, change: { compound, building, compoundName } }, transaction, run)
  await changeOpen(approvals, { where: open, change: { compound, compoundName } }, transaction, run)
  if (!contested) return
  const where = { ...open, compound: from }
  await changeOpen(contests, { where, change: { compound, compoundName } }, transaction, run)
}

async function changeOpen<Matter extends { _id: string; state: string }>(
  collection: Collection<Matter>,
  { where, change }: { where: Fields; change: Partial<Matter> },
  transaction: Transaction,
  run: Run,
): Promise<void> {
  for (const { _id } of await run.documents.find(collection, { where, limit: mostMatters })) {
    const matter = await transaction.get(collection, _id)
    if (matter?.state === 'open') await transaction.set(collection, { ...matter, ...change })
  }
}
