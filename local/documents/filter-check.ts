import { notSupportedHere, requestFailed } from './cloud-error'
import { type Document, isDocument, isOperatorDocument, type Value } from './values'

type OperandCheck = (operand: Value, siblings: Document) => void

const anything: OperandCheck = () => {}

const typeNames = new Set(
  'double string object array binData undefined objectId bool date null regex int timestamp long decimal number'.split(
    ' ',
  ),
)

function arrayOperand(name: string): OperandCheck {
  return (operand) => {
    if (!Array.isArray(operand)) throw requestFailed(`${name} needs an array`)
    if (name !== '$all' && operand.some(isOperatorDocument))
      throw requestFailed(`cannot nest $ under ${name}`)
  }
}

function comparison(name: string): OperandCheck {
  return (operand) => {
    if (operand instanceof RegExp)
      throw requestFailed(
        name === '$ne'
          ? "Can't have regex as arg to $ne"
          : `Can't have RegEx as arg to predicate over field '${name}'`,
      )
  }
}

function elsewhere(name: string): OperandCheck {
  return () => {
    throw notSupportedHere(`the operator ${name}`)
  }
}

/** The operators a field may have, each with MongoDB's check of its operand. */
const fieldOperators: Record<string, OperandCheck> = {
  $eq: anything,
  $ne: comparison('$ne'),
  $gt: comparison('$gt'),
  $gte: comparison('$gte'),
  $lt: comparison('$lt'),
  $lte: comparison('$lte'),
  $in: arrayOperand('$in'),
  $nin: arrayOperand('$nin'),
  $all: arrayOperand('$all'),
  $exists: anything,
  $bitsAllClear: anything,
  $bitsAllSet: anything,
  $bitsAnyClear: anything,
  $bitsAnySet: anything,
  $size: (operand) => {
    if (!Number.isInteger(operand) || (operand as number) < 0)
      throw requestFailed(`Failed to parse $size. Expected a non-negative integer: $size: ${String(operand)}`)
  },
  $mod: (operand) => {
    if (!Array.isArray(operand) || operand.length !== 2 || !operand.every((part) => typeof part === 'number'))
      throw requestFailed('malformed mod, needs to be an array of two numbers')
    if (Math.trunc(operand[0] as number) === 0) throw requestFailed('divisor cannot be 0')
  },
  $type: (operand) => {
    for (const name of Array.isArray(operand) ? operand : [operand])
      if (typeof name !== 'number' && !typeNames.has(String(name)))
        throw requestFailed(`Unknown type name alias: ${String(name)}`)
  },
  $not: (operand) => {
    if (operand instanceof RegExp) return
    if (!isOperatorDocument(operand)) throw requestFailed('$not needs a regex or a document')
    checkOperators(operand)
  },
  $elemMatch: (operand) => {
    if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object')
    if (isOperatorDocument(operand) && !Object.keys(operand).some((key) => logical.has(key)))
      checkOperators(operand)
    else checkFilter(operand)
  },
  $regex: (operand) => {
    if (typeof operand !== 'string' && !(operand instanceof RegExp))
      throw requestFailed('$regex has to be a string')
  },
  $options: (operand, siblings) => {
    if (siblings.$regex === undefined) throw requestFailed('$options needs a $regex')
    if (typeof operand !== 'string' || /[^ims]/.test(operand))
      throw requestFailed(`invalid flag in regex options: ${String(operand)}`)
  },
  $near: elsewhere('$near'),
  $nearSphere: elsewhere('$nearSphere'),
  $geoWithin: elsewhere('$geoWithin'),
  $geoIntersects: elsewhere('$geoIntersects'),
}

const logical = new Set(['$and', '$or', '$nor'])

/**
 * Refuses what MongoDB refuses in a filter, before a lenient interpreter could read it otherwise.
 * @throws CloudError with MongoDB's wording
 */
export function checkFilter(filter: Document): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (logical.has(field)) checkLogical(field, condition)
    else if (field === '$text') throw requestFailed('text index required for $text query')
    else if (field === '$where' || field === '$jsonSchema') throw notSupportedHere(`the operator ${field}`)
    else if (field.startsWith('$') && field !== '$expr' && field !== '$comment')
      throw requestFailed(`unknown top level operator: ${field}`)
    else if (!field.startsWith('$') && isOperatorDocument(condition)) checkOperators(condition)
  }
}

function checkLogical(name: string, branches: Value): void {
  if (!Array.isArray(branches) || branches.length === 0)
    throw requestFailed(`${name} must be a nonempty array`)
  for (const branch of branches) {
    if (!isDocument(branch)) throw requestFailed('$or/$and/$nor entries need to be full objects')
    checkFilter(branch)
  }
}

function checkOperators(condition: Document): void {
  for (const [name, operand] of Object.entries(condition)) {
    const check = fieldOperators[name]
    if (!check) throw requestFailed(`unknown operator: ${name}`)
    check(operand, condition)
  }
}
