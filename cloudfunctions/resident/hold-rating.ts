import { changesPerMember } from '../../core/rating/rating-rules'
import type { AnswerRevision } from '../../core/record/answers'
import { claims, isOpen } from '../../core/record/claims'
import { type HeldText, held } from '../../core/record/held'
import { type Call, isRepeated, type Request } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { openHeld, sealHeld } from '../platform/held-text'
import { Refusal } from '../platform/refusal'

export type Holding = {
  id: string
  claim: string
  place: { household: string; period: string; compound: string; building: string }
  revision: AnswerRevision
  request: Request
}

/** Keeps the rating of somebody who is not confirmed yet, sealed and in no tally; the last one written is the one that waits. */
export async function holdRating(
  { id, claim, place, revision, request }: Holding,
  transaction: Transaction,
  call: Call,
): Promise<{ written: HeldText; replaced: boolean }> {
  const laid = await transaction.get(claims, claim)
  // Decided between two looks: confirmed, the same request is a member's rating now.
  if (laid === null || !isOpen(laid, call.now)) throw new Refusal('conflict_try_again')
  const waiting = await transaction.get(held, id)
  const before = waiting && openHeld(waiting)
  if (before?.request && isRepeated([before.request], request)) {
    return { written: before, replaced: before.changes > 1 }
  }
  const changes = (before?.changes ?? 0) + 1
  if (changes > changesPerMember) throw new Refusal('too_many_changes')
  const { household, period, compound, building } = place
  const { author, hour, content, text, took } = revision
  const { key, digest } = request
  const written = {
    ...{ household, author, hour, content, text, request: { key, digest }, changes },
    ...(took && { took }),
  }
  await transaction.set(held, {
    ...{ _id: id, period, compound, building },
    means: 'app' as const,
    state: 'waiting' as const,
    readyAt: null,
    reason: null,
    sealed: sealHeld(written, id),
  })
  return { written, replaced: before !== null }
}
