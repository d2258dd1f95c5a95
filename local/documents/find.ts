import { candidates, countCandidates, pageOfRange } from './candidates'
import type { StoredCollection } from './catalog'
import type { Connection } from './connection'
import { parseEjsonDocument } from './ejson'
import { compileFilter } from './filter'
import { conditionsOf } from './filter-conditions'
import { type Plan, planQuery, refuseWideScan } from './plan'
import { project } from './projection'
import { Leading, type Sort, sortKey } from './sort'
import type { Document } from './values'

export type Find = { filter: Document; sort: Sort; skip: number; limit: number; projection?: Document }

/** What a transaction sees otherwise than the last commit: rows to leave out, documents to put in. */
export type Overlay = { hidden: ReadonlySet<number>; shown: readonly string[] }

const nothing: Overlay = { hidden: new Set(), shown: [] }

/** Plans a filter and refuses a scan that would be too wide. */
export function planFind(collection: StoredCollection, filter: Document, sort: Sort): Plan {
  const conditions = conditionsOf(filter)
  const plan = planQuery(collection, conditions, sort)
  refuseWideScan(collection, { plan, conditions, sort })
  return plan
}

/**
 * The documents a query asks for, as canonical EJSON texts.
 * @throws CloudError for a filter the cloud refuses, or a scan above the limit
 */
export function find(
  connection: Connection,
  collection: StoredCollection,
  { filter, sort, skip, limit, projection }: Find,
  overlay: Overlay = nothing,
): string[] {
  const matches = compileFilter(filter)
  const plan = planFind(collection, filter, sort)
  const plain = overlay.hidden.size === 0 && overlay.shown.length === 0
  const paged = plan.exact && plan.sorted && (plan.through === 'scan' || plan.ranges.length === 1)
  const texts =
    plain && paged
      ? pageOfRange(connection, collection, { plan, skip, limit })
      : gather({ connection, collection, plan, matches, overlay, sort, skip, limit })
  return projection && Object.keys(projection).length > 0 ? project(texts, projection) : texts
}

type Gathering = {
  connection: Connection
  collection: StoredCollection
  plan: Plan
  matches: (document: Document) => boolean
  overlay: Overlay
  sort: Sort
  skip: number
  limit: number
}

function gather({ connection, collection, plan, matches, overlay, sort, skip, limit }: Gathering): string[] {
  const wanted = skip + limit
  const inOrder = plan.sorted && (sort.length === 0 || overlay.shown.length === 0)
  const leading = new Leading<string>(wanted)
  const taken: string[] = []
  const accept = (text: string): boolean => {
    const document =
      plan.exact && inOrder && overlay.shown.length === 0 ? undefined : parseEjsonDocument(text, 0)
    if (document && !matches(document)) return true
    if (inOrder) return taken.push(text) < wanted
    leading.offer(sortKey(document as Document, sort), text)
    return true
  }
  let wantMore = wanted > 0
  for (const row of wantMore ? candidates(connection, collection, plan) : []) {
    if (overlay.hidden.has(row.rid)) continue
    wantMore = accept(row.text)
    if (!wantMore) break
  }
  for (const text of overlay.shown) if (wantMore) wantMore = accept(text)
  return (inOrder ? taken : leading.take()).slice(skip, wanted)
}

/** How many documents match; counted in SQL where an index covers the filter. */
export function count(connection: Connection, collection: StoredCollection, filter: Document): number {
  const matches = compileFilter(filter)
  const plan = planFind(collection, filter, [])
  if (plan.exact && plan.through === 'scan') return collection.count
  if (plan.exact) return countCandidates(connection, collection, { plan, atMost: Number.MAX_SAFE_INTEGER })
  let total = 0
  for (const row of candidates(connection, collection, plan))
    if (matches(parseEjsonDocument(row.text, 0))) total++
  return total
}
