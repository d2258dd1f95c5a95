import type { Grant } from '../../core/access/role'
import type { PlaceCodes } from '../../core/access/scope'
import { isEligible } from '../../core/place/eligible'
import { readSlipCode } from '../../core/place/slip-code'
import { periodRefusal } from '../../core/rating/rating-rules'
import { households } from '../../core/record/households'
import { type Paper, paperId, papers } from '../../core/record/papers'
import type { Period } from '../../core/record/periods'
import type { Call } from '../platform/call'
import { cachedPeriod } from '../platform/periods'
import { Refusal, refuseIf } from '../platform/refusal'
import { unseal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'
import { presentCompound } from './reached-compound'

export type PaperInHand = { paper: Paper; period: Period; grant: Grant; place: PlaceCodes }

/** The paper with this number, within the caller's scope and of a period that is open. */
export async function paperInHand(number: string, call: Call): Promise<PaperInHand> {
  const digits = readSlipCode(number)
  if (digits === null) throw new Refusal('paper_unknown')
  const paper = await call.documents.get(papers, paperId(secretHmac('SLIP_KEY'), digits))
  if (paper === null) throw new Refusal('paper_unknown')
  const { grant, place } = await presentCompound(paper.compound, call)
  const period = await cachedPeriod(call, paper.period)
  if (period === null) throw new Error('a paper of no period')
  refuseIf(periodRefusal(period, call.now))
  if (await hasLeft(paper, call)) throw new Refusal('paper_revoked')
  return { paper, period, grant, place }
}

/** Whether the paper was printed for a home that has left the register since. */
async function hasLeft({ _id, household: sealed }: Paper, call: Call): Promise<boolean> {
  if (sealed === null) return false
  const household = await call.documents.get(households, unseal(sealed, _id))
  return household === null || !isEligible(household)
}

/** Why a paper in this state takes no more entries. A repeated request is looked for before. */
export function refuseSpent({ state }: Paper): void {
  if (state === 'revoked') throw new Refusal('paper_revoked')
  if (state === 'ready') throw new Refusal('paper_used')
}
