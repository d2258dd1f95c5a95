import * as z from 'zod/mini'
import { type ContentRow, type DisclosureContent, rowsOf, rowTitle } from './content'

const said = z.nullable(z.union([z.string(), z.number()]))

/**
 * One difference between two versions. `row` counts from 0 in the newer version, of a row that is gone in the older one; null where a
 * field of the whole has changed. A row that has come or gone is the field `row`.
 */
export const contentChange = z.object({
  field: z.string(),
  row: z.nullable(z.int()),
  before: said,
  after: said,
})
export type ContentChange = z.infer<typeof contentChange>

/** All differences by number, and the first of them. */
export const contentDifference = z.object({ count: z.int(), changes: z.array(contentChange) })
export type ContentDifference = z.infer<typeof contentDifference>

const mostListed = 200

/**
 * What a version changes of the one before. Rows that both begin and end with are the same ones; of those between, the n-th of either is
 * compared, and what one has more has come or gone.
 */
export function differenceOf(before: DisclosureContent, after: DisclosureContent): ContentDifference {
  const changes = [...fieldChanges(before, after, null), ...rowChanges(rowsOf(before), rowsOf(after))]
  return { count: changes.length, changes: changes.slice(0, mostListed) }
}

function rowChanges(before: readonly ContentRow[], after: readonly ContentRow[]): ContentChange[] {
  const isSame = (a: ContentRow | undefined, b: ContentRow | undefined) =>
    JSON.stringify(a) === JSON.stringify(b)
  const shorter = Math.min(before.length, after.length)
  let begins = 0
  while (begins < shorter && isSame(before[begins], after[begins])) begins += 1
  let ends = 0
  while (ends < shorter - begins && isSame(before.at(-1 - ends), after.at(-1 - ends))) ends += 1
  const old = before.slice(begins, before.length - ends)
  const young = after.slice(begins, after.length - ends)
  return Array.from({ length: Math.max(old.length, young.length) }, (_, index) => {
    const [was, is] = [old[index], young[index]]
    if (was !== undefined && is !== undefined) return fieldChanges(was, is, begins + index)
    return {
      field: 'row',
      row: begins + index,
      before: was === undefined ? null : rowTitle(was),
      after: is === undefined ? null : rowTitle(is),
    }
  }).flat()
}

function fieldChanges(before: object, after: object, row: number | null): ContentChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const fields = [...new Set([...was.keys(), ...is.keys()])]
  return fields.flatMap((field) => {
    const change = { field, row, before: was.get(field) ?? null, after: is.get(field) ?? null }
    return change.before === change.after ? [] : [change]
  })
}

/** Fields with what they say; rows are compared by themselves. */
function fieldsOf(content: object): Map<string, string | number> {
  return new Map(
    Object.entries(content).flatMap(([field, value]): [string, string | number][] => {
      if (field === 'rows' || value === null) return []
      if (typeof value === 'string' || typeof value === 'number') return [[field, value]]
      return [[field, Array.isArray(value) ? value.join(' ') : Object.values(value).join('/')]]
    }),
  )
}
