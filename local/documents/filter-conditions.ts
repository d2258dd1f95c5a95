import { keyOf } from './key-bytes'
import { Binary, type Document, isDocument, isOperatorDocument, ObjectId, type Value } from './values'

export type Limit = { value: Value; inclusive: boolean }

/** What a filter demands of one field in a form an index can serve. */
export type FieldCondition = { equals?: Value[]; from?: Limit; to?: Limit }

/**
 * The part of a filter that indexes can serve. `complete`: nothing of the filter lies outside it.
 * `mentioned`: every field the filter names, for the error that says which index is missing.
 */
export type Conditions = { fields: Map<string, FieldCondition>; complete: boolean; mentioned: string[] }

/** Reads the conjunctive conditions out of a checked filter. */
export function conditionsOf(filter: Document): Conditions {
  const conditions: Conditions = { fields: new Map(), complete: true, mentioned: [] }
  readFilter(filter, conditions)
  return conditions
}

function readFilter(filter: Document, conditions: Conditions): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and') for (const branch of condition as Document[]) readFilter(branch, conditions)
    else if (field.startsWith('$')) readElsewhere(field, condition, conditions)
    else readField(field, condition, conditions)
  }
}

function readElsewhere(operator: string, condition: Value, conditions: Conditions): void {
  conditions.complete = false
  if (!Array.isArray(condition)) return void conditions.mentioned.push(operator)
  for (const branch of condition)
    if (isDocument(branch)) conditions.mentioned.push(...conditionsOf(branch).mentioned)
}

function readField(field: string, condition: Value, conditions: Conditions): void {
  if (!conditions.mentioned.includes(field)) conditions.mentioned.push(field)
  const known = conditions.fields.get(field) ?? {}
  const operators = isOperatorDocument(condition) ? condition : { $eq: condition }
  for (const [operator, operand] of Object.entries(operators)) {
    if (!readOperator(operator, operand, known)) conditions.complete = false
  }
  if (known.equals || known.from || known.to) conditions.fields.set(field, known)
}

/** Adds one operator to a field's condition; false when the index cannot stand for it. */
function readOperator(operator: string, operand: Value, known: FieldCondition): boolean {
  switch (operator) {
    case '$eq':
      return readEquals([operand], known)
    case '$in':
      return readEquals(operand as Value[], known)
    case '$gt':
    case '$gte':
      if (!isOrdered(operand) || known.from) return false
      known.from = { value: operand, inclusive: operator === '$gte' }
      return true
    case '$lt':
    case '$lte':
      if (!isOrdered(operand) || known.to) return false
      known.to = { value: operand, inclusive: operator === '$lte' }
      return true
    default:
      return false
  }
}

function readEquals(values: Value[], known: FieldCondition): boolean {
  if (known.equals || !values.every(isScalar)) return false
  known.equals = [...new Map(values.map((value) => [keyOf(value).toString('latin1'), value])).values()]
  // A missing field and an explicit null share a key; paths through arrays blur it further.
  return !values.includes(null)
}

function isScalar(value: Value): boolean {
  return value === null || isOrdered(value) || typeof value === 'boolean' || value instanceof Binary
}

function isOrdered(value: Value): boolean {
  return (
    typeof value === 'string' ||
    (typeof value === 'number' && !Number.isNaN(value)) ||
    (value instanceof Date && !Number.isNaN(value.getTime())) ||
    value instanceof ObjectId
  )
}
