import type { StoredCollection } from './catalog'
import type { Connection } from './connection'
import type { Plan } from './plan'
import type { ByteRange } from './plan-ranges'

/** A stored document: its row and its canonical EJSON text. */
export type Row = { rid: number; text: string }

/** A walk's SQL: a page of rows, and the place of a row further on, from which the next page starts. */
export type Walk = { rows: string; place: string }

/**
 * The SQL that walks one range of a plan, from its beginning or from a place. One lower and one upper
 * bound each: with two, SQLite may seek the wrong one and walk what it has walked before.
 * Parameters: bounds, limit, offset. Exported so that its query plan can be asserted.
 */
export function walkSql(collection: StoredCollection, plan: Plan, resumed: boolean): Walk {
  const order = plan.reverse ? 'DESC' : 'ASC'
  if (plan.through === 'scan') {
    const from = `FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ? OFFSET ?`
    return { rows: `SELECT rid, body ${from}`, place: `SELECT rid ${from}` }
  }
  if (plan.through === 'id') {
    const bounds = boundsOf('id', '?', plan, resumed)
    const from = `FROM ${collection.table} WHERE ${bounds} ORDER BY id ${order} LIMIT ? OFFSET ?`
    return { rows: `SELECT rid, body ${from}`, place: `SELECT id ${from}` }
  }
  const { table, unique } = plan.through
  const bounds = unique
    ? boundsOf('x.key', '?', plan, resumed)
    : boundsOf('(x.key, x.rid)', '(?, ?)', plan, resumed)
  const rest = `WHERE ${bounds} ORDER BY x.key ${order}${unique ? '' : `, x.rid ${order}`} LIMIT ? OFFSET ?`
  return {
    rows: `SELECT x.rid, d.body FROM ${table} x CROSS JOIN ${collection.table} d ON d.rid = x.rid ${rest}`,
    place: `SELECT x.key, x.rid FROM ${table} x ${rest}`,
  }
}

function boundsOf(position: string, place: string, { reverse }: Plan, resumed: boolean): string {
  const column = position.includes('x.key') ? 'x.key' : position
  if (!resumed) return `${column} >= ? AND ${column} < ?`
  return reverse ? `${column} >= ? AND ${position} < ${place}` : `${position} > ${place} AND ${column} < ?`
}

/** The SQL that counts one range without touching the documents. */
export function countSql(collection: StoredCollection, plan: Plan): string {
  const [table, column] = plan.through === 'id' ? [collection.table, 'id'] : [throughTable(plan), 'key']
  return `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${column} >= ? AND ${column} < ? LIMIT ?)`
}

function throughTable(plan: Plan): string {
  if (typeof plan.through === 'string') throw new Error(`no index table for ${plan.through}`)
  return plan.through.table
}

/** Every candidate of a plan, each row once, read in pages so that no statement stays open between them. */
export function* candidates(
  connection: Connection,
  collection: StoredCollection,
  plan: Plan,
): Generator<Row> {
  const seen = typeof plan.through === 'object' && plan.through.multikey ? new Set<number>() : undefined
  const ranges = plan.through === 'scan' ? [undefined] : plan.ranges
  for (const range of ranges) {
    for (const row of rangeRows(connection, collection, { plan, range })) {
      if (seen?.has(row.rid)) continue
      seen?.add(row.rid)
      yield row
    }
  }
}

function* rangeRows(
  connection: Connection,
  collection: StoredCollection,
  { plan, range }: { plan: Plan; range: ByteRange | undefined },
): Generator<Row> {
  let size = 64
  let place: unknown[] | undefined
  while (true) {
    const bounds = walkBounds(plan, range, place)
    const walk = walkSql(collection, plan, place !== undefined)
    const page = connection.all(walk.rows, [...bounds, size, 0])
    place =
      page.length < size ? undefined : placeOf(plan, connection.get(walk.place, [...bounds, 1, size - 1]))
    for (const [rid, text] of page) yield { rid: rid as number, text: text as string }
    if (!place) return
    size = Math.min(size * 2, 1024)
  }
}

function placeOf(plan: Plan, row: unknown[] | undefined): unknown[] | undefined {
  return typeof plan.through === 'object' && plan.through.unique ? row?.slice(0, 1) : row
}

function walkBounds(plan: Plan, range: ByteRange | undefined, place: unknown[] | undefined): unknown[] {
  if (!range) return place ?? [0]
  if (!place) return [range.lower, range.upper]
  return plan.reverse ? [range.lower, ...place] : [...place, range.upper]
}

/** Rows `skip`…`skip + limit` of a plan that is exact, sorted and one range: SQLite does the paging. */
export function pageOfRange(
  connection: Connection,
  collection: StoredCollection,
  { plan, skip, limit }: { plan: Plan; skip: number; limit: number },
): string[] {
  const range = plan.ranges[0]
  const parameters = [...walkBounds(plan, range, undefined), limit, skip]
  return connection.all(walkSql(collection, plan, false).rows, parameters).map((row) => row[1] as string)
}

/** How many candidates a plan has, counted no further than `atMost`; index entries, so arrays may count more than once. */
export function countCandidates(
  connection: Connection,
  collection: StoredCollection,
  { plan, atMost }: { plan: Plan; atMost: number },
): number {
  if (plan.through === 'scan') return Math.min(collection.count, atMost)
  let count = 0
  for (const { lower, upper } of plan.ranges) {
    if (count >= atMost) break
    count += Number(connection.get(countSql(collection, plan), [lower, upper, atMost - count])?.[0])
  }
  return count
}

/** One document by the key of its `_id`. */
export function rowById(connection: Connection, collection: StoredCollection, id: Buffer): Row | undefined {
  const row = connection.get(`SELECT rid, body FROM ${collection.table} WHERE id = ?`, [id])
  return row && { rid: row[0] as number, text: row[1] as string }
}
