import type { OutputOf } from '../../core/contract/endpoint'
import { ruleFinding } from '../../core/contract/findings'
import { audit } from '../../core/record/audit'
import { compounds } from '../../core/record/compounds'
import { type Finding, findings } from '../../core/record/findings'
import { households } from '../../core/record/households'
import { remember } from '../../core/record/request-keys'
import { rulings } from '../../core/record/rulings'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated } from '../platform/call'
import { command } from '../platform/documents'
import { sealNamed } from '../platform/named-households'
import { newOfficeNumber } from '../platform/office-number'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { decidedBy } from './decision-view'
import { reachedMatter } from './reached-matter'

type Ruled = OutputOf<typeof ruleFinding>

/** Which homes are meant is written sealed, and in no audit entry: how many, and which buildings, is all that is kept in the open. */
export const ruleFindingHandler = handle(ruleFinding, async (input, call) => {
  const { decision } = input
  const known = await call.documents.get(findings, input.finding)
  if (known === null) throw new Refusal('unknown_finding')
  const { grant, place } = await reachedMatter(known, call)
  const decided = decidedBy(grant, input.why, call)
  const buildings = [...new Set(input.buildings)].sort()
  const homes = await homesNamed(known, input.homes, call)
  const isEmpty = buildings.length + homes.length === 0
  if (isEmpty !== (decision === 'dismissed')) throw new Refusal('invalid_input')
  await checkBuildings(known, buildings, call)
  const request = call.request(secretHmac('SLIP_KEY'))
  const number = newOfficeNumber()
  return call.documents.transaction<Ruled>(async (transaction) => {
    const found = await transaction.get(findings, known._id)
    if (found === null) throw new Refusal('unknown_finding')
    if (isRepeated(found.requestKeys, request)) {
      const made = found.requestKeys.find(({ key }) => key === request.key)?.made
      return { state: decision, ruling: made || null }
    }
    if (found.state !== 'open') throw new Refusal('already_decided')
    const ruling = decision === 'dismissed' ? null : number
    await transaction.set(findings, {
      ...found,
      state: decision,
      decisions: [...found.decisions, { ...decided, decision }],
      requestKeys: remember(found.requestKeys, { ...request, made: ruling ?? '' }),
    })
    if (ruling !== null) {
      if ((await transaction.get(rulings, ruling)) !== null) throw new Refusal('conflict_try_again')
      const { period, city, district, compound, name } = found
      await transaction.set(rulings, {
        ...{ _id: ruling, period, city, district, compound, name, finding: found._id, objection: null },
        matter: {
          ...{ kind: 'exclusion', buildings, households: homes.length },
          sealed: homes.length === 0 ? null : sealNamed(homes, ruling),
        },
        ...{ made: decided, state: 'waiting', appliedAt: null, lifted: null },
      })
    }
    const done = {
      action: 'findingRuled',
      ...{ subject: found.compound, place, why: decided.why },
      after: {
        ...{ period: found.period, findingKind: found.evidence.kind, decision },
        ...(ruling && { rulingNumber: ruling, buildings: buildings.length, homes: homes.length }),
      },
    } as const
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return { state: decision, ruling }
  })
})

/** The homes of a compound by what stands on their doors. */
async function homesNamed({ compound }: Finding, labels: readonly string[], call: Call): Promise<string[]> {
  const asked = [...new Set(labels.map((label) => label.trim()))]
  if (asked.length === 0) return []
  const found = await call.documents.find(households, {
    where: { compound, label: command.in(asked), removedAt: null },
    limit: 1000,
  })
  // Two homes of one label would be taken for one.
  if (found.length !== asked.length) throw new Refusal('unknown_household')
  return found.map(({ _id }) => _id).sort()
}

async function checkBuildings(
  { compound, period }: Finding,
  buildings: readonly string[],
  call: Call,
): Promise<void> {
  if (buildings.length === 0) return
  const estate = await call.documents.get(compounds, compound)
  const known = new Set(estate?.strata[period]?.flat())
  if (!buildings.every((building) => known.has(building))) throw new Refusal('unknown_building')
}
