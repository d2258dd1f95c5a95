import type { PlaceCodes } from '../../core/access/scope'
import type { GovernanceKind, Service } from '../../core/place/compound'
import { instantOfDay } from '../../core/place/day'
import { nameKey } from '../../core/place/name-key'
import type { AuditFacts } from '../../core/record/audit'
import { type Compound, compounds } from '../../core/record/compounds'
import type { Call } from '../platform/call'
import { command, type Transaction } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import type { Standing } from './region-place'

/** What a compound is registered with. */
export type Registered = Standing & {
  city: string
  name: string
  service: Pick<Service, 'kind' | 'company'>
  governance: GovernanceKind
  /** The day on which all of it begins. */
  from: string
  register: number | null
}

/**
 * Compounds of the present that bear one of the names in one of the subdistricts. A name is compared as `nameKey` has it, so
 * the whole subdistricts are looked through.
 */
export async function namesakesIn(subdistricts: readonly string[], call: Call): Promise<Compound[]> {
  const found = await findWhole(
    compounds,
    { subdistrict: command.in([...new Set(subdistricts)]), mergedInto: null },
    call,
  )
  return found
}

/** Whether a compound stands in the subdistrict under the name. */
export function isNamesake(compound: Compound, { subdistrict, name }: { subdistrict: string; name: string }) {
  return compound.subdistrict === subdistrict && nameKey(compound.name) === nameKey(name)
}

/** Refuses what has not begun: a compound is registered with what is in force, and changed by date from then on. */
export function refuseNotCome(from: string, now: string): void {
  if (instantOfDay(from) > now) throw new Refusal('date_not_come')
}

/**
 * A new compound under a code that follows from its subdistrict and name. Whoever registers the same one at the same time or
 * again meets the same document; where an earlier one has been renamed or moved away since, the next code is taken.
 */
export async function freeCompound(
  registered: Registered,
  transaction: Transaction,
): Promise<{ made: Compound; earlier: Compound | null }> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const made = newCompound(registered, attempt)
    const earlier = await transaction.get(compounds, made._id)
    const isTheSame = earlier !== null && earlier.mergedInto === null && isNamesake(earlier, registered)
    if (earlier === null || isTheSame) return { made, earlier }
  }
  throw new Refusal('name_taken')
}

const mostAttempts = 5

function newCompound(registered: Registered, attempt: number): Compound {
  const { city, name, district, subdistrict, residentsCommittee, service, governance, register } = registered
  const from = instantOfDay(registered.from)
  const digits = secretHmac('ACCOUNT_KEY')(`compound|${subdistrict}|${nameKey(name)}|${attempt}`)
  return {
    _id: `${subdistrict}-${digits.slice(0, 10)}`,
    ...{ name, city, district, subdistrict, residentsCommittee },
    seats: [{ from, district, subdistrict, residentsCommittee }],
    nextSeatAt: null,
    service: [{ from, ...service }],
    governance: [{ from, kind: governance }],
    sections: [],
    buildings: [],
    register,
    strata: {},
    mergedInto: null,
    requestKeys: [],
  }
}

/** Where a new compound will stand, as scopes are held against it. */
export function placeOfStanding(city: string, standing: Standing): PlaceCodes {
  const { district, subdistrict, residentsCommittee } = standing
  return { city, district, subdistrict, residentsCommittee }
}

/** What the audit keeps of a new compound. */
export function factsOf({ name, register, service, governance }: Compound): AuditFacts {
  return {
    name,
    register,
    service: service[0]?.kind ?? null,
    company: service[0]?.company?.code ?? null,
    governance: governance[0]?.kind ?? null,
    from: service[0]?.from ?? null,
  }
}
