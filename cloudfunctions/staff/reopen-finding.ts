import { reopenFinding } from '../../core/contract/findings'
import { audit } from '../../core/record/audit'
import { findings } from '../../core/record/findings'
import { remember } from '../../core/record/request-keys'
import { type Ruling, rulings } from '../../core/record/rulings'
import { auditEntryOf } from '../platform/audit-entry'
import { handle, isRepeated } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { decidedBy } from './decision-view'
import { reachedMatter } from './reached-matter'

/** What a ruling becomes that is taken back: a count that is under way may have taken it up already, so each leaves with the next. */
const becomes: Partial<Record<Ruling['state'], Ruling['state']>> = {
  waiting: 'lifting',
  held: 'lifting',
  applied: 'lifting',
}

export const reopenFindingHandler = handle(reopenFinding, async (input, call) => {
  const known = await call.documents.get(findings, input.finding)
  if (known === null) throw new Refusal('unknown_finding')
  const { grant, place } = await reachedMatter(known, call)
  const lifted = decidedBy(grant, input.why, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const made = await call.documents.find(rulings, {
    where: { finding: known._id, state: command.in(Object.keys(becomes)) },
    limit: 100,
  })
  await call.documents.transaction(async (transaction) => {
    const found = await transaction.get(findings, known._id)
    if (found === null) throw new Refusal('unknown_finding')
    if (isRepeated(found.requestKeys, request)) return
    if (found.state !== 'dismissed' && found.state !== 'excluded') throw new Refusal('already_decided')
    if (found.decisions.length !== known.decisions.length) throw new Refusal('conflict_try_again')
    await transaction.set(findings, {
      ...found,
      state: 'open',
      decisions: [...found.decisions, { ...lifted, decision: 'reopened' }],
      requestKeys: remember(found.requestKeys, request),
    })
    for (const { _id } of made) {
      const ruling = await transaction.get(rulings, _id)
      const next = ruling && becomes[ruling.state]
      if (ruling && next) await transaction.set(rulings, { ...ruling, state: next, lifted })
    }
    const done = {
      action: 'findingReopened',
      ...{ subject: found.compound, place, why: lifted.why },
      before: { decision: found.state },
      after: { period: found.period, findingKind: found.evidence.kind },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
  })
  return { state: 'open' as const }
})
