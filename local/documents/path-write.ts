import { requestFailed } from './cloud-error'
import { canonicalEjson } from './ejson'
import { type Document, isDocument, type Value } from './values'

type Container = Document | Value[]

const digits = /^\d+$/

/** The value a path names, or undefined; array elements are reached by index only, as updates do. */
export function readPath(document: Document, path: string): Value {
  let value: Value = document
  for (const field of path.split('.')) {
    if (Array.isArray(value)) value = digits.test(field) ? value[Number(field)] : undefined
    else if (isDocument(value)) value = Object.hasOwn(value, field) ? value[field] : undefined
    else return undefined
  }
  return value
}

/**
 * Sets the value a path names, creating documents on the way.
 * @throws when the path leads through a value that is neither document nor array, as MongoDB does.
 */
export function writePath(document: Document, path: string, value: Value): void {
  const fields = path.split('.')
  let container: Container = document
  for (const field of fields.slice(0, -1)) {
    const next: Value = readStep(container, field)
    if (next === undefined) container = put(container, field, {}) as Document
    else if (isDocument(next) || Array.isArray(next)) container = next
    else throw cannotCreate(fields[fields.indexOf(field) + 1] ?? '', field, next)
  }
  put(container, fields.at(-1) as string, value)
}

/** Removes what a path names; in an array the element becomes null, as MongoDB's $unset does. */
export function removePath(document: Document, path: string): void {
  const fields = path.split('.')
  const last = fields.pop() as string
  const container = fields.length === 0 ? document : readPath(document, fields.join('.'))
  if (Array.isArray(container)) {
    if (digits.test(last) && Number(last) < container.length) container[Number(last)] = null
  } else if (isDocument(container)) {
    delete container[last]
  }
}

function readStep(container: Container, field: string): Value {
  if (!Array.isArray(container)) return Object.hasOwn(container, field) ? container[field] : undefined
  if (!digits.test(field)) throw cannotCreate(field, '', container)
  return container[Number(field)]
}

function put(container: Container, field: string, value: Value): Value {
  if (!Array.isArray(container)) {
    container[field] = value
    return value
  }
  if (!digits.test(field)) throw cannotCreate(field, '', container)
  const position = Number(field)
  if (position - container.length > 1_500_000)
    throw requestFailed(`can't backfill more than 1500000 elements`)
  while (container.length < position) container.push(null)
  container[position] = value
  return value
}

function cannotCreate(field: string, parent: string, element: Value) {
  return requestFailed(`Cannot create field '${field}' in element {${parent}: ${canonicalEjson(element)}}`)
}
