import * as z from 'zod/mini'
import { role } from '../access/role'
import { evidence } from '../method/findings/evidence'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const id = z.string().check(z.minLength(1), z.maxLength(200))
const why = z.string().check(z.minLength(1), z.maxLength(500))
const callers = ['bureau', 'district'] as const

/** Which office decided, when and why; never who. */
export const decision = z.object({ role, at: z.string(), why: z.string() })

/** Answers that were ruled not to count. Which single households it names is told to nobody again. */
const exclusionView = z.object({
  number: z.string(),
  buildings: z.array(z.string()),
  households: z.int(),
  /** Whether it is in the figures. `held`: it affects too few answers, or none, to be seen in the figures by itself. */
  state: z.enum(['waiting', 'held', 'applied', 'lifting']),
})
export type ExclusionView = z.infer<typeof exclusionView>

/** Answers of a compound that have to be looked into. */
const findingView = z.object({
  id: z.string(),
  compound: z.string(),
  name: z.string(),
  /** What it rests on, with names of buildings in place of their codes. */
  evidence,
  foundAt: z.string(),
  state: z.enum(['open', 'dismissed', 'excluded', 'lapsed']),
  decisions: z.array(z.extend(decision, { decision: z.enum(['dismissed', 'excluded', 'reopened']) })),
  /** Those that have not been taken back, or are still in the figures. */
  exclusions: z.array(exclusionView),
  /** Buildings of the compound, for whoever rules; empty once that is done. */
  buildings: z.array(z.object({ code: z.string(), name: z.string(), households: z.int() })),
})
export type FindingView = z.infer<typeof findingView>

/** 异常核查: what was found in a closed period, and what was ruled, within the caller's part of the city. */
export const listFindings = defineEndpoint({
  name: 'listFindings',
  door: 'staff',
  effect: 'read',
  callers,
  input: z.strictObject({ period: code }),
  output: z.object({ findings: z.array(findingView) }),
  errors: ['unknown_period', 'truncated_answer'],
})

/**
 * Rules on a finding: nothing is wrong (`dismissed`), or the answers of whole buildings and of single homes, named as on the door, do not
 * count (`excluded`). It enters the figures at the next count, together with all other rulings.
 */
export const ruleFinding = defineEndpoint({
  name: 'ruleFinding',
  door: 'staff',
  effect: 'write',
  callers,
  input: z.strictObject({
    finding: id,
    decision: z.enum(['dismissed', 'excluded']),
    buildings: z.array(code).check(z.maxLength(100)),
    homes: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(300)),
    why,
  }),
  output: z.object({
    state: z.enum(['dismissed', 'excluded']),
    /** Number of the ruling; null where nothing is taken out. */
    ruling: z.nullable(z.string()),
  }),
  errors: ['unknown_finding', 'out_of_scope', 'already_decided', 'unknown_building', 'unknown_household'],
})

/** Opens a finding again that was ruled on; what its ruling took out comes back at the next count. */
export const reopenFinding = defineEndpoint({
  name: 'reopenFinding',
  door: 'staff',
  effect: 'write',
  callers,
  input: z.strictObject({ finding: id, why }),
  output: z.object({ state: z.literal('open') }),
  errors: ['unknown_finding', 'out_of_scope', 'already_decided'],
})
