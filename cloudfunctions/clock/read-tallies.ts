import { type Tally, tallies } from '../../core/record/tallies'
import { command } from '../platform/documents'
import type { Run } from './run'

const pageSize = 1000

/** Every tally of a compound in a period, page by page: a compound may have more buildings than one answer holds. */
export async function readTallies(period: string, compound: string, run: Run): Promise<Tally[]> {
  const found: Tally[] = []
  for (;;) {
    const page = await run.documents.find(tallies, {
      where: { period, compound, _id: command.gt(found.at(-1)?._id ?? '') },
      order: [['_id', 'asc']],
      limit: pageSize,
    })
    found.push(...page)
    if (page.length < pageSize) return found
  }
}
