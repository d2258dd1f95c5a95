import type { Endpoint } from '../../core/contract/endpoint'
import { onSettled } from '../platform/outgoing'
import type { Post } from '../platform/post'
import { say } from './toast'

/** Keeps and tells what became of writes that had waited. Why one was refused is said on its page, where the draft still is. */
export function watchPost<Input>(
  name: Endpoint['name'],
  post: Post<Input>,
  words: Record<'accepted' | 'refused', string>,
): void {
  onSettled((letter, outcome) => {
    if (letter.name !== name) return
    const became = post.settle(letter, outcome)
    if (became) say(words[became])
  })
}
