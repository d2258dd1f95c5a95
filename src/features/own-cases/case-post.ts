import type { ErrorCode } from '../../../core/contract/errors'
import type { fileCase } from '../../../core/contract/own-cases'
import type { Drafts } from '../../platform/drafts'
import type { Outbox } from '../../platform/outbox'
import { openPost, type Post } from '../../platform/post'
import { type CaseDraft, type CaseToSend, draftOfCase } from './case-draft'
import { caseSubject } from './case-drafts'

type Phone = { outbox: Outbox; drafts: Drafts<CaseDraft>; refusals: Drafts<ErrorCode> }

/** The contract's, spelt out: the main package then does without it, where letters are sent from. */
export const filing = { door: 'resident', name: 'fileCase' } as const satisfies Pick<
  typeof fileCase,
  'door' | 'name'
>

/**
 * Sending cases. While one waits, its page offers no other: a letter about the same household would take its place, and one
 * that may have arrived must not be sent again in other words.
 */
export function openCasePost({ outbox, drafts, refusals }: Phone): Post<CaseToSend> {
  const subjectOf = ({ household }: CaseToSend) => caseSubject(household)
  return openPost({
    endpoint: filing,
    outbox,
    refusals,
    subjectOf,
    refusalOf: ({ household }) => household,
    accepted: (input) => drafts.drop(subjectOf(input)),
    restore: (input) => drafts.keep(subjectOf(input), draftOfCase(input)),
  })
}
