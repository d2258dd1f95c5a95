import { deskKey, deskOf, readDesk, sitsAt } from '../access/desk'
import type { Grant } from '../access/role'
import { covers } from '../access/scope'
import type { Complaint } from '../record/complaints'
import { placeOf } from './carry-on'
import type { Hat, Looked } from './who'

/** Somebody's offices as they stand to a case. */
export function hatsOf(grants: readonly Grant[], found: Complaint): Hat[] {
  const { desks, route } = found.standing
  const concerned = [...desks, route.overseer, route.arbiter]
  return grants.map((held) => ({
    role: held.role,
    desks: [...new Set([deskKey(deskOf(held)), ...concerned.filter((desk) => sitsAt(held, desk))])],
    covers: covers(held, placeOf(found)),
  }))
}

/** The desk that an office acts at: the case's own where it handles it, as an agency of the whole city sits at many. */
export function actingDesk(hat: Hat, { standing }: Complaint): string | null {
  const { handler } = standing.route
  return hat.desks.includes(handler) ? handler : (hat.desks[0] ?? null)
}

/** A case as decisions look at it. */
export function lookedAt({ standing, timeline, account }: Complaint): Looked {
  return { standing, timeline, handler: readDesk(standing.route.handler).role, complainant: account }
}
