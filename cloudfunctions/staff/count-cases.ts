import * as z from 'zod/mini'
import { role } from '../../core/access/role'
import { escalationOffices } from '../../core/complaint/facts'
import { caseKind } from '../../core/complaint/kinds'
import { caseState, openStates, outcomes } from '../../core/complaint/states'
import { ageBounds } from '../../core/contract/case-overview'
import { dayOfInstant, daysLater, instantOfDay } from '../../core/place/day'
import { complaints } from '../../core/record/complaints'
import { command, type Documents, type Fields, type Stage } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import {
  ageBucket,
  type Expression,
  escalatedTo,
  handlerRole,
  isOverdue,
  keptTime,
  wasAnswered,
  wasReopened,
} from './case-expressions'

/** Where cases are counted, and as of when. */
export type Counting = { scope: Fields; now: string; documents: Documents }

/** The platform's most rows of one aggregate. */
const mostRows = 10_000
const compoundsShown = 10
const counted = z.int()
const one: Expression = { $sum: 1 }
const sumWhere = (condition: Expression, value: Expression = 1): Expression => ({
  $sum: { $cond: [condition, value, 0] },
})

/** Groups of cases and what is counted in each; refused when the platform would cut the answer short. */
async function groupsOf<Row>(
  row: z.ZodMiniType<Row>,
  stages: readonly Stage[],
  documents: Documents,
): Promise<Row[]> {
  const found = await documents.aggregate(complaints, stages, mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return found.map((group) => {
    const { _id, ...counts } = group as { _id: object }
    return row.parse({ ..._id, ...counts })
  })
}

const openCases = (scope: Fields): Fields => ({ ...scope, 'standing.state': command.in([...openStates]) })

const ages = [...ageBounds.keys(), ageBounds.length]

/** Open cases of a kind and category with one sort of handler: how old, how overdue, how far escalated they are. */
const load = z.object({
  ...{ kind: caseKind, category: z.string(), role, count: counted, overdue: counted },
  ...Object.fromEntries(ages.flatMap((age) => [`age${age}`, `late${age}`]).map((name) => [name, counted])),
  ...{ subdistrict: counted, district: counted, bureau: counted },
})
export type Load = z.infer<typeof load> & Record<`age${number}` | `late${number}`, number>

/** The number of groups does not grow with the number of cases; what is not grouped by is summed in each. */
export async function countLoads({ scope, now, documents }: Counting): Promise<Load[]> {
  const today = instantOfDay(dayOfInstant(now))
  const project = {
    ...{ kind: '$standing.kind', category: '$standing.category', role: handlerRole },
    age: ageBucket(ageBounds.map((days) => daysLater(today, -days))),
    overdue: { $cond: [isOverdue(now), 1, 0] },
    office: escalatedTo,
  }
  const inBucket = (age: number) => [
    [`age${age}`, sumWhere({ $eq: ['$age', age] })],
    [`late${age}`, sumWhere({ $eq: ['$age', age] }, '$overdue')],
  ]
  const group = {
    _id: { kind: '$kind', category: '$category', role: '$role' },
    ...{ count: one, overdue: { $sum: '$overdue' } },
    ...Object.fromEntries(ages.flatMap(inBucket)),
    ...Object.fromEntries(escalationOffices.map((to) => [to, sumWhere({ $eq: ['$office', to] })])),
  }
  const found = await groupsOf(load, [{ match: openCases(scope) }, { project }, { group }], documents)
  return found as Load[]
}

const lateCompound = z.object({ _id: z.string(), overdue: counted })

/** The compounds with most overdue cases. */
export async function countCompounds({ scope, now, documents }: Counting) {
  const stages = [
    { match: openCases(scope) },
    { group: { _id: '$compound', overdue: sumWhere(isOverdue(now)) } },
    { match: { overdue: command.gt(0) } },
    { sort: { overdue: -1, _id: 1 } },
  ]
  const found = await documents.aggregate(complaints, stages, compoundsShown)
  return found.map((group) => lateCompound.parse(group))
}

/** Over how many days the states of cases are told, and over how many their course: the longer span first. */
const stateDays = 365
export const courseDays = [90, 30] as const

const kept = z.nullable(z.enum(['onTime', 'late']))
const course = z.object({
  ...{ state: caseState, outcome: z.nullable(z.enum(outcomes)), count: counted },
  /** In how many of `courseDays` the case was filed. */
  spans: z.int(),
  acceptance: kept,
  answer: kept,
  ...{ reopened: z.boolean(), answered: z.boolean(), level: z.nullable(z.int()) },
})
export type CourseCount = z.infer<typeof course>

/** Cases filed in the last year by state and by how they went. */
export function countCourses({ scope, now, documents }: Counting): Promise<CourseCount[]> {
  const filedWithin = (days: number) => ({ $gte: ['$standing.filedAt', daysLater(now, -days)] })
  const by = {
    ...{ state: '$standing.state', outcome: '$standing.outcome' },
    spans: { $add: courseDays.map((days) => ({ $cond: [filedWithin(days), 1, 0] })) },
    ...{ acceptance: keptTime('accept', now), answer: keptTime('answer', now) },
    ...{ reopened: wasReopened, answered: wasAnswered, level: '$standing.level' },
  }
  const match = { ...scope, 'standing.filedAt': command.gte(daysLater(now, -stateDays)) }
  return groupsOf(course, [{ match }, { group: { _id: by, count: one } }], documents)
}
