import { View } from '@tarojs/components'
import { useEffect, useSyncExternalStore } from 'react'

const shownForMilliseconds = 3500
let words: string | null = null
const listeners = new Set<() => void>()

function set(next: string | null): void {
  words = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that something has been done. Never for a failure: those stay on the page. */
export function say(done: string): void {
  set(done)
}

/** Where `say` appears; every page has one. */
export function Toast() {
  const shown = useSyncExternalStore(subscribe, () => words)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => set(null), shownForMilliseconds)
    return () => clearTimeout(timer)
  }, [shown])
  // A screen reader hears what appears in a place it knows already: the place stays, empty.
  return (
    <View role="status" aria-live="polite">
      {shown !== null && <View className="toast">{shown}</View>}
    </View>
  )
}
