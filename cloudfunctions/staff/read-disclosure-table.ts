import * as z from 'zod/mini'
import { readDisclosureTable } from '../../core/contract/disclosure-table'
import { dayOfInstant } from '../../core/place/day'
import { disclosureStandings } from '../../core/record/disclosure-standings'
import { type Call, handle } from '../platform/call'
import { disclosureTableRows } from '../platform/disclosure-table-rows'
import { allOf, anyOf, command, type Fields } from '../platform/documents'
import { scopeOf, widestGrants } from './scope-of-caller'

const pageSize = 100

export const readDisclosureTableHandler = handle(readDisclosureTable, async (input, call) => {
  const { after } = input
  const within = scopeOf(await widestGrants(call), input)
  const found = await call.documents.find(disclosureStandings, {
    where: allOf(within, ...(after === undefined ? [] : comesAfter(after))),
    order: [
      ['overdue', 'desc'],
      ['_id', 'asc'],
    ],
    limit: pageSize,
  })
  const last = found.length === pageSize ? found.at(-1) : undefined
  return {
    today: dayOfInstant(call.now),
    rows: await disclosureTableRows(found, call),
    next: last === undefined ? null : { overdue: last.overdue, compound: last._id },
    sum: after === undefined ? await sumOf(within, call) : null,
  }
})

function comesAfter({ overdue, compound }: { overdue: number; compound: string }): Fields[] {
  return [
    { overdue: command.lte(overdue) },
    anyOf({ overdue: command.lt(overdue) }, { _id: command.gt(compound) }),
  ]
}

const summed = z.object({
  compounds: z.int(),
  withOverdue: z.int(),
  due: z.int(),
  onTime: z.int(),
  overdue: z.int(),
})

/** All compounds within the scope together. */
async function sumOf(within: Fields, call: Call): Promise<z.infer<typeof summed>> {
  const group = {
    _id: null,
    compounds: { $sum: 1 },
    withOverdue: { $sum: { $cond: [{ $gt: ['$overdue', 0] }, 1, 0] } },
    due: { $sum: '$due' },
    onTime: { $sum: '$onTime' },
    overdue: { $sum: '$overdue' },
  }
  const [found] = await call.documents.aggregate(disclosureStandings, [{ match: within }, { group }], 1)
  const none = { compounds: 0, withOverdue: 0, due: 0, onTime: 0, overdue: 0 }
  return found === undefined ? none : summed.parse(found)
}
