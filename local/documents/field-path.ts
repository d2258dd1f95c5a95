import { isDocument, type Value } from './values'

const digits = /^\d+$/

/** The values a dotted path reaches, and whether an array was met on the way or at its end. */
export type Reached = { values: Value[]; throughArray: boolean }

/**
 * Follows a dotted path as MongoDB's index keys do: arrays on the way fan out, an array at the end
 * gives its elements, an empty one gives `undefined`, and nothing gives `null`.
 */
export function reach(document: Value, path: string): Reached {
  if (!path.includes('.') && isDocument(document)) {
    const value = own(document, path)
    if (!Array.isArray(value)) return { values: [value ?? null], throughArray: false }
  }
  const reached: Reached = { values: [], throughArray: false }
  follow(document, path.split('.'), reached)
  if (reached.values.length === 0) reached.values.push(null)
  return reached
}

function follow(value: Value, path: readonly string[], reached: Reached): void {
  const [field, ...rest] = path
  if (field === undefined) {
    collect(value, reached)
  } else if (Array.isArray(value)) {
    reached.throughArray = true
    if (digits.test(field)) follow(value[Number(field)], rest, reached)
    else for (const element of value) if (isDocument(element)) follow(element, path, reached)
  } else if (isDocument(value)) {
    follow(own(value, field), rest, reached)
  } else {
    reached.values.push(null)
  }
}

function collect(value: Value, reached: Reached): void {
  if (!Array.isArray(value)) {
    reached.values.push(value ?? null)
    return
  }
  reached.throughArray = true
  if (value.length === 0) reached.values.push(undefined)
  else reached.values.push(...value)
}

function own(document: { [field: string]: Value }, field: string): Value {
  return Object.hasOwn(document, field) ? document[field] : undefined
}
