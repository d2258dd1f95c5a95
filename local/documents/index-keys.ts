import type { Index } from '../../core/record/collection'
import { requestFailed } from './cloud-error'
import { reach } from './field-path'
import { KeyWriter } from './key-bytes'
import type { Document, Value } from './values'

/** A document's keys in one index; `multikey` says that an array was met, which weakens what the index proves. */
export type IndexKeys = { keys: Buffer[]; multikey: boolean }

const writer = new KeyWriter()

/** The keys under which an index files a document: one, or one for each array element. */
export function indexKeys(document: Document, index: Pick<Index, 'keys'>): IndexKeys {
  const components = index.keys.map((key) => reach(document, key.field))
  if (!components.some((component) => component.throughArray)) {
    for (let i = 0; i < components.length; i++)
      writer.component(components[i]?.values[0], index.keys[i]?.direction ?? 1)
    return { keys: [writer.take()], multikey: false }
  }
  refuseParallelArrays(index, components)
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  for (let i = 0; i < components.length; i++) {
    const values = components[i]?.values ?? []
    const direction = index.keys[i]?.direction ?? 1
    prefixes = prefixes.flatMap((prefix) => values.map((value) => append(prefix, value, direction)))
  }
  return { keys: distinct(prefixes), multikey: true }
}

function append(prefix: Buffer, value: Value, direction: 1 | -1): Buffer {
  return writer.raw(prefix).component(value, direction).take()
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/** MongoDB files no document under two arrays that are not the same one. */
function refuseParallelArrays(
  index: Pick<Index, 'keys'>,
  components: readonly { throughArray: boolean }[],
): void {
  const roots = new Set<string>()
  index.keys.forEach((key, i) => {
    if (components[i]?.throughArray) roots.add(key.field.split('.')[0] as string)
  })
  if (roots.size > 1) throw requestFailed(`cannot index parallel arrays [${[...roots].join('] [')}]`)
}
