import type { CountedCase, Timeliness } from '../method/complaint-figures'
import type { Complaint } from '../record/complaints'
import { isBadLevel, standingOf } from './evolve'
import type { Fact, FactType } from './facts'
import type { Standing } from './standing'

/** What is decided about a case afterwards, and holds for it from the beginning: whose it is, what it is, which case it is. */
const rulings: ReadonlySet<FactType> = new Set([
  'reclassified',
  'kindObjected',
  'kindRuled',
  'responsibilityRuled',
  'withdrawalAnswered',
  'merged',
  'absorbed',
])

/** How a case stood at an instant, by everything that happened before it and by all rulings since. */
function standingAt(timeline: readonly Fact[], asOf: string): Standing {
  return standingOf(timeline.filter(({ at, type }) => at < asOf || rulings.has(type)))
}

/**
 * A case as the figures count it at an instant; null where it is folded into another one. It counts if it is a complaint that the
 * company answers for, unless the complainant has taken it back and told a reviewer so (method.md, Counted).
 */
export function countedCaseOf(
  { timeline, households }: Pick<Complaint, 'timeline' | 'households'>,
  asOf: string,
): CountedCase | null {
  const found = standingAt(timeline, asOf)
  if (found.outcome === 'merged') return null
  const { kind, category, responsible, withdrawal, level, review, outcome, reopened, state } = found
  return {
    category,
    source: 'app',
    counts: kind === 'complaint' && responsible === 'company' && withdrawal?.confirmed !== true,
    affectedHouseholds: households.filter(({ at }) => at < asOf).length,
    accepted: timeliness(found, { late: 'accept', doneAt: found.acceptedAt, dueAt: found.acceptBy, asOf }),
    answered: timeliness(found, { late: 'answer', doneAt: found.answeredAt, dueAt: found.answerBy, asOf }),
    reopened: reopened > 0,
    dissatisfied: level !== null && isBadLevel(level),
    upheld: review?.upheld === true,
    confirmedResolved: outcome === 'resolved',
    closed: state === 'closed',
    handlingLevel: level as CountedCase['handlingLevel'],
  }
}

type Limit = { late: 'accept' | 'answer'; doneAt: string | null; dueAt: string; asOf: string }

/** What was never done is late once its time was over, unless the resident had said before that nothing is left to do. */
function timeliness(found: Standing, { late, doneAt, dueAt, asOf }: Limit): Timeliness {
  if (found.late[late]) return 'late'
  if (doneAt !== null) return 'onTime'
  const endedAt = found.withdrawal?.at ?? found.closedAt ?? asOf
  return endedAt > dueAt ? 'late' : 'open'
}
