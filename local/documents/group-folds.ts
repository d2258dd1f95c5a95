import { keyOf } from './key-bytes'
import type { Value } from './values'

/** An accumulator that takes values one by one, so that a group need not keep its documents. */
export type Fold = { step(value: Value): void; end(): Value }

function sum(): Fold {
  let total = 0
  return {
    step: (value) => {
      if (typeof value === 'number') total += value
    },
    end: () => total,
  }
}

function average(): Fold {
  let total = 0
  let count = 0
  return {
    step: (value) => {
      if (typeof value !== 'number') return
      total += value
      count++
    },
    end: () => (count === 0 ? null : total / count),
  }
}

function extreme(sign: 1 | -1): () => Fold {
  return () => {
    let best: Value = null
    return {
      step: (value) => {
        if (value === null || value === undefined) return
        if (best === null || compare(value, best) * sign > 0) best = value
      },
      end: () => best,
    }
  }
}

function compare(a: Value, b: Value): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(keyOf(a), keyOf(b))
}

function first(): Fold {
  let value: Value
  let taken = false
  return {
    step: (next) => {
      if (!taken) value = next
      taken = true
    },
    end: () => value ?? null,
  }
}

function last(): Fold {
  let value: Value
  return {
    step: (next) => {
      value = next
    },
    end: () => value ?? null,
  }
}

function push(): Fold {
  const list: Value[] = []
  return {
    step: (value) => {
      if (value !== undefined) list.push(value)
    },
    end: () => list,
  }
}

function addToSet(): Fold {
  const set = new Map<string, Value>()
  return {
    step: (value) => {
      if (value !== undefined) set.set(keyOf(value).toString('latin1'), value)
    },
    end: () => [...set.values()],
  }
}

function count(): Fold {
  let counted = 0
  return {
    step: () => {
      counted++
    },
    end: () => counted,
  }
}

/** The accumulators that a stream suffices for; a `$group` of others only keeps its documents. */
export const folds: Record<string, () => Fold> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $last: last,
  $push: push,
  $addToSet: addToSet,
  $count: count,
}
