import type { Grant } from '../../core/access/role'
import { covers, scopeFieldOf } from '../../core/access/scope'
import { listDisclosureDuties } from '../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../core/contract/endpoint'
import { mayPublish } from '../../core/disclosure/publisher'
import { rulesOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { disclosures } from '../../core/record/disclosures'
import { type Call, handle } from '../platform/call'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { kindViewOf } from '../platform/disclosure-views'
import { allOf, anyOf, command, type Fields } from '../platform/documents'
import { disclosureRowsWithNames } from './disclosure-rows'
import { presentCompound } from './reached-compound'
import { waitingAfter } from './waiting-disclosures'

const pageSize = 50

export const listDisclosureDutiesHandler = handle(listDisclosureDuties, async (input, call) => {
  const today = dayOfInstant(call.now)
  const grants = await call.grants()
  const kinds = input.compound === undefined ? [] : await kindsIn(input.compound, grants, call)
  const found = await call.documents.find(disclosures, {
    where: allOf(
      anyOf(...grants.map(dutiesOf)),
      { waitsUntil: command.neq(null), ...(input.compound && { compound: input.compound }) },
      ...waitingAfter(input.after),
    ),
    order: [
      ['waitsUntil', 'asc'],
      ['_id', 'asc'],
    ],
    limit: pageSize,
  })
  const last = found.length === pageSize ? found.at(-1) : undefined
  return {
    today,
    rows: await disclosureRowsWithNames(found, call),
    next: last?.waitsUntil ? { dueDay: last.waitsUntil, id: last._id } : null,
    kinds,
  }
})

/** What an office has to publish: where it is responsible, and as that publisher. */
function dutiesOf({ role, scope }: Grant): Fields {
  return { [scopeFieldOf(role) ?? 'compound']: scope, publisher: role }
}

/** The kinds that the caller's offices may publish in a compound now. */
async function kindsIn(
  code: string,
  grants: readonly Grant[],
  call: Call,
): Promise<OutputOf<typeof listDisclosureDuties>['kinds']> {
  const { compound, place } = await presentCompound(code, call)
  const reaching = grants.filter((held) => covers(held, place))
  const rules = await cachedDisclosureRules(compound.city, call)
  const asked = { compound, rules, now: call.now }
  return rulesOn(rules, dayOfInstant(call.now))
    .kinds.filter(({ retired }) => !retired)
    .flatMap((kind) => {
      const held = reaching.filter(({ role }) => mayPublish(role, kind, compound, call.now))
      const as = kind.publishers.find((role) => held.some((each) => each.role === role))
      return as === undefined ? [] : [{ ...kindViewOf(kind, asked), as }]
    })
}
