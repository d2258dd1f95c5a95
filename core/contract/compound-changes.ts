import * as z from 'zod/mini'
import { governanceKind, serviceKind } from '../place/compound'
import { day } from '../place/day'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(32))
const why = z.string().check(z.trim(), z.minLength(2), z.maxLength(200))

/** What may speak against a change by date; see core/place/dated-change. */
const refusals = [
  'out_of_scope',
  'unknown_compound',
  'compound_merged',
  'date_in_closed_period',
  'period_running',
  'nothing_changes',
] as const

/** From a day on a compound is served otherwise; `company` names a registered company exactly where the kind asks for one. */
export const changeService = defineEndpoint({
  name: 'changeService',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    compound: code,
    from: day,
    service: serviceKind,
    company: z.nullable(code),
    why,
  }),
  output: z.object({ compound: z.string() }),
  errors: [...refusals, 'unknown_company'],
})

/** From a day on a compound is governed otherwise. */
export const changeGovernance = defineEndpoint({
  name: 'changeGovernance',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ compound: code, from: day, governance: governanceKind, why }),
  output: z.object({ compound: z.string() }),
  errors: [...refusals],
})

/** From a day on a compound belongs elsewhere. The caller's scope must hold both places. */
export const changeSeat = defineEndpoint({
  name: 'changeSeat',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({
    compound: code,
    from: day,
    district: code,
    subdistrict: code,
    residentsCommittee: z.nullable(code),
    why,
  }),
  output: z.object({ compound: z.string() }),
  errors: [...refusals, 'unknown_region', 'name_taken'],
})

/**
 * One compound takes another one in, at once and for good: its buildings and households, and through them the members'
 * bindings and whatever is open about them. Only between periods: none may be announced, running, or without its final
 * scorecards; and not while a register of either is being imported, or was left unfinished.
 */
export const mergeCompounds = defineEndpoint({
  name: 'mergeCompounds',
  door: 'staff',
  effect: 'write',
  callers: ['bureau', 'district'],
  input: z.strictObject({ compound: code, into: code, why }),
  output: z.object({ into: z.string() }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'merge_unfinished',
    'roster_unfinished',
    'period_running',
  ],
})
