import { requestFailed } from './cloud-error'
import { canonicalEjson } from './ejson'
import { compileFilter } from './filter'
import { keyOf } from './key-bytes'
import { readPath, writePath } from './path-write'
import { sortKey } from './sort'
import { type FieldUpdate, typeName } from './update-fields'
import { type Document, isDocument, isOperatorDocument, type Value } from './values'

/** Order-sensitive equality, as MongoDB compares stored values. */
function same(a: Value, b: Value): boolean {
  return keyOf(a).equals(keyOf(b))
}

function arrayAt(document: Document, path: string, wrongType: (type: string) => string): Value[] | undefined {
  const current = readPath(document, path)
  if (current === undefined) return undefined
  if (!Array.isArray(current)) throw requestFailed(wrongType(typeName(current)))
  return current
}

const modifiers = new Set(['$each', '$position', '$slice', '$sort'])

const push: FieldUpdate = (document, path, operand) => {
  const current = arrayAt(
    document,
    path,
    (type) =>
      `The field '${path}' must be an array but is of type ${type} in document {_id: ${canonicalEjson(document._id)}}`,
  )
  const modified = isDocument(operand) && Object.hasOwn(operand, '$each')
  const { $each, $position, $slice, $sort } = modified ? pushModifiers(operand) : { $each: [operand] }
  const list = [...(current ?? [])]
  list.splice($position ?? list.length, 0, ...$each)
  if ($sort !== undefined) sortPushed(list, $sort)
  writePath(document, path, $slice === undefined ? list : sliced(list, $slice))
}

type PushModifiers = { $each: Value[]; $position?: number; $slice?: number; $sort?: Value }

function pushModifiers(operand: Document): PushModifiers {
  for (const name of Object.keys(operand))
    if (!modifiers.has(name)) throw requestFailed(`Unrecognized clause in $push: ${name}`)
  if (!Array.isArray(operand.$each))
    throw requestFailed(
      `The argument to $each in $push must be an array but it was of type ${typeName(operand.$each)}`,
    )
  for (const name of ['$position', '$slice'])
    if (operand[name] !== undefined && !Number.isInteger(operand[name]))
      throw requestFailed(
        `The value for ${name} must be an integer value but was given type: ${typeName(operand[name])}`,
      )
  return operand as PushModifiers
}

function sliced(list: Value[], slice: number): Value[] {
  return slice < 0 ? list.slice(slice) : list.slice(0, slice)
}

function sortPushed(list: Value[], order: Value): void {
  const byValue = order === 1 || order === -1
  if (
    !byValue &&
    !(isDocument(order) && Object.values(order).every((direction) => direction === 1 || direction === -1))
  )
    throw requestFailed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const spec: [string, 1 | -1][] = byValue
    ? [['v', order]]
    : (Object.entries(order as Document) as [string, 1 | -1][])
  const keyed = list.map((value) => ({
    value,
    key: sortKey(byValue ? { v: value } : asDocument(value), spec),
  }))
  keyed.sort((a, b) => Buffer.compare(a.key, b.key))
  keyed.forEach(({ value }, i) => {
    list[i] = value
  })
}

function asDocument(value: Value): Document {
  return isDocument(value) ? value : {}
}

const pop: FieldUpdate = (document, path, operand) => {
  if (operand !== 1 && operand !== -1)
    throw requestFailed(`$pop expects 1 or -1, found: ${canonicalEjson(operand)}`)
  const current = arrayAt(
    document,
    path,
    (type) => `Path '${path}' contains an element of non-array type '${type}'`,
  )
  if (current) writePath(document, path, operand === 1 ? current.slice(0, -1) : current.slice(1))
}

const pull: FieldUpdate = (document, path, operand) => {
  const current = arrayAt(document, path, () => 'Cannot apply $pull to a non-array value')
  if (!current) return
  const matches = pullCondition(operand)
  writePath(
    document,
    path,
    current.filter((element) => !matches(element)),
  )
}

function pullCondition(operand: Value): (element: Value) => boolean {
  if (operand instanceof RegExp) return (element) => typeof element === 'string' && operand.test(element)
  if (!isDocument(operand)) return (element) => same(element, operand)
  if (isOperatorDocument(operand)) {
    const matches = compileFilter({ element: operand })
    return (element) => matches({ element })
  }
  const matches = compileFilter(operand)
  return (element) => isDocument(element) && matches(element)
}

const pullAll: FieldUpdate = (document, path, operand) => {
  if (!Array.isArray(operand))
    throw requestFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const current = arrayAt(document, path, () => 'Cannot apply $pullAll to a non-array value')
  if (!current) return
  writePath(
    document,
    path,
    current.filter((element) => !operand.some((value) => same(element, value))),
  )
}

const addToSet: FieldUpdate = (document, path, operand) => {
  const current = arrayAt(
    document,
    path,
    (type) => `Cannot apply $addToSet to non-array field. Field named '${path}' has non-array type ${type}`,
  )
  const each = isDocument(operand) && Object.hasOwn(operand, '$each') ? operand.$each : [operand]
  if (!Array.isArray(each))
    throw requestFailed(
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`,
    )
  const list = [...(current ?? [])]
  for (const value of each) if (!list.some((element) => same(element, value))) list.push(value)
  writePath(document, path, list)
}

/** The update operators that need an array, or make one. */
export const arrayUpdates: Record<string, FieldUpdate> = {
  $push: push,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $addToSet: addToSet,
}
