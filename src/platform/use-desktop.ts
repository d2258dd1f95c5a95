import { useSyncExternalStore } from 'react'
import { inBrowser } from './target'

const query = inBrowser ? window.matchMedia('(min-width: 1024px)') : null

function subscribe(listener: () => void): () => void {
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}

/** Whether there is room for a table and a side panel. Never in WeChat. */
export function useDesktop(): boolean {
  return useSyncExternalStore(subscribe, () => query?.matches ?? false)
}
