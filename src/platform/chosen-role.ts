import { useSyncExternalStore } from 'react'
import { type ActingRole, actingRole } from '../../core/access/role'
import { ownedKey, presentOwner } from './owner'
import { phoneStore } from './storage'

const key = () => ownedKey('chosen', presentOwner(), 'role')
const listeners = new Set<() => void>()

/** The role that whoever holds several works under on this device; null: there is only one, or none was chosen yet. */
export function chosenRole(): ActingRole | null {
  const read = actingRole.safeParse(phoneStore.read(key()))
  return read.success ? read.data : null
}

/** Works under a role from now on, or under whatever there is. */
export function chooseRole(next: ActingRole | null): void {
  if (next === null) phoneStore.remove(key())
  else phoneStore.write(key(), { role: next.role, scope: next.scope, agency: next.agency ?? null })
  for (const listener of listeners) listener()
}

/** Whether two are the same role over the same scope, with the same agency. */
export function isSameRole(one: ActingRole, other: ActingRole | null): boolean {
  if (other === null || one.role !== other.role || one.scope !== other.scope) return false
  return (one.agency ?? null) === (other.agency ?? null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The one of the held roles that is worked under: the chosen one, else the first; null where none is held. */
export function useActingRole<Held extends ActingRole>(held: readonly Held[]): Held | null {
  const chosen = useSyncExternalStore(subscribe, () => JSON.stringify(chosenRole()))
  return actingAmong(held, JSON.parse(chosen))
}

/** The chosen role among those that are held, else the first of them. */
export function actingAmong<Held extends ActingRole>(
  held: readonly Held[],
  chosen: ActingRole | null,
): Held | null {
  return held.find((each) => isSameRole(each, chosen)) ?? held[0] ?? null
}
