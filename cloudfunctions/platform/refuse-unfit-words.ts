import { holdsPersonsNumber } from '../../core/access/persons-number'
import type { Call } from './call'
import { checkedWords } from './checked-words'
import { Refusal } from './refusal'

/** Most characters that WeChat's content check takes at once. */
const checkedAtOnce = 2500

/** Refuses words that anybody may come to read: those with a person's own number in them, and those that WeChat's content check refuses. */
export async function refuseUnfitWords(words: readonly string[], call: Call): Promise<void> {
  if (words.some(holdsPersonsNumber)) throw new Refusal('persons_number_in_text')
  const all = words.join('\n').trim()
  for (let from = 0; from < all.length; from += checkedAtOnce) {
    await checkedWords(all.slice(from, from + checkedAtOnce), 'text_refused', call)
  }
}
