import { listDisclosuresOfKind } from '../../core/contract/disclosures'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { disclosureId, disclosures } from '../../core/record/disclosures'
import { handle } from '../platform/call'
import { disclosureRowOf } from '../platform/disclosure-views'
import { allOf, anyOf, command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

const pageSize = 30

export const listDisclosuresOfKindHandler = handle(listDisclosuresOfKind, async (input, call) => {
  const { compound, kind, before } = input
  if ((await call.documents.get(compounds, compound)) === null) throw new Refusal('unknown_compound')
  const published = { compound, kind, newest: command.gt(0) }
  const older =
    before === undefined
      ? []
      : [
          { day: command.lte(before.day) },
          anyOf(
            { day: command.lt(before.day) },
            { _id: command.lt(disclosureId(compound, kind, before.period)) },
          ),
        ]
  const found = await call.documents.find(disclosures, {
    where: allOf(published, ...older),
    order: [
      ['day', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize,
  })
  const today = dayOfInstant(call.now)
  const last = found.length === pageSize ? found.at(-1) : undefined
  return {
    rows: found.map((head) => disclosureRowOf(head, today)),
    next: last === undefined ? null : { day: last.day, period: last.period },
  }
})
