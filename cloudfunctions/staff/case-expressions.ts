import { escalationOffices } from '../../core/complaint/facts'
import { openStates } from '../../core/complaint/states'
import type { Fields } from '../platform/documents'

/** A value that the database computes from a case, in its own language of expressions. */
export type Expression = Fields | string | number | boolean | null

const handled = openStates.filter((state) => state !== 'answered')

/** Whether a handler has still to deal with the case. */
const isHandled: Expression = { $in: ['$standing.state', handled] }
const isAccepted: Expression = { $ne: ['$standing.acceptedAt', null] }
const isAnswered: Expression = { $ne: ['$standing.answeredAt', null] }

/** What core/complaint/case-clock.ts says of an open case: the handler's deadline is over. */
export function isOverdue(now: string): Expression {
  const dueAt = { $cond: [isAccepted, '$standing.answerBy', '$standing.acceptBy'] }
  return { $and: [isHandled, { $lt: [dueAt, now] }] }
}

/** Role of the desk that handles the case. */
export const handlerRole: Expression = { $arrayElemAt: [{ $split: ['$standing.route.handler', '|'] }, 0] }

/** The highest office before which a missed deadline has brought it since it was last reopened; null: none. */
export const escalatedTo: Expression = escalationOffices.reduce<Expression>(
  (lower, office) => ({ $cond: [{ $in: [office, officesOfRound()] }, office, lower] }),
  null,
)

function officesOfRound(): Expression {
  const cond = { $eq: ['$$step.round', '$standing.reopened'] }
  const ofRound = { $filter: { input: '$standing.escalations', as: 'step', cond } }
  return { $map: { input: ofRound, as: 'step', in: '$$step.office' } }
}

/** In which bucket of age it is; `since` are the instants from which on a case belongs to each bucket, youngest first. */
export function ageBucket(since: readonly string[]): Expression {
  return since.reduceRight<Expression>(
    (older, from, bucket) => ({ $cond: [{ $gte: ['$standing.filedAt', from] }, bucket, older] }),
    since.length,
  )
}

/**
 * Whether a time that is over was kept: `onTime`, `late`, or null where it is not over, or where nothing was left to do. Those
 * that were quick do not count before the others can.
 */
export function keptTime(limit: 'accept' | 'answer', now: string): Expression {
  const dueAt = limit === 'accept' ? '$standing.acceptBy' : '$standing.answerBy'
  const isDone = limit === 'accept' ? isAccepted : isAnswered
  const isLate = {
    $or: [
      { $eq: [`$standing.late.${limit}`, true] },
      { $and: [{ $not: [isDone] }, isHandled, { $lt: [dueAt, now] }] },
    ],
  }
  const isKept = { $and: [isDone, { $lte: [dueAt, now] }] }
  return { $cond: [isLate, 'late', { $cond: [isKept, 'onTime', null] }] }
}

export const wasReopened: Expression = { $gt: ['$standing.reopened', 0] }
/** Answered at least once, also where it has been reopened since. */
export const wasAnswered: Expression = { $or: [isAnswered, wasReopened] }
