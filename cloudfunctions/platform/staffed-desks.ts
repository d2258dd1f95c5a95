import { deskOf, desksOf, readDesk, scopesAtDesk } from '../../core/access/desk'
import { type Invitation, invitations } from '../../core/record/invitations'
import type { Call } from './call'
import { allOf, anyOf, command, type Documents, type Fields } from './documents'
import { findWhole } from './find-whole'
import { openDistricts } from './open-districts'

type Reading = Pick<Call, 'documents' | 'now'>

const keptMilliseconds = 60_000
const officesAPage = 1000
const kept = new Map<string, { desks: ReadonlySet<string>; at: number }>()

/**
 * The keys of a city's desks at which somebody sits: a case goes to no other. Kept for a minute in the instance, as who is in
 * office changes by the day, and every case needs it.
 */
export async function staffedDesks(city: string, { documents, now }: Reading): Promise<ReadonlySet<string>> {
  const at = Date.parse(now)
  const known = kept.get(city)
  if (known !== undefined && at >= known.at && at - known.at <= keptMilliseconds) return known.desks
  const desks = await readStaffedDesks(city, { documents, now })
  kept.set(city, { desks, at })
  return desks
}

async function readStaffedDesks(city: string, { documents, now }: Reading): Promise<ReadonlySet<string>> {
  const districts = await openDistricts(city, { documents, now })
  const desks = new Set<string>()
  for (let after: Invitation | undefined; ; ) {
    const page: Invitation[] = await documents.find(invitations, {
      where: allOf({ city, ...accepted }, inTerm(now), ...(after ? olderThan(after) : [])),
      order: [
        ['createdAt', 'desc'],
        ['number', 'desc'],
      ],
      limit: officesAPage,
    })
    for (const desk of page.flatMap((office) => desksOf(office, districts))) desks.add(desk)
    if (page.length < officesAPage) return desks
    after = page.at(-1)
  }
}

/** The accounts that sit at a desk now: whoever is told of what comes there. */
export async function accountsAtDesk(key: string, documents: Documents, now: string): Promise<string[]> {
  const desk = readDesk(key)
  const where = allOf({ role: desk.role, scope: command.in(scopesAtDesk(desk)), ...accepted }, inTerm(now))
  const offices = await findWhole(invitations, where, { documents })
  const sitting = offices.filter((office) => deskOf(office).agency === desk.agency)
  return [...new Set(sitting.flatMap(({ claimedBy }) => claimedBy ?? []))]
}

/** A condition: the invitation was accepted, and the appointment that came of it was not ended. */
const accepted: Fields = { endedAt: null, claimedBy: command.neq(null) }

function inTerm(now: string): Fields {
  return anyOf({ until: null }, { until: command.gt(now) })
}

/** Conditions: what comes after an office in the order of the pages. */
function olderThan({ createdAt, number }: Invitation): Fields[] {
  return [
    { createdAt: command.lte(createdAt) },
    anyOf({ createdAt: command.lt(createdAt) }, { number: command.lt(number) }),
  ]
}
