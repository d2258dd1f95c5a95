import * as z from 'zod/mini'
import { attestingRoles } from '../selection/applicant'
import { attested, collectiveDecision } from '../selection/attestation'
import { evidenceGiven, mostEvidence } from '../selection/evidence'
import { applicationInput } from './applications'
import { defineEndpoint } from './endpoint'

const refusals = [
  'unknown_application',
  'unknown_campaign',
  'unknown_compound',
  'out_of_scope',
  'campaign_not_launched',
  'campaign_ended',
  'stage_not_open',
  'stage_over',
  'act_not_possible',
  'evidence_missing',
  'unknown_file',
  'text_refused',
  'persons_number_in_text',
] as const

/**
 * Attests a clause of 附件1 for the compound of an application, with evidence. What is said anew stands beside what was said before; an
 * office above corrects one below.
 */
export const attestClause = defineEndpoint({
  name: 'attestClause',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: attestingRoles,
  input: z.strictObject({
    application: applicationInput,
    clause: z.string().check(z.regex(/^[a-z][A-Za-z]{2,31}$/)),
    attested,
    evidence: z.array(evidenceGiven).check(z.maxLength(mostEvidence)),
  }),
  output: z.object({ attestation: z.string() }),
  errors: [...refusals, 'party_to_application', 'not_yours_to_attest', 'attestation_wrong'],
})

/** Records what was decided together about a principle that may be explained (可说明), with the minutes. */
export const explainPrinciple = defineEndpoint({
  name: 'explainPrinciple',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({
    application: applicationInput,
    principle: z.int().check(z.minimum(1), z.maximum(8)),
    decision: collectiveDecision,
    evidence: z.array(evidenceGiven).check(z.minLength(1), z.maxLength(mostEvidence)),
  }),
  output: z.object({ attestation: z.string() }),
  errors: [...refusals, 'party_to_application', 'principle_not_explainable', 'attestation_wrong'],
})
