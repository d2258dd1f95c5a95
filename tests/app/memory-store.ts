import type { Store } from '../../src/platform/storage'

/** A phone's storage in memory. Values are copied as text, as a phone does. */
export function memoryStore(): Store {
  const kept = new Map<string, string>()
  return {
    read: (key) => {
      const text = kept.get(key)
      return text === undefined ? null : JSON.parse(text)
    },
    write: (key, value) => {
      kept.set(key, JSON.stringify(value))
    },
    remove: (key) => {
      kept.delete(key)
    },
    keys: () => [...kept.keys()],
  }
}
