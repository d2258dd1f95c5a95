import type { StoredCollection, StoredIndex } from './catalog'
import { unindexedScan } from './cloud-error'
import type { Conditions, FieldCondition } from './filter-conditions'
import { type ByteRange, indexRanges } from './plan-ranges'
import type { Sort } from './sort'

/**
 * How the candidates of a query are found.
 * `sorted`: they come in the order asked for. `exact`: no other filter is needed.
 * `bounded`: the ranges narrow the index (otherwise it is walked for its order only).
 */
export type Plan = {
  through: StoredIndex | 'id' | 'scan'
  ranges: ByteRange[]
  reverse: boolean
  sorted: boolean
  exact: boolean
  bounded: boolean
}

/** Collections above this many documents are not scanned (product rule: a missing index must be seen). */
export const SCAN_LIMIT = 50_000

const idKeys = [{ field: '_id', direction: 1 as const }]

/** Chooses the index that serves a query best: equalities first, then order, then a range. */
export function planQuery(collection: StoredCollection, conditions: Conditions, sort: Sort): Plan {
  let best: Plan = {
    through: 'scan',
    ranges: [],
    reverse: false,
    sorted: sort.length === 0,
    exact: conditions.complete && conditions.fields.size === 0,
    bounded: false,
  }
  let bestScore = 0
  for (const through of ['id' as const, ...collection.indexes]) {
    const candidate = planThrough(through, conditions, sort)
    if (candidate.score <= bestScore) continue
    best = candidate.plan
    bestScore = candidate.score
  }
  return best
}

function planThrough(
  through: StoredIndex | 'id',
  conditions: Conditions,
  sort: Sort,
): { plan: Plan; score: number } {
  const keys = through === 'id' ? idKeys : through.keys
  const multikey = through !== 'id' && through.multikey
  const { ranges, equalities, used, ranged } = indexRanges(keys, conditions.fields, multikey)
  const order =
    multikey || ranges.length !== 1 ? undefined : orderServed(keys, equalities, conditions.fields, sort)
  const sorted = sort.length === 0 || order !== undefined
  const plan: Plan = {
    through,
    ranges,
    reverse: order === 'reverse',
    sorted,
    exact: conditions.complete && !multikey && used === conditions.fields.size,
    bounded: equalities > 0 || ranged,
  }
  // An index that only orders must not stand in for one that finds, so a filter asks for bounds.
  const useless = !plan.bounded && (!sorted || sort.length === 0 || conditions.mentioned.length > 0)
  const unique = (through === 'id' || through.unique) && equalities === keys.length
  const score = (unique ? 1000 : 0) + equalities * 10 + (sort.length > 0 && sorted ? 6 : 0) + (ranged ? 5 : 0)
  return { plan, score: useless ? 0 : score }
}

/** Whether walking the index after its equalities gives the order asked for, and in which direction. */
function orderServed(
  keys: readonly { field: string; direction: 1 | -1 }[],
  equalities: number,
  fields: Map<string, FieldCondition>,
  sort: Sort,
): 'forward' | 'reverse' | undefined {
  const open = sort.filter(
    ([field]) => !keys.slice(0, equalities).some((key) => key.field === field && isFixed(fields, field)),
  )
  const rest = keys.slice(equalities)
  if (open.length > rest.length) return undefined
  let reverse: boolean | undefined
  for (let i = 0; i < open.length; i++) {
    const [field, direction] = open[i] as Sort[number]
    const key = rest[i]
    if (key?.field !== field) return undefined
    const flipped = key.direction !== direction
    if (reverse !== undefined && reverse !== flipped) return undefined
    reverse = flipped
  }
  return reverse ? 'reverse' : 'forward'
}

function isFixed(fields: Map<string, FieldCondition>, field: string): boolean {
  return fields.get(field)?.equals?.length === 1
}

/**
 * Refuses a scan of a large collection.
 * @throws CloudError `DATABASE_UNINDEXED_SCAN`, naming the collection and the fields an index is missing for
 */
export function refuseWideScan(
  collection: StoredCollection,
  {
    plan,
    conditions,
    sort,
    everything,
  }: { plan: Plan; conditions: Conditions; sort: Sort; everything?: boolean },
): void {
  if (plan.through !== 'scan' || collection.count <= SCAN_LIMIT) return
  const wholeWanted = everything || conditions.mentioned.length > 0 || sort.length > 0
  if (!wholeWanted) return
  throw unindexedScan(collection.name, collection.count, [
    ...conditions.mentioned,
    ...sort.map(([field]) => field),
  ])
}
