import * as z from 'zod/mini'
import { disclosureRuleSet } from '../disclosure/rules'
import { publishers } from './disclosure-publishing'
import { defineEndpoint } from './endpoint'

const version = z.int().check(z.minimum(0), z.maximum(999_999))

/** The city's rules of disclosures: the newest version, or the one asked for; which is in force, and which there are, newest first. */
export const readDisclosureRules = defineEndpoint({
  name: 'readDisclosureRules',
  door: 'staff',
  effect: 'read',
  callers: [...publishers, 'district', 'bureau'],
  input: z.strictObject({ version: z.optional(version) }),
  output: z.object({
    version: z.int(),
    ...disclosureRuleSet.shape,
    today: z.string(),
    inForce: z.int(),
    versions: z.array(
      z.object({
        version: z.int(),
        inForceFrom: z.string(),
        /** Null for version 0, which the product brings along. */
        savedAt: z.nullable(z.string()),
        why: z.nullable(z.string()),
      }),
    ),
  }),
  errors: ['out_of_scope', 'unknown_disclosure_rules', 'truncated_answer'],
})

/** Makes the next version, in force from a day to come. What was due before stays due as it was. */
export const saveDisclosureRules = defineEndpoint({
  name: 'saveDisclosureRules',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({
    /** The version that was changed; if it is no longer the newest, somebody else has changed it meanwhile. */
    from: version,
    ...disclosureRuleSet.shape,
    why: z.string().check(z.trim(), z.minLength(4), z.maxLength(200)),
  }),
  output: z.object({ version: z.int() }),
  errors: [
    'out_of_scope',
    'unknown_disclosure_rules',
    'disclosure_rules_changed',
    'nothing_changes',
    'rules_day_wrong',
    'kind_code_taken',
    'kind_title_taken',
    'kind_dropped',
    'kind_form_fixed',
    'kind_cadence_wrong',
  ],
})
