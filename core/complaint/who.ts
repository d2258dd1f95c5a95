import type { Role } from '../access/role'
import type { Fact } from './facts'
import { officeRank } from './offices'
import type { Standing } from './standing'

/** One office of somebody, as it stands to a case: the desks it sits at, its own first, and whether the case lies in its area. */
export type Hat = { role: Role; desks: readonly string[]; covers: boolean }

/** Who acts, with all offices that they hold at present. */
export type Who = { account: string; hats: readonly Hat[] }

/** A case as decisions look at it. */
export type Looked = {
  standing: Standing
  timeline: readonly Fact[]
  /** Role of the desk that handles it. */
  handler: Role
  /** Account of the complainant; null once it is deleted. */
  complainant: string | null
}

/** The office by which somebody handles the case. */
export function handlingHat(
  { standing }: Pick<Looked, 'standing'>,
  { hats }: Pick<Who, 'hats'>,
): Hat | undefined {
  return hats.find(({ desks }) => desks.includes(standing.route.handler))
}

/** Whether an office stands over the one that handles; over the bureau there is none, so that another person of it does. */
function isOver(role: Role, handler: Role): boolean {
  return officeRank(role) > officeRank(handler) || (role === 'bureau' && handler === 'bureau')
}

/** The office by which somebody stands over the handler; nobody does over what they handle themselves, under whatever office. */
export function overseeingHat(found: Looked, who: Who): Hat | undefined {
  const { handler, standing } = found
  const { handler: desk, overseer } = standing.route
  if (hasHandled(found, who.account, desk)) return undefined
  return who.hats.find((hat) => (hat.covers || hat.desks.includes(overseer)) && isOver(hat.role, handler))
}

/** The office by which somebody rules on disputes: the district's or the bureau's, unless the case is its own to handle. */
export function rulingHat(found: Looked, who: Who): Hat | undefined {
  const { handler, standing } = found
  if (hasHandled(found, who.account)) return undefined
  return who.hats.find(
    (hat) =>
      (hat.covers || hat.desks.includes(standing.route.arbiter)) &&
      officeRank(hat.role) >= officeRank('district') &&
      isOver(hat.role, handler),
  )
}

/** The office by which somebody looks into a case after its handler: never the one who handled it. */
export function reviewingHat(found: Looked, who: Who): Hat | undefined {
  if (hasHandled(found, who.account)) return undefined
  const isCommittee = ({ role, covers, desks }: Hat) =>
    role === 'residentsCommittee' &&
    covers &&
    !found.standing.desks.some((desk) => desks.includes(desk)) &&
    found.handler === 'propertyCompany'
  return overseeingHat(found, who) ?? who.hats.find(isCommittee)
}

const handlings: ReadonlySet<Fact['type']> = new Set([
  'accepted',
  'started',
  'returned',
  'extensionAsked',
  'answered',
])

/** Whether this person has handled the case: under whatever office, or at the desk that is asked for. */
function hasHandled({ timeline }: Looked, account: string, desk?: string): boolean {
  return timeline.some(
    ({ type, by }) =>
      by.account === account && handlings.has(type) && (desk === undefined || by.desk === desk),
  )
}
