import { notSupportedHere, requestFailed } from './cloud-error'
import { checkFilter } from './filter-check'
import { keyOf, typeByte } from './key-bytes'
import { type Document, isDocument, type Value } from './values'

type StageCheck = (spec: Value) => void

function wholeNumber(stage: string, least: number): StageCheck {
  return (spec) => {
    if (!Number.isInteger(spec) || (spec as number) < least)
      throw requestFailed(
        `invalid argument to ${stage} stage: Expected a number of at least ${least}, found ${String(spec)}`,
      )
  }
}

function document(stage: string): (spec: Value) => Document {
  return (spec) => {
    if (!isDocument(spec)) throw requestFailed(`the ${stage} stage specification must be an object`)
    return spec
  }
}

const checks: Record<string, StageCheck> = {
  $match: (spec) => checkFilter(document('$match')(spec)),
  $limit: wholeNumber('$limit', 1),
  $skip: wholeNumber('$skip', 0),
  $sort: (spec) => {
    const directions = Object.values(document('$sort')(spec))
    if (directions.length === 0) throw requestFailed('$sort stage must have at least one sort key')
    if (!directions.every((direction) => direction === 1 || direction === -1))
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  },
  $group: (spec) => {
    const group = document('$group')(spec)
    if (!Object.hasOwn(group, '_id')) throw requestFailed('a group specification must include an _id')
    for (const [field, accumulator] of Object.entries(group)) {
      if (field === '_id') continue
      if (!isDocument(accumulator)) throw requestFailed(`The field '${field}' must be an accumulator object`)
      if (Object.keys(accumulator).length !== 1)
        throw requestFailed(`The field '${field}' must specify one accumulator`)
    }
  },
  $project: (spec) => {
    if (Object.keys(document('$project')(spec)).length === 0)
      throw requestFailed(
        'Invalid $project :: caused by :: projection specification must have at least one field',
      )
  },
  $count: (spec) => {
    if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.'))
      throw requestFailed(
        'the count field must be a non-empty string, must not start with $ and must not contain a dot',
      )
  },
  $bucket: (spec) => checkBucket(document('$bucket')(spec)),
  $geoNear: () => {
    throw notSupportedHere('the stage $geoNear')
  },
}

/**
 * Refuses what MongoDB refuses in a pipeline and mingo would let pass.
 * @throws CloudError with MongoDB's wording where it has one
 */
export function checkPipeline(pipeline: readonly Document[]): void {
  for (const stage of pipeline) {
    const names = Object.keys(stage)
    if (names.length !== 1)
      throw requestFailed('A pipeline stage specification object must contain exactly one field')
    const [name] = names as [string]
    if (!name.startsWith('$')) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
    checks[name]?.(stage[name])
    refuseZonedArithmetic(stage[name])
  }
}

function checkBucket({ groupBy, boundaries, default: other }: Document): void {
  if (groupBy === undefined || boundaries === undefined)
    throw requestFailed("$bucket requires 'groupBy' and 'boundaries' to be specified")
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed("The $bucket 'boundaries' field must have at least 2 values")
  const keys = boundaries.map((boundary) => keyOf(boundary))
  for (let i = 1; i < keys.length; i++) {
    if (typeByte(boundaries[i]) !== typeByte(boundaries[0]))
      throw requestFailed("All values in the 'boundaries' option to $bucket must have the same type")
    if (Buffer.compare(keys[i - 1] as Buffer, keys[i] as Buffer) >= 0)
      throw requestFailed("The 'boundaries' option to $bucket must be sorted in ascending order")
  }
  if (other === undefined) return
  const inside =
    Buffer.compare(keyOf(other), keys[0] as Buffer) >= 0 &&
    Buffer.compare(keyOf(other), keys.at(-1) as Buffer) < 0
  if (inside)
    throw requestFailed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary",
    )
}

const zoned = new Set(['$dateTrunc', '$dateAdd', '$dateSubtract', '$dateDiff'])

/** mingo does these in UTC whatever the zone says: a wrong day boundary would pass unseen. */
function refuseZonedArithmetic(expression: Value): void {
  if (Array.isArray(expression)) for (const part of expression) refuseZonedArithmetic(part)
  if (!isDocument(expression)) return
  for (const [name, operand] of Object.entries(expression)) {
    if (zoned.has(name) && isDocument(operand) && operand.timezone !== undefined)
      throw notSupportedHere(`${name} with a timezone`)
    refuseZonedArithmetic(operand)
  }
}
