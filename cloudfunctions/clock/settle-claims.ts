import { heldId } from '../../core/rating/keys'
import { type Claim, claims } from '../../core/record/claims'
import { droppedHeld, held } from '../../core/record/held'
import type { Period } from '../../core/record/periods'
import { answerHmac } from '../platform/answer-keys'
import { newId } from '../platform/call'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { tellAccount } from '../platform/tell-members'
import { forEachByBuilding, type Run } from './run'
import { settleHeld } from './settle-held'
import { notCounted, type Settled } from './settle-ready'

const claimsAPage = 200
/**
 * Milliseconds after a decision before its answer is looked for: a rating that began while the claim was open may still be in
 * its transaction, which the platform ends after 30 s. No more than the fold waits after the closing.
 */
const decidedFor = 120_000

/**
 * Goes through the claims that were decided: the answer of a confirmed one is counted, of any other it is dropped. Only the
 * clock finds the answer of a claim, as its id takes the answer key; nothing in the claim tells whether there is one.
 */
export async function settleClaims(periods: readonly Period[], run: Run): Promise<Settled> {
  await expireClaims(run)
  const failed = new Set<string>()
  let settled = 0
  let last = ''
  const decidedBefore = new Date(Date.parse(run.now) - decidedFor).toISOString()
  while (run.hasTime()) {
    const page = await run.documents.find(claims, {
      where: { toSettle: true, _id: command.gt(last) },
      order: [['_id', 'asc']],
      limit: claimsAPage,
    })
    const due = page.filter(({ decidedAt }) => decidedAt !== null && decidedAt <= decidedBefore)
    await forEachByBuilding(due, async (claim) => {
      if (await settleClaim(claim, periods, run)) settled += 1
      else failed.add(claim.compound)
    })
    last = page.at(-1)?._id ?? last
    if (page.length < claimsAPage) return { through: true, settled, failed }
  }
  return { through: false, settled, failed }
}

/**
 * Settles one claim in the period in which it was decided; what waited of an earlier one was dropped at its closing. False if
 * something could not be counted and waits.
 */
async function settleClaim(claim: Claim, periods: readonly Period[], run: Run): Promise<boolean> {
  const { household, account, compound, state } = claim
  const decidedAt = claim.decidedAt ?? run.now
  const period = periods.find(({ opensAt, closesAt }) => opensAt <= decidedAt && decidedAt < closesAt)
  try {
    if (period !== undefined) {
      const id = heldId(answerHmac(period), { period: period._id, household, account })
      if (state === 'confirmed') await settleHeld(id, { period, at: decidedAt }, run)
      else await dropUnconfirmed(id, claim, run)
    }
    await run.documents.update(claims, { _id: claim._id, decidedAt: claim.decidedAt }, { toSettle: false })
    return true
  } catch (fault) {
    run.faults.push(notCounted(compound, period?._id ?? 'no period', fault))
    return false
  }
}

async function dropUnconfirmed(id: string, claim: Claim, run: Run): Promise<void> {
  await run.documents.transaction(async (transaction) => {
    const waiting = await transaction.get(held, id)
    const present = await transaction.get(claims, claim._id)
    // Laid anew meanwhile: what was answered waits for the new decision.
    if (waiting?.state !== 'waiting' || present?.decidedAt !== claim.decidedAt) return
    await transaction.set(held, droppedHeld(waiting, 'notConfirmed'))
  })
}

/** Ends the claims that nobody has decided in their time, tells the claimants and forgets how they were called. */
async function expireClaims(run: Run): Promise<void> {
  const over = await run.documents.find(claims, {
    where: { state: 'open', expiresAt: command.lte(run.now) },
    order: [['expiresAt', 'asc']],
    limit: claimsAPage,
  })
  await forEachInParallel(over, (claim) =>
    run.documents.transaction(async (transaction) => {
      const present = await transaction.get(claims, claim._id)
      if (present === null || present.state !== 'open' || present.expiresAt > run.now) return
      const ended = { state: 'expired' as const, called: null, decidedAt: run.now, toSettle: true }
      await transaction.set(claims, { ...present, ...ended })
      const { account, compoundName, label } = present
      await tellAccount(account, { kind: 'claimExpired', compoundName, label }, transaction, {
        now: run.now,
        newId,
      })
    }),
  )
}
