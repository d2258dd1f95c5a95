import type { ErrorCode } from '../contract/errors'
import type { Attested } from './attestation'
import type { Evidence, LookBack } from './evidence'
import { isFeeCollection } from './fee-collection'
import { lackingEvidence } from './principle-results'
import type { Attesting } from './principles'

type Given = { attested: Attested; evidence: readonly Pick<Evidence, 'kind' | 'type' | 'day'>[] }

/** Why something cannot be attested as it was filled in; null where it can. What would not count is not taken. */
export function attestationRefusal(
  { attested, evidence }: Given,
  attesting: Attesting,
  lookBack: LookBack,
): ErrorCode | null {
  if (attested.form !== attesting.form || isWrong(attested, lookBack)) return 'attestation_wrong'
  const saysUnmet = 'isMet' in attested && !attested.isMet
  return !saysUnmet && lackingEvidence(evidence, attesting, lookBack) !== null ? 'evidence_missing' : null
}

function isWrong(attested: Attested, { from, until }: LookBack): boolean {
  switch (attested.form) {
    case 'statement':
      return !attested.isMet && attested.note === ''
    case 'party':
      return (!attested.isMet && attested.note === '') || hasTooMany(attested.committee)
    case 'accidents':
      return attested.accidents.some(({ day }) => day > until)
    case 'incidents':
      return attested.incidents.some(({ day }) => day > until)
    case 'collection':
      return !isFeeCollection(attested) || attested.until < from || attested.until > until
  }
}

function hasTooMany(committee: { members: number; partyMembers: number } | null): boolean {
  return committee !== null && committee.partyMembers > committee.members
}
