import * as z from 'zod/mini'
import { homeUse } from '../../core/place/home'
import { isWellFormed, type RosterBuilding } from '../../core/place/roster'
import {
  namedBuildings,
  type PresentHome,
  type RosterDifference,
  rosterDifference,
} from '../../core/place/roster-difference'
import type { Compound } from '../../core/record/compounds'
import { emptyHome, households } from '../../core/record/households'
import type { Call } from '../platform/call'
import { command, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

/** A household as the aggregate projects it. */
const projectedHome = z.object({
  _id: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  label: z.string(),
  use: homeUse,
  delivered: z.boolean(),
  empty: z.nullable(emptyHome),
  removedAt: z.nullable(z.string()),
  members: z.array(z.object({ since: z.string() })),
})

const projection: Fields = {
  building: 1,
  unit: 1,
  room: 1,
  label: 1,
  use: 1,
  delivered: 1,
  empty: 1,
  removedAt: 1,
  'members.since': 1,
}

/** The register as somebody sends it. */
export type SentRoster = { whole: boolean; buildings: RosterBuilding[] }

/** The homes that a sent register is compared with, removed ones included, and what it would change. */
export async function comparedRoster(
  compound: Compound,
  sent: SentRoster,
  call: Call,
): Promise<{ homes: PresentHome[]; difference: RosterDifference }> {
  if (!isWellFormed(sent.buildings)) throw new Refusal('invalid_input')
  const names = sent.buildings.map(({ name }) => name)
  const codes = [...namedBuildings(compound.buildings, names).values()].map(({ code }) => code)
  const within = sent.whole ? {} : { building: command.in(codes) }
  const where = { compound: compound._id, ...within }
  const found = await call.documents.aggregate(
    households,
    [{ match: where }, { project: projection }],
    mostRows,
  )
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  const homes = found.map(presentHome)
  const compared = { compound: compound._id, buildings: compound.buildings, homes }
  return { homes, difference: rosterDifference(compared, sent.buildings, sent) }
}

function presentHome(projected: unknown): PresentHome {
  const { _id: code, members, ...home } = projectedHome.parse(projected)
  return { code, ...home, members: members.length }
}
