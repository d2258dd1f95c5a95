import type { IndexKey } from '../../core/record/collection'
import type { FieldCondition } from './filter-conditions'
import { KeyWriter, keyOf, successor, typeByte } from './key-bytes'
import type { Value } from './values'

/** Keys k with lower ≤ k < upper, compared as bytes. */
export type ByteRange = { lower: Buffer; upper: Buffer }

/** Past this many ranges an `$in` deeper in the index is left to the filter. */
const RANGE_LIMIT = 2_000

const writer = new KeyWriter()
const lowest = Buffer.alloc(0)
const highest = Buffer.from([255])

export type IndexRanges = { ranges: ByteRange[]; equalities: number; used: number; ranged: boolean }

/**
 * The ranges of an index that hold every match: equalities on the leading components, then at most one range.
 * `used` counts the fields whose condition the ranges fully express.
 */
export function indexRanges(
  keys: readonly IndexKey[],
  fields: Map<string, FieldCondition>,
  multikey: boolean,
): IndexRanges {
  let prefixes: Buffer[] = [lowest]
  let equalities = 0
  let used = 0
  for (const { field, direction } of keys) {
    const condition = fields.get(field)
    const equals = condition?.equals
    if (!equals || (equalities > 0 && equals.length * prefixes.length > RANGE_LIMIT)) break
    prefixes = prefixes.flatMap((prefix) =>
      equals.map((value) => writer.raw(prefix).component(value, direction).take()),
    )
    equalities++
    if (!condition.from && !condition.to) used++
  }
  const next = keys[equalities]
  const condition = next && fields.get(next.field)
  const ranged =
    next !== undefined &&
    condition !== undefined &&
    !condition.equals &&
    (condition.from ?? condition.to) !== undefined
  if (ranged) used++
  const interval = ranged ? componentRange(condition, next.direction, multikey) : undefined
  const ranges = prefixes.map((prefix) => within(prefix, interval))
  return { ranges: ranges.sort((a, b) => Buffer.compare(a.lower, b.lower)), equalities, used, ranged }
}

function within(prefix: Buffer, interval: ByteRange | undefined): ByteRange {
  if (interval)
    return { lower: Buffer.concat([prefix, interval.lower]), upper: Buffer.concat([prefix, interval.upper]) }
  return { lower: prefix, upper: (prefix.length > 0 ? successor(prefix) : undefined) ?? highest }
}

/**
 * One component's interval, inside the type of its limits as MongoDB's comparisons are. Over a
 * multikey index only one limit holds: different elements may satisfy the two.
 */
function componentRange({ from, to }: FieldCondition, direction: 1 | -1, multikey: boolean): ByteRange {
  const limit = (from ?? to) as { value: Value }
  const type = Buffer.from([typeByte(limit.value)])
  let lower = from ? edge(from.value, !from.inclusive) : type
  let upper = to && !(multikey && from) ? edge(to.value, to.inclusive) : (successor(type) as Buffer)
  if (from && to && !multikey && typeByte(from.value) !== typeByte(to.value)) upper = lower = type
  if (direction === 1) return { lower, upper }
  return { lower: successor(inverted(upper)) as Buffer, upper: successor(inverted(lower)) as Buffer }
}

function edge(value: Value, after: boolean): Buffer {
  const key = keyOf(value)
  return after ? (successor(key) as Buffer) : key
}

function inverted(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => 255 - byte))
}
