import { ownedKey, presentOwner } from './owner'
import { phoneStore } from './storage'

const key = () => ownedKey('chosen', presentOwner(), 'household')

/** The household that pages are about, for who has several; null: the first. */
export function chosenHousehold(): string | null {
  const stored = phoneStore.read(key())
  return typeof stored === 'string' ? stored : null
}

/** Remembers it on this device; null forgets it. */
export function chooseHousehold(household: string | null): void {
  if (household === null) phoneStore.remove(key())
  else phoneStore.write(key(), household)
}
