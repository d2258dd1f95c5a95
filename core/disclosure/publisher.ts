import type { Role } from '../access/role'
import type { Governance, GovernanceKind, Service } from '../place/compound'
import { hasCommittee } from '../place/compound'
import { inForceAt } from '../place/dated'
import type { DisclosureKind, PublisherRole } from './kinds'

/** Who exists in a compound at an instant. */
export type Publishing = {
  governance: readonly Governance[]
  service: readonly Service[]
  residentsCommittee: string | null
}

/** Why a kind does not apply in a compound. */
export const notApplicableReasons = ['no_committee', 'nobody_there', 'merged'] as const
export type NotApplicable = (typeof notApplicableReasons)[number]

/** Who has to publish, and whether in the place of another who does not exist. */
export type Publisher =
  | { role: PublisherRole; substitutes: PublisherRole | null }
  | { role: null; because: NotApplicable }

/** The publisher of a kind in a compound at an instant: the first of the kind's publishers that exists there. */
export function publisherOf(
  kind: Pick<DisclosureKind, 'publishers'>,
  place: Publishing,
  instant: string,
): Publisher {
  const exists = rolesAt(place, instant)
  const [first] = kind.publishers
  const role = kind.publishers.find((each) => exists.has(each))
  if (role !== undefined) return { role, substitutes: role === first || first === undefined ? null : first }
  return { role: null, because: first === 'ownersCommittee' ? 'no_committee' : 'nobody_there' }
}

/** Whether a role may publish something new of a kind in a compound now: its publisher; an activity, any of those that exist there. */
export function mayPublish(
  role: Role,
  kind: Pick<DisclosureKind, 'publishers' | 'form'>,
  place: Publishing,
  instant: string,
): boolean {
  if (kind.form !== 'activity') return publisherOf(kind, place, instant).role === role
  const exists = rolesAt(place, instant)
  return kind.publishers.some((each) => each === role && exists.has(each))
}

/**
 * Whether a role may correct what is published of a kind, and answers questions on it: whoever has to publish the kind now. An activity
 * stays with the office that told of it, `toldBy`, while there is one there.
 */
export function mayCorrect(
  role: Role,
  kind: Pick<DisclosureKind, 'publishers' | 'form'>,
  { place, toldBy }: { place: Publishing; toldBy: PublisherRole | null },
  instant: string,
): boolean {
  return mayPublish(role, kind, place, instant) && (kind.form !== 'activity' || role === toldBy)
}

function rolesAt(
  { governance, service, residentsCommittee }: Publishing,
  instant: string,
): Set<PublisherRole> {
  const roles = new Set<PublisherRole>(['subdistrict'])
  const governed: GovernanceKind | undefined = inForceAt(governance, instant)?.kind
  if (governed !== undefined && hasCommittee(governed)) roles.add('ownersCommittee')
  if (inForceAt(service, instant)?.company) roles.add('propertyCompany')
  if (residentsCommittee !== null) roles.add('residentsCommittee')
  return roles
}
