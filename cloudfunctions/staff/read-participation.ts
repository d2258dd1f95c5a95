import * as z from 'zod/mini'
import { type ParticipationRow, participationRow, readParticipation } from '../../core/contract/periods'
import { answersNeeded, gateNames } from '../../core/method/gates'
import { parametersOf } from '../../core/method/parameters-v1'
import { occasionKinds } from '../../core/rating/period-reminders'
import { jobs } from '../../core/record/jobs'
import { type Period, periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import { scorecards } from '../../core/record/scorecards'
import { subscriptions } from '../../core/record/subscriptions'
import { type Call, handle } from '../platform/call'
import { readCompoundCounts } from '../platform/compound-counts'
import { command, type Fields } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { Refusal } from '../platform/refusal'
import { periodPlan } from './period-plan'
import { scopeOf, widestGrants } from './scope-of-caller'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

export const readParticipationHandler = handle(readParticipation, async (input, call) => {
  const grants = await widestGrants(call)
  const isBureau = grants[0]?.role === 'bureau'
  const period = await call.documents.get(periods, input.period)
  const isOwn = grants.some((grant) => grant.scope === period?.city)
  // Whoever may not know of a draft is told what is told of a period that does not exist.
  if (period === null || period.state === 'deleted') throw new Refusal('unknown_period')
  if (period.state === 'draft' && !(isBureau && isOwn)) throw new Refusal('unknown_period')
  const { name, closesAt, state } = periodPlan(period, call.now)
  const rows =
    period.state === 'draft'
      ? await draftRows(period, call)
      : await countedRows({ period: period._id, sealedIn: '', ...scopeOf(grants, {}) }, call)
  rows.sort((a, b) => (a.compound < b.compound ? -1 : 1))
  return { name, state, closesAt, rows, messages: isBureau && isOwn ? await messagesOf(period, call) : null }
})

const projected = z.object({
  ...z.omit(participationRow, { bindingReason: true }).shape,
  gates: z.record(z.enum(gateNames), z.object({ reason: participationRow.shape.bindingReason })),
})

const projection: Fields = Object.fromEntries([
  ...Object.keys(z.omit(participationRow, { bindingReason: true }).shape).map((field) => [field, 1]),
  ['gates', 1],
])

/** Rows from the scorecards, which hold participation and nothing else until the period has closed. */
async function countedRows(where: Fields, call: Call): Promise<ParticipationRow[]> {
  const stages = [{ match: where }, { project: projection }]
  const found = await call.documents.aggregate(scorecards, stages, mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return found.map((card) => {
    const { gates, ...row } = projected.parse(card)
    return { ...row, bindingReason: row.bindingGate === null ? null : gates[row.bindingGate].reason }
  })
}

/** Rows of a draft, which has no scorecards, from the households that are registered now. */
async function draftRows(period: Period, call: Call): Promise<ParticipationRow[]> {
  const counts = await readCompoundCounts(call.documents, period)
  const names = await regionNames(call)
  const { gates } = parametersOf(period)
  return counts.map(({ code, name, district, subdistrict, households }) => {
    const needed = answersNeeded(households, gates)
    const bindingGate = gateNames.find((gate) => needed[gate] === null) ?? null
    return {
      compound: code,
      ...{ name, district, subdistrict, households },
      districtName: names.get(district) ?? district,
      subdistrictName: names.get(subdistrict) ?? subdistrict,
      respondedHouseholds: 0,
      answersNeeded: needed,
      bindingGate,
      bindingReason: bindingGate && ('too_few_households' as const),
    }
  })
}

async function regionNames(call: Call): Promise<Map<string, string>> {
  const found = await findWhole(regions, { kind: command.in(['district', 'subdistrict']) }, call)
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** Counts of the period's messages, of all its occasions together. */
async function messagesOf(period: Period, call: Call) {
  const from = `message|${period._id}|`
  const found = await findWhole(
    jobs,
    { _id: command.gte(from).and(command.lt(`message|${period._id}~`)) },
    call,
  )
  const total = (outcome: string) => found.reduce((sum, job) => sum + (job.messages?.[outcome] ?? 0), 0)
  const again = { kind: command.in([...occasionKinds]), tries: command.gt(0) }
  const waiting = await call.documents.count(subscriptions, again)
  return { sent: total('sent'), refused: total('refused'), lost: total('lost'), waiting }
}
