import { cityOfRegion } from '../place/region-codes'
import { type Agency, agenciesOf } from './agency'
import { type Role, roles } from './role'

/** An office with a queue of its own. Departments and utilities have one for every agency and area. */
export type Desk = { role: Role; scope: string; agency: Agency | null }

/** What a grant or an invitation says of its desk. */
type Office = { role: Role; scope: string; agency?: Agency | null | undefined }

/** A desk as one text, to be stored and looked for: `role|scope`, or `role|agency|scope`. No scope's code holds a bar. */
export function deskKey({ role, scope, agency }: Desk): string {
  return agency === null ? `${role}|${scope}` : `${role}|${agency}|${scope}`
}

/**
 * The desk that a key names.
 * @throws Error where it is none: keys are made here, and never typed
 */
export function readDesk(key: string): Desk {
  const [first, ...rest] = key.split('|')
  const role = roles.find((each) => each === first)
  const scope = rest.pop()
  const [named, more] = rest
  const agency = role && named !== undefined ? agenciesOf(role).find((each) => each === named) : null
  if (role === undefined || !scope || agency === undefined || more !== undefined) {
    throw new Error(`no desk: ${key}`)
  }
  return { role, scope, agency }
}

/** The desk of an office itself. */
export function deskOf({ role, scope, agency }: Office): Desk {
  return { role, scope, agency: agency ?? null }
}

/**
 * Keys of all desks that an office sits at: its own, and where an agency works for a whole city also those of the city's
 * districts.
 */
export function desksOf(held: Office, districtsOfCity: readonly string[]): string[] {
  const own = deskOf(held)
  const isCityWide = own.agency !== null && cityOfRegion(own.scope) === own.scope
  const below = isCityWide ? districtsOfCity.filter((district) => cityOfRegion(district) === own.scope) : []
  return [own, ...below.map((scope) => ({ ...own, scope }))].map(deskKey)
}

/** Whether an office sits at a desk: its own, or that of a district of the city that its agency works for. */
export function sitsAt(held: Office, key: string): boolean {
  const desk = readDesk(key)
  const own = deskOf(held)
  return own.role === desk.role && own.agency === desk.agency && scopesAtDesk(desk).includes(own.scope)
}

/** The scopes whose offices sit at a desk: the other way round than `desksOf`. */
export function scopesAtDesk({ scope, agency }: Desk): string[] {
  return agency === null ? [scope] : [...new Set([scope, cityOfRegion(scope)])]
}
