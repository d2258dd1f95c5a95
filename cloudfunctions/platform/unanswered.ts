import { answerId } from '../../core/rating/keys'
import type { BoundHousehold } from '../../core/record/accounts'
import { answers } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { answerHmac } from './answer-keys'
import { command, type Documents } from './documents'

/**
 * Those of a person's households that have not answered in a period and to which the person still belongs. Worked out when
 * it is asked for and stored nowhere: a list of the silent would be one of those who spoke as well. An answer that is held
 * until a claim is settled counts here from its merging on.
 */
export async function unanswered(
  bound: readonly BoundHousehold[],
  period: Period,
  call: { documents: Documents; now: string },
): Promise<BoundHousehold[]> {
  const present = bound.filter(({ until }) => until === null || call.now < until)
  if (present.length === 0) return []
  const hmac = answerHmac(period)
  const ids = present.map(({ household }) => answerId(hmac, period._id, household))
  // Only the ids: what was answered is not looked at.
  const stages = [{ match: { _id: command.in(ids) } }, { project: { _id: 1 } }]
  const found = (await call.documents.aggregate(answers, stages, ids.length + 1)) as { _id: string }[]
  const given = new Set(found.map(({ _id }) => _id))
  return present.filter((_each, index) => !given.has(ids[index] ?? ''))
}
