import { type HeldAnswer, type HeldText, heldText } from '../../core/record/held'
import { seal, unseal } from './seal'

/** Seals what an answer that waits says, for the document it will lie in. */
export function sealHeld(text: HeldText, id: string): string {
  return seal(JSON.stringify(text), id)
}

/** What a held answer says; null once it is settled. @throws Error if it was changed or sealed with another key */
export function openHeld({ _id, sealed }: HeldAnswer): HeldText | null {
  return sealed === null ? null : heldText.parse(JSON.parse(unseal(sealed, _id)))
}
