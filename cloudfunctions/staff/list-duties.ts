import type { Category } from '../../core/complaint/categories'
import { dutyNames } from '../../core/complaint/duties'
import { listDuties, type QueueRow } from '../../core/contract/cases'
import type { OutputOf } from '../../core/contract/endpoint'
import { complaints } from '../../core/record/complaints'
import { type Call, handle } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { desksOfGrants } from './case-desks'
import { dutiesAt, fitting, type Waiting, waitingAt } from './case-queue'
import { caseRowsOf } from './case-rows'

const rowsAPage = 50

/** The whole queue is read by few fields, to be sorted and counted; only one page of it is read whole. */
export const listDutiesHandler = handle(listDuties, async (input, call) => {
  const desks = await desksOfGrants(await call.grants(), call)
  const queue = await waitingAt(desks, call.documents)
  const fits = fitting(queue, input, call.now)
  const from = input.from ?? 0
  const page = fits.slice(from, from + rowsAPage)
  const categories = queue[0] === undefined ? [] : (await cachedRules(queue[0].city, call)).categories
  return {
    rows: await rowsOf(page, desks, call),
    total: fits.length,
    overdue: fits.filter(({ duties }) => duties.some(({ dueAt }) => call.now > dueAt)).length,
    facets: facetsOf(queue, categories),
  }
})

/** A case that somebody has dealt with since the queue was read is left out. */
async function rowsOf(page: readonly Waiting[], desks: readonly string[], call: Call): Promise<QueueRow[]> {
  const found = await call.documents.findAll(
    complaints,
    page.map(({ _id }) => _id),
  )
  const present = new Map(found.map((each) => [each._id, each]))
  const waiting = page.flatMap(({ _id }) => present.get(_id) ?? [])
  const rows = await caseRowsOf(waiting, call)
  return rows.flatMap((row, index) => {
    const duties = dutiesAt(desks, waiting[index]?.duties ?? [])
    const shown = duties.map(({ duty, dueAt }) => ({ duty, dueAt, overdue: call.now > dueAt }))
    return shown.length === 0 ? [] : { ...row, duties: shown }
  })
}

type Facets = OutputOf<typeof listDuties>['facets']

function facetsOf(queue: readonly Waiting[], categories: readonly Category[]): Facets {
  const titles = new Map(categories.map(({ code, title }) => [code, title]))
  const names = new Map(queue.map(({ compound, compoundName }) => [compound, compoundName]))
  const byDuty = counted(queue.flatMap(({ duties }) => [...new Set(duties.map(({ duty }) => duty))]))
  const byCategory = counted(queue.map(({ category }) => category))
  const byCompound = counted(queue.map(({ compound }) => compound))
  return {
    duties: dutyNames
      .flatMap((duty) => ({ duty, count: byDuty.get(duty) ?? 0 }))
      .filter(({ count }) => count > 0),
    categories: [...byCategory].map(([code, count]) => ({ code, title: titles.get(code) ?? code, count })),
    compounds: [...byCompound].map(([code, count]) => ({ code, name: names.get(code) ?? code, count })),
  }
}

/** How often each occurs, the most frequent first. */
function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}
