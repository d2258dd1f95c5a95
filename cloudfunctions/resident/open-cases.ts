import { openClock } from '../../core/complaint/case-clock'
import { residentAsks } from '../../core/complaint/resident-asks'
import { openStates } from '../../core/complaint/states'
import type { HomeCase } from '../../core/contract/home'
import { type Complaint, complaints } from '../../core/record/complaints'
import type { Call } from '../platform/call'
import { categoryOf } from '../platform/case-view'
import { cachedRules } from '../platform/complaint-rules'
import { command } from '../platform/documents'
import { runningClockOf } from '../platform/running-clock'

/** More than anybody looks at on 首页; all of them are in the list of cases. */
const most = 20

/** The newest of an account's own cases that are open, or taken back and asked about. One round trip. */
export async function openCases(account: string, call: Call): Promise<HomeCase[]> {
  const found = await call.documents.find(complaints, {
    where: { account, 'standing.state': command.in([...openStates, 'withdrawn']) },
    order: [
      ['standing.filedAt', 'desc'],
      ['number', 'desc'],
    ],
    limit: most,
  })
  const cases: HomeCase[] = []
  for (const each of found) {
    const asks = residentAsks(each.standing)
    if (each.standing.state !== 'withdrawn' || asks !== null) cases.push(await homeCaseOf(each, asks, call))
  }
  return cases
}

async function homeCaseOf(
  { number, city, standing }: Complaint,
  asks: HomeCase['asks'],
  call: Call,
): Promise<HomeCase> {
  const { kind, category, state } = standing
  const { categories, calendar } = await cachedRules(city, call)
  const clock = openClock(standing)
  return {
    ...{ number, kind, state, asks },
    category: categoryOf(category, categories),
    clock: clock && runningClockOf(clock, { now: call.now, calendar }),
  }
}
