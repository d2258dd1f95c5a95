import * as z from 'zod/mini'
import { warnsOf } from '../../core/complaint/rules-check'
import { knownThrough } from '../../core/complaint/working-days'
import { readComplaintRules, type VersionNote } from '../../core/contract/complaint-rules'
import { complaintRules } from '../../core/record/complaint-rules'
import { type Call, handle } from '../platform/call'
import { rulesOfVersion } from '../platform/complaint-rules'
import { Refusal } from '../platform/refusal'
import { cityOfCaller } from './city-of-caller'

const mostVersions = 1000

/** Not from the cache: whoever has just saved a version reads it back. */
export const readComplaintRulesHandler = handle(readComplaintRules, async (input, call) => {
  const city = await cityOfCaller(call)
  const versions = await versionsOf(city, call)
  const newest = versions[0]?.version ?? 0
  const { version, categories, limits, calendar } = await rulesOfVersion(city, input.version ?? newest, call)
  return {
    version,
    categories: [...categories],
    limits,
    calendar: [...calendar],
    calendarThrough: knownThrough(calendar),
    warns: warnsOf(calendar, call.now),
    versions,
  }
})

const note = z.object({ version: z.int(), savedAt: z.string(), why: z.string() })

/** The versions of a city without what stands in them, newest first; the last is what the product brings along. */
async function versionsOf(city: string, call: Call): Promise<VersionNote[]> {
  const stages = [{ match: { city } }, { project: { version: 1, savedAt: 1, why: 1 } }]
  const found = await call.documents.aggregate(complaintRules, stages, mostVersions)
  if (found.length === mostVersions) throw new Refusal('truncated_answer')
  const saved = z.array(note).parse(found)
  return [...saved.sort((a, b) => b.version - a.version), { version: 0, savedAt: null, why: null }]
}
