import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { phoneStore } from './storage'

const key = 'chosen-compound'
const place = z.object({ code: z.string(), name: z.string() })
export type ChosenCompound = z.infer<typeof place>

function stored(): ChosenCompound | null {
  const read = place.safeParse(phoneStore.read(key))
  return read.success ? read.data : null
}

let chosen: ChosenCompound | null | undefined
const listeners = new Set<() => void>()

function current(): ChosenCompound | null {
  if (chosen === undefined) chosen = stored()
  return chosen
}

/** Remembers whose results the page 公开 shows; null goes back to choosing. */
export function chooseCompound(next: ChosenCompound | null): void {
  chosen = next
  if (next === null) phoneStore.remove(key)
  else phoneStore.write(key, next)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The compound whose results are looked at, across pages. */
export function useChosenCompound(): ChosenCompound | null {
  return useSyncExternalStore(subscribe, current)
}
