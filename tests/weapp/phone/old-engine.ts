/**
 * Takes away from a context what the oldest promised phone (chrome 80, iOS 13; see package.json) does not have, and the
 * parts of an engine that WeChat's script thread never has. Code that needs them fails here as it would there.
 */
export const makeEngineOld = `
for (const name of ['Intl', 'WebAssembly', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'WeakRef',
  'FinalizationRegistry', 'AggregateError', 'Iterator', 'SharedArrayBuffer', 'Atomics']) delete globalThis[name]
const newer = [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [Object.getPrototypeOf(Uint8Array.prototype), ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Array, ['fromAsync']],
  [Promise, ['any', 'withResolvers', 'try']],
]
for (const [owner, names] of newer) for (const name of names) delete owner[name]
`
