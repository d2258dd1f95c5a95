import { residentAsks } from '../../core/complaint/resident-asks'
import { listOwnCases, type OwnCaseRow } from '../../core/contract/own-case-list'
import type { Complaint } from '../../core/record/complaints'
import { type Call, handle, signedIn } from '../platform/call'
import { type CaseCompound, caseCompounds } from '../platform/case-compound'
import { caseRowOf, rowWithoutWords } from '../platform/case-view'
import { cachedRules } from '../platform/complaint-rules'
import { ownCases } from './own-cases'

export const listOwnCasesHandler = handle(listOwnCases, async (_input, call) => {
  const found = await ownCases(call)
  const codes = found.map(({ compound }) => compound)
  const compounds = await caseCompounds(codes, call)
  const cases: OwnCaseRow[] = []
  // One after the other: the first of a city reads its rules, the others find them kept.
  for (const each of found) cases.push(await rowOf(each, compounds.get(each.compound), call))
  return { cases }
})

async function rowOf(found: Complaint, compound: CaseCompound | undefined, call: Call): Promise<OwnCaseRow> {
  const { categories, calendar } = await cachedRules(found.city, call)
  const buildings = compound?.buildings ?? new Map()
  const row = caseRowOf(found, { now: call.now, categories, calendar, buildings })
  const own = found.account === signedIn(call)
  return { ...(own ? row : rowWithoutWords(row)), own, asks: own ? residentAsks(found.standing) : null }
}
