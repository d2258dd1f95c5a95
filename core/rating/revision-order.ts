import type { Channel, Means } from './rating-content'

type Ranked = { channel: Channel; means: Means; hour: string }

/**
 * Whether an answer that is there stays the one that counts although another arrives afterwards: the household's own before
 * an assisted one, then the later hour; of the same hour, the one written in the app.
 */
function staysOver(present: Ranked, arriving: Ranked): boolean {
  if (present.channel !== arriving.channel) return present.channel === 'self'
  if (present.hour !== arriving.hour) return present.hour > arriving.hour
  return present.means === 'app'
}

/**
 * The revisions with one that arrives late, in its place: the last one counts (method.md, Channels). What is written in the
 * app by a verified member arrives at once and needs no place: it is the last.
 */
export function withArriving<Revision extends Ranked>(
  revisions: readonly Revision[],
  arriving: Revision,
): Revision[] {
  let place = revisions.length
  while (place > 0 && staysOver(revisions[place - 1] as Revision, arriving)) place -= 1
  return [...revisions.slice(0, place), arriving, ...revisions.slice(place)]
}
