import type { Index } from '../../core/record/collection'

export type IndexDifference = {
  missing: readonly Index[]
  /** Names that stand for another index online. */
  conflicting: readonly string[]
  /** Names of online indexes that nothing declares. */
  unknown: readonly string[]
}

/** Compares indexes by their keys, directions and uniqueness; a name alone makes no index. */
export function compareIndexes(declared: readonly Index[], online: readonly Index[]): IndexDifference {
  const onlineKinds = new Set(online.map(kindOf))
  const declaredKinds = new Set(declared.map(kindOf))
  const strange = online.filter((index) => !declaredKinds.has(kindOf(index)) && !isPlatforms(index))
  const missing = declared.filter((index) => !onlineKinds.has(kindOf(index)))
  const taken = new Set(strange.flatMap((index) => [`name ${index.name}`, `keys ${keysOf(index)}`]))
  const conflicting = missing
    .filter((index) => taken.has(`name ${index.name}`) || taken.has(`keys ${keysOf(index)}`))
    .map(({ name }) => name)
  return { missing, conflicting, unknown: strange.map(({ name }) => name) }
}

/** An index in words, for example `unique (compound asc, period desc)`. */
export function describeIndex({ keys, unique }: Index): string {
  const fields = keys.map(({ field, direction }) => `${field} ${direction === 1 ? 'asc' : 'desc'}`)
  return `${unique ? 'unique ' : ''}(${fields.join(', ')})`
}

function keysOf(index: Index): string {
  return index.keys.map(({ field, direction }) => `${field} ${direction}`).join(', ')
}

function kindOf(index: Index): string {
  return `${keysOf(index)}${index.unique ? ' unique' : ''}`
}

/** The platform makes these itself in every collection. */
function isPlatforms({ name }: Index): boolean {
  return /^_(id|openid)_/.test(name)
}
