import { useState } from 'react'
import type * as z from 'zod/mini'
import { ownedKey, presentOwner } from './owner'
import { phoneStore } from './storage'

/** How a person looks at a list, filters and order, kept on the device for its owner; what cannot be read any more begins anew. */
export function useKeptView<View>(
  name: string,
  schema: z.ZodMiniType<View>,
  first: View,
): [View, (view: View) => void] {
  const key = () => ownedKey('chosen', presentOwner(), name)
  const [view, setView] = useState(() => {
    const kept = schema.safeParse(phoneStore.read(key()))
    return kept.success ? kept.data : first
  })
  function change(next: View) {
    phoneStore.write(key(), next)
    setView(next)
  }
  return [view, change]
}
