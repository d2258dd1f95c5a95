import { listOverdueDisclosures } from '../../core/contract/disclosure-table'
import { dayOfInstant } from '../../core/place/day'
import { disclosures } from '../../core/record/disclosures'
import { handle } from '../platform/call'
import { allOf, command } from '../platform/documents'
import { disclosureRowsWithNames } from './disclosure-rows'
import { scopeOf, widestGrants } from './scope-of-caller'
import { waitingAfter } from './waiting-disclosures'

const pageSize = 50

export const listOverdueDisclosuresHandler = handle(listOverdueDisclosures, async (input, call) => {
  const today = dayOfInstant(call.now)
  const within = scopeOf(await widestGrants(call), input)
  const of = input.compound === undefined ? {} : { compound: input.compound }
  // Null is less than every day to the database: only what waits for a day has one.
  const overdue = allOf({ waitsUntil: command.gt('') }, { waitsUntil: command.lt(today) })
  const found = await call.documents.find(disclosures, {
    where: allOf({ ...within, ...of }, overdue, ...waitingAfter(input.after)),
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
  }
})
