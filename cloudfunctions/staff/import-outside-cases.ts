import type { Grant } from '../../core/access/role'
import { cityPlace, type PlaceCodes } from '../../core/access/scope'
import type { OutsideSource } from '../../core/complaint/outside-case'
import { changedFacts } from '../../core/complaint/outside-difference'
import { importOutsideCases } from '../../core/contract/outside-cases'
import { audit } from '../../core/record/audit'
import { type OutsideCase, outsideCases } from '../../core/record/outside-cases'
import { remember } from '../../core/record/request-keys'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated, type Request } from '../platform/call'
import { forEachInParallel } from '../platform/in-parallel'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { type JudgedCase, judgeOutsideCases } from './judge-outside-cases'

type Accepted = Extract<JudgedCase, { fault: null }>
type State = 'added' | 'corrected' | 'unchanged' | 'kept'
type Planned = Accepted & { state: State }

/**
 * Five hundred cases are too many for one transaction. The audit entry comes first, so that nothing is stored that was not told
 * of; then the new cases, each under an id that follows from its number, and the corrected ones. What a call that broke off has
 * stored is found by its request key, or by whoever imports the file again as unchanged.
 */
export const importOutsideCasesHandler = handle(importOutsideCases, async ({ source, cases }, call) => {
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const read = cases.map(({ overwrite: _asked, ...each }) => each)
  const planned = (await judgeOutsideCases(source, read, call)).map((row, index): Planned => {
    if (row.fault !== null) throw new Refusal(row.fault)
    return { ...row, state: plannedState(row, { request, overwrite: cases[index]?.overwrite ?? false }) }
  })
  await writeEntries(source, { planned, request }, call)
  const states = new Map(planned.map(({ read: { _id }, state }) => [_id, state]))
  const settle = (id: string, state: State) => void states.set(id, state)
  await addCases(
    planned.filter(({ stored }) => stored === null).map((row) => row.read),
    { request, settle },
    call,
  )
  const corrected = planned.filter((row) => row.state === 'corrected' && row.isChanged)
  await forEachInParallel(corrected, async (row) => {
    settle(row.read._id, await correct(row, request, call))
  })
  return { rows: planned.map((row) => ({ state: states.get(row.read._id) ?? row.state })) }
})

type Asking = { request: Request; overwrite: boolean }

/** What is to be done with a row; what the same request has done before is told again. */
function plannedState({ stored, isChanged }: Accepted, { request, overwrite }: Asking): State {
  if (stored === null) return 'added'
  if (isRepeated(stored.requestKeys, request)) return madeBy(stored, request)
  if (!isChanged) return 'unchanged'
  return overwrite ? 'corrected' : 'kept'
}

/** What a request has made of a case, as the case remembers it. */
function madeBy({ requestKeys }: OutsideCase, request: Request): State {
  return requestKeys.find(({ key }) => key === request.key)?.made === 'added' ? 'added' : 'corrected'
}

type Plan = { planned: readonly Planned[]; request: Request }

/** One entry for each of the caller's offices that rows fall under; a repeated request writes none anew. */
async function writeEntries(source: OutsideSource, { planned, request }: Plan, call: Call): Promise<void> {
  for (const grant of new Set(planned.map((row) => row.grant))) {
    const rows = planned.filter((row) => row.grant === grant)
    const isOpen = (row: Planned) => row.stored === null || row.isChanged
    const countOf = (state: State) => rows.filter((row) => row.state === state && isOpen(row)).length
    const after = { source, added: countOf('added'), corrected: countOf('corrected'), kept: countOf('kept') }
    if (after.added + after.corrected === 0) continue
    const place = placeOf(grant, rows[0]?.read.city ?? '')
    const done = { action: 'outsideCasesImported' as const, subject: grant.scope, place, after }
    const subject = `${grant.role}|${grant.scope}|${request.key}`
    const _id = secretHmac('ACCOUNT_KEY')(`entry|outside|${subject}`).slice(0, 24)
    await call.documents.add(audit, { ...auditEntryOf(grant, done, call), _id })
  }
}

function placeOf({ role, scope }: Grant, city: string): PlaceCodes {
  return role === 'district' ? { ...cityPlace(city), district: scope } : cityPlace(city)
}

type Adding = { request: Request; settle: (id: string, state: State) => void }

/** Adds all in one call; where somebody has added some of them meanwhile, one by one. */
async function addCases(
  made: readonly OutsideCase[],
  { request, settle }: Adding,
  call: Call,
): Promise<void> {
  if (made.length === 0) return
  const added = made.map((each) => ({ ...each, requestKeys: [{ ...request, made: 'added' }] }))
  if (await call.documents.addAll(outsideCases, added)) return
  await forEachInParallel(added, async (each) => {
    if (await call.documents.add(outsideCases, each)) return
    const there = await call.documents.get(outsideCases, each._id)
    if (there === null) throw new Refusal('conflict_try_again')
    if (isRepeated(there.requestKeys, request)) return
    settle(each._id, changedFacts(there, each).length === 0 ? 'unchanged' : 'kept')
  })
}

/** Overwrites a stored case, unless it is another one by now than was looked at. */
async function correct({ read, stored }: Planned, request: Request, call: Call): Promise<State> {
  return call.documents.transaction(async (transaction): Promise<State> => {
    const present = await transaction.get(outsideCases, read._id)
    if (present === null || stored === null) throw new Refusal('conflict_try_again')
    if (isRepeated(present.requestKeys, request)) return 'corrected'
    const isAsLookedAt = present.requestKeys.at(-1)?.key === stored.requestKeys.at(-1)?.key
    if (!isAsLookedAt) throw new Refusal('conflict_try_again')
    const requestKeys = remember(present.requestKeys, { ...request, made: 'corrected' })
    await transaction.set(outsideCases, { ...read, requestKeys })
    return 'corrected'
  })
}
