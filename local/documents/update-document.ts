import { notSupportedHere, requestFailed } from './cloud-error'
import { keyOf } from './key-bytes'
import { checkStorable } from './storable'
import { arrayUpdates } from './update-arrays'
import { fieldUpdates } from './update-fields'
import { type Document, isDocument, type Value } from './values'

const operators = { ...fieldUpdates, ...arrayUpdates }

/** The operators whose operand is stored as it is. */
const storing = new Set(['$set', '$setOnInsert', '$min', '$max'])

/** A checked update: operators in the order given, one entry a field. */
export type Update = { operator: string; path: string; operand: Value }[]

/**
 * Checks an update of operators as MongoDB does before it touches any document.
 * @throws CloudError for an unknown operator, an empty update, or two operators on one path.
 */
export function checkUpdate(update: Document): Update {
  const names = Object.keys(update)
  if (names.length === 0)
    throw requestFailed('the update operation document must contain at least one update operator')
  const steps: Update = []
  for (const operator of names) {
    if (!operator.startsWith('$')) throw requestFailed("update document must contain key beginning with '$'")
    if (!operators[operator] && operator !== '$setOnInsert')
      throw requestFailed(`Unknown modifier: ${operator}`)
    const fields = update[operator]
    if (!isDocument(fields))
      throw requestFailed(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      if (storing.has(operator)) checkStorable(operand, path)
      steps.push({ operator, path, operand })
    }
  }
  refuseConflicts(steps)
  return steps
}

function checkPath(path: string): void {
  for (const field of path.split('.')) {
    if (field === '')
      throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed`)
    if (field === '__proto__') throw requestFailed(`The update path '${path}' is not allowed`)
    if (/^\$(\[.*])?$/.test(field)) throw notSupportedHere(`the positional operator in '${path}'`)
    if (field.startsWith('$'))
      throw requestFailed(`The dollar ($) prefixed field '${field}' in '${path}' is not allowed`)
  }
}

function refuseConflicts(steps: Update): void {
  const paths = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' && typeof operand === 'string' ? [path, operand] : [path],
  )
  const seen = new Set<string>()
  const parents = new Set<string>()
  for (const path of paths) {
    const fields = path.split('.')
    const ancestors = fields.slice(1).map((_, i) => fields.slice(0, i + 1).join('.'))
    const at = seen.has(path) || parents.has(path) ? path : ancestors.find((ancestor) => seen.has(ancestor))
    if (at !== undefined)
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${at}'`)
    seen.add(path)
    for (const ancestor of ancestors) parents.add(ancestor)
  }
}

/**
 * The document after an update; `document` itself is left alone.
 * @param options.inserting applies `$setOnInsert` too (an upsert that found nothing)
 * @throws CloudError with MongoDB's message where an operator meets a value it cannot work on
 */
export function applyUpdate(
  document: Document,
  update: Update,
  { now, inserting = false }: { now: number; inserting?: boolean },
): Document {
  const updated = copy(document) as Document
  for (const { operator, path, operand } of update) {
    if (operator === '$setOnInsert') {
      if (inserting) operators.$set?.(updated, path, copy(operand), now)
    } else {
      operators[operator]?.(updated, path, copy(operand), now)
    }
  }
  if (document._id !== undefined && !keyOf(updated._id).equals(keyOf(document._id)))
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'")
  return updated
}

/** Deep copy of documents and arrays; leaf values are never changed in place and are shared. */
function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy)
  if (!isDocument(value)) return value
  const document: Document = {}
  for (const field of Object.keys(value)) document[field] = copy(value[field])
  return document
}
