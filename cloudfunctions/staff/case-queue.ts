import * as z from 'zod/mini'
import { type Duty, dutyNames } from '../../core/complaint/duties'
import type { listDuties } from '../../core/contract/cases'
import type { InputOf } from '../../core/contract/endpoint'
import { complaints } from '../../core/record/complaints'
import { command, type Documents, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

const projected = z.object({
  _id: z.string(),
  number: z.string(),
  city: z.string(),
  compound: z.string(),
  compoundName: z.string(),
  category: z.string(),
  duties: z.array(z.object({ desk: z.string(), duty: z.enum(dutyNames), dueAt: z.string() })),
})

/** A case that waits at somebody's desks, by little more than what a queue is sorted and counted by. */
export type Waiting = z.infer<typeof projected>

/**
 * Everything that waits at these desks, in one aggregate over few fields, with the duties of these desks alone; refused when
 * the platform would cut the answer short.
 */
export async function waitingAt(desks: readonly string[], documents: Documents): Promise<Waiting[]> {
  const match = { 'duties.desk': command.in([...desks]) }
  const found = await documents.aggregate(
    complaints,
    [{ match }, { project: projectionFor(desks) }],
    mostRows,
  )
  if (found.length === mostRows && (await documents.count(complaints, match)) > mostRows) {
    throw new Refusal('truncated_answer')
  }
  return found.map((each) => {
    const waiting = projected.parse(each)
    return { ...waiting, duties: dutiesAt(desks, waiting.duties) }
  })
}

function projectionFor(desks: readonly string[]): Fields {
  const isTheirs = command.aggregate.in(['$$duty.desk', [...desks]])
  const duties = command.aggregate.filter({ input: '$duties', as: 'duty', cond: isTheirs })
  return { number: 1, city: 1, compound: 1, compoundName: 1, category: '$standing.category', duties }
}

/** The duties of these desks, the most urgent first. */
export function dutiesAt(desks: readonly string[], duties: readonly Duty[]): Duty[] {
  return duties.filter(({ desk }) => desks.includes(desk)).sort((a, b) => order(a.dueAt, b.dueAt))
}

type Filter = InputOf<typeof listDuties>

/** What of a queue fits the filter, due first: by the duty that fits and is due first. */
export function fitting(queue: readonly Waiting[], filter: Filter, now: string): Waiting[] {
  const { duty: asked, category, compound, overdue } = filter
  const dueAt = ({ duties }: Waiting) =>
    duties.find(({ duty, dueAt }) => (asked ?? duty) === duty && (!overdue || now > dueAt))?.dueAt
  return queue
    .filter((each) => (category ?? each.category) === each.category)
    .filter((each) => (compound ?? each.compound) === each.compound)
    .flatMap((each) => {
      const at = dueAt(each)
      return at === undefined ? [] : { each, at }
    })
    .sort((a, b) => order(a.at, b.at) || order(a.each.number, b.each.number))
    .map(({ each }) => each)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
