import { standingOf } from '../../core/complaint/evolve'
import type { Fact } from '../../core/complaint/facts'
import { type CaseTelling, tellingsOf } from '../../core/complaint/notices'
import { audit } from '../../core/record/audit'
import { type Complaint, complaints } from '../../core/record/complaints'
import { inbox } from '../../core/record/inbox'
import { cachedRules } from '../platform/complaint-rules'
import { command } from '../platform/documents'
import { caseMessage } from '../platform/message-words'
import { accountsAtDesk } from '../platform/staffed-desks'
import { auditedAct } from './audited-act'
import { forEachDue } from './for-each-due'
import { haveSaid } from './have-said'
import type { Run } from './run'

/**
 * Tells people of what has happened to cases since they were last told, and writes the audit entry of every staff act. The ids
 * are made of case, fact and recipient: however often this runs or dies, nobody is told twice. Answers how many cases there were.
 */
export function tellOfCases(run: Run): Promise<number> {
  const sitting = new Map<string, Promise<string[]>>()
  const atDesk = (desk: string) => {
    const known = sitting.get(desk) ?? accountsAtDesk(desk, run.documents, run.now)
    sitting.set(desk, known)
    return known
  }
  return forEachDue(
    { collection: complaints, match: { untoldSince: command.lte(run.now) } },
    (found) => tell(found, atDesk, run),
    run,
  )
}

type AtDesk = (desk: string) => Promise<string[]>

async function tell(found: Complaint, atDesk: AtDesk, run: Run): Promise<boolean> {
  if (found.untoldSince === null) return false
  const { categories } = await cachedRules(found.city, run)
  const titleOf = (code: string) => categories.find((each) => each.code === code)?.title ?? code
  for (const [index, fact] of found.timeline.entries()) {
    if (index < found.told) continue
    // As it stood then: whoever handled the case at that time is told of it, whatever has happened since.
    const then = { ...found, standing: standingOf(found.timeline.slice(0, index + 1)) }
    const category = titleOf(then.standing.category)
    for (const telling of tellingsOf(then, fact)) {
      await deliver({ then, index, fact, telling, category }, atDesk, run)
    }
    const entry = auditedAct(found, index, titleOf)
    if (entry !== null) await run.documents.add(audit, entry)
  }
  // More has happened meanwhile: the next run goes through it again, and what was told stays told.
  const seen = { _id: found._id, revision: found.revision }
  const told = { told: found.timeline.length, untoldSince: null }
  return (await run.documents.update(complaints, seen, told)) === 1
}

type Delivery = { then: Complaint; index: number; fact: Fact; telling: CaseTelling; category: string }

async function deliver(delivery: Delivery, atDesk: AtDesk, run: Run): Promise<void> {
  const { then, index, fact, telling, category } = delivery
  const { notice: kind, to } = telling
  const forStaff = typeof to === 'object'
  const accounts = new Set(await recipientsOf(then, telling, atDesk))
  // Whoever did it knows it; but for the receipt of a filing.
  if (kind !== 'caseFiled' && fact.by.account !== null) accounts.delete(fact.by.account)
  for (const account of accounts) {
    const isNews = await run.documents.add(inbox, {
      _id: `${then.number}|${index}|${account}`,
      account,
      at: fact.at,
      kind,
      compoundName: then.compoundName,
      label: '',
      case: then.number,
      category,
      forStaff,
      ...(untilOf(then, fact) ?? {}),
      read: false,
    })
    if (!isNews || forStaff || kind === 'caseFiled') continue
    await haveSaid(
      'caseProgress',
      { account, since: fact.at, says: caseMessage(kind, category, fact.at) },
      run,
    )
  }
}

async function recipientsOf(found: Complaint, { to }: CaseTelling, atDesk: AtDesk): Promise<string[]> {
  if (typeof to === 'object') return atDesk(to.desk)
  if (to === 'complainant') return found.account === null ? [] : [found.account]
  return found.households.flatMap(({ account }) => account ?? [])
}

/** The time that a notice names: until when somebody has to do something, or when it should have been done. */
function untilOf({ standing }: Complaint, fact: Fact): { until: string } | null {
  switch (fact.type) {
    case 'filed':
      return { until: fact.acceptBy }
    case 'accepted':
      return { until: standing.answerBy }
    case 'answered':
      return { until: fact.confirmBy }
    case 'extensionAsked':
      return { until: fact.until }
    case 'extensionDecided':
      return { until: standing.answerBy }
    case 'escalated':
      return { until: fact.dueAt }
    case 'reopened':
      return { until: fact.answerBy }
    default:
      return null
  }
}
