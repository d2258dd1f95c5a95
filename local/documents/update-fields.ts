import { requestFailed } from './cloud-error'
import { canonicalEjson } from './ejson'
import { keyOf } from './key-bytes'
import { readPath, removePath, writePath } from './path-write'
import { type Document, isDocument, type Value } from './values'

/** One operator applied to one field of a document that is changed in place. */
export type FieldUpdate = (document: Document, path: string, operand: Value, now: number) => void

/** MongoDB's name for a value's type, for its error messages. */
export function typeName(value: Value): string {
  if (value === null) return 'null'
  if (value === undefined) return 'missing'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double'
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'object' && !isDocument(value) ? 'binData' : typeof value
}

function arithmetic(
  name: string,
  verb: string,
  missing: number,
  compute: (a: number, b: number) => number,
): FieldUpdate {
  return (document, path, operand) => {
    if (typeof operand !== 'number')
      throw requestFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${canonicalEjson(operand)}}`)
    const current = readPath(document, path)
    if (current !== undefined && typeof current !== 'number')
      throw requestFailed(
        `Cannot apply ${name} to a value of non-numeric type. {_id: ${canonicalEjson(document._id)}} has the field '${path}' of non-numeric type ${typeName(current)}`,
      )
    writePath(document, path, current === undefined ? missing * operand : compute(current, operand))
  }
}

function extreme(sign: 1 | -1): FieldUpdate {
  return (document, path, operand) => {
    const current = readPath(document, path)
    if (current === undefined || Buffer.compare(keyOf(operand), keyOf(current)) * sign > 0)
      writePath(document, path, operand)
  }
}

const bits: Record<string, (a: number, b: number) => number> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: FieldUpdate = (document, path, operand) => {
  if (!isDocument(operand))
    throw requestFailed(`The $bit modifier is not compatible with a ${typeName(operand)}`)
  for (const [name, mask] of Object.entries(operand)) {
    const compute = bits[name]
    const current = readPath(document, path) ?? 0
    if (!compute || !Number.isInteger(mask))
      throw requestFailed(
        `The $bit modifier only supports 'and', 'or' and 'xor' with integers, not '${name}'`,
      )
    if (!Number.isInteger(current))
      throw requestFailed(
        `Cannot apply $bit to a value of non-integral type: field '${path}' is ${typeName(current)}`,
      )
    writePath(document, path, compute(current as number, mask as number))
  }
}

const rename: FieldUpdate = (document, path, operand) => {
  if (typeof operand !== 'string')
    throw requestFailed(`The 'to' field for $rename must be a string: ${path}: ${canonicalEjson(operand)}`)
  const value = readPath(document, path)
  if (value === undefined) return
  removePath(document, path)
  writePath(document, operand, value)
}

const currentDate: FieldUpdate = (document, path, operand, now) => {
  const isDate = operand === true || (isDocument(operand) && operand.$type === 'date')
  if (!isDate)
    throw requestFailed(`$currentDate takes true or {$type: 'date'}, not ${canonicalEjson(operand)}`)
  writePath(document, path, new Date(now))
}

/** The update operators that change one field without regard to its being an array. */
export const fieldUpdates: Record<string, FieldUpdate> = {
  $set: (document, path, operand) => writePath(document, path, operand),
  $unset: (document, path) => removePath(document, path),
  $inc: arithmetic('$inc', 'increment', 1, (a, b) => a + b),
  $mul: arithmetic('$mul', 'multiply', 0, (a, b) => a * b),
  $max: extreme(1),
  $min: extreme(-1),
  $rename: rename,
  $bit: bit,
  $currentDate: currentDate,
}
