import { answerId, authorTag } from '../../core/rating/keys'
import type { Account } from '../../core/record/accounts'
import { type Answer, answers } from '../../core/record/answers'
import type { Period } from '../../core/record/periods'
import { answerHmac } from '../platform/answer-keys'
import type { Call } from '../platform/call'
import { cachedPeriods } from '../platform/periods'
import { Refusal } from '../platform/refusal'

/** An answer in which the account wrote, and the tag by which its revisions are known. */
export type OwnAnswer = { answer: Answer; period: Period; household: string; author: string }

/**
 * The answers that an account wrote in, among its present and lately left households and all periods whose key this function
 * still holds; once a period's key is destroyed nobody can tell any more.
 */
export async function ownAnswers(account: Account, call: Call): Promise<OwnAnswer[]> {
  const households = new Set([...account.households, ...account.joined].map(({ household }) => household))
  const looked = new Map<string, Omit<OwnAnswer, 'answer'>>()
  for (const period of await cachedPeriods(call)) {
    const hmac = heldKey(period)
    if (hmac === null) continue
    for (const household of households) {
      const author = authorTag(hmac, { period: period._id, household, account: account._id })
      looked.set(answerId(hmac, period._id, household), { period, household, author })
    }
  }
  const found = await call.documents.findAll(answers, [...looked.keys()])
  return found.flatMap((answer) => {
    const place = looked.get(answer._id)
    const wrote = place && answer.revisions.some((revision) => revision.author === place.author)
    return wrote ? [{ answer, ...place }] : []
  })
}

function heldKey(period: Period) {
  try {
    return answerHmac(period)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'period_key_mismatch') return null
    throw error
  }
}
