import * as z from 'zod/mini'
import { objectionAspects, objectionChannels } from '../record/selection-objections'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'

const code = z.string().check(z.minLength(1), z.maxLength(64))
const said = z.string().check(z.trim(), z.minLength(4), z.maxLength(500))
const objection = {
  campaign: campaignCodeInput,
  compound: code,
  aspect: z.enum(objectionAspects),
  why: said,
}
const refusals = [
  'unknown_campaign',
  'campaign_not_launched',
  'campaign_ended',
  'unknown_selection_list',
  'unknown_application',
  'objection_too_late',
  'objected_before',
] as const

/** Whoever is bound to a household objects to a compound of the newest list, once a list. Who it was is stored nowhere. */
export const objectToSelection = defineEndpoint({
  name: 'objectToSelection',
  door: 'resident',
  effect: 'write',
  callers: ['resident'],
  consent: 'needed',
  input: z.strictObject(objection),
  output: z.object({ objection: z.string() }),
  errors: [...refusals, 'not_your_city', 'text_refused'],
})

/** What the caller objected to in the newest list, with its answer. */
export const readOwnSelectionObjection = defineEndpoint({
  name: 'readOwnSelectionObjection',
  door: 'resident',
  effect: 'read',
  callers: ['resident'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({
    objection: z.nullable(
      z.object({
        compound: z.string(),
        name: z.string(),
        aspect: z.enum(objectionAspects),
        why: z.string(),
        raisedAt: z.string(),
        state: z.enum(['open', 'upheld', 'rejected']),
        answer: z.nullable(z.object({ why: z.string(), office: z.string(), at: z.string() })),
      }),
    ),
  }),
  errors: ['unknown_campaign'],
})

/** An applicant objects: an office that has an application in the campaign, once a list. */
export const objectAsApplicant = defineEndpoint({
  name: 'objectAsApplicant',
  door: 'staff',
  effect: 'write',
  callers: ['propertyCompany', 'ownersCommittee', 'residentsCommittee', 'subdistrict', 'district'],
  input: z.strictObject(objection),
  output: z.object({ objection: z.string() }),
  errors: [...refusals, 'not_an_applicant', 'text_refused', 'truncated_answer'],
})

/** Enters an objection that came on paper or by telephone, for a household; once a list. */
export const enterSelectionObjection = defineEndpoint({
  name: 'enterSelectionObjection',
  door: 'staff',
  effect: 'write',
  callers: ['residentsCommittee', 'subdistrict', 'district', 'bureau'],
  input: z.strictObject({
    ...objection,
    /** Where the objector lives: a compound within reach, and the home as the register calls it, “1幢101室”. */
    homeIn: code,
    home: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    channel: z.enum(['paper', 'phone']),
  }),
  output: z.object({ objection: z.string() }),
  errors: [
    ...refusals,
    'not_your_city',
    'unknown_household',
    'unknown_compound',
    'compound_merged',
    'out_of_scope',
    'text_refused',
  ],
})

/** Objections of a campaign, for those whom they concern: within the caller's scope, newest first. */
export const listSelectionObjections = defineEndpoint({
  name: 'listSelectionObjections',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'district'],
  input: z.strictObject({ campaign: campaignCodeInput }),
  output: z.object({
    objections: z.array(
      z.object({
        id: z.string(),
        list: z.int(),
        compound: z.string(),
        name: z.string(),
        objector: z.enum(['resident', 'applicant']),
        channel: z.enum(objectionChannels),
        aspect: z.enum(objectionAspects),
        why: z.string(),
        raisedAt: z.string(),
        state: z.enum(['open', 'upheld', 'rejected']),
        answer: z.nullable(z.object({ why: z.string(), office: z.string(), at: z.string() })),
        /** Whether the caller may answer: no party to the application, and no assessor of it. */
        mayRule: z.boolean(),
      }),
    ),
  }),
  errors: ['unknown_campaign', 'truncated_answer'],
})

/**
 * Answers an objection, in public: the bureau, as a district is a 创建主体 itself. What is upheld leads to a new list once the facts
 * have been put right.
 */
export const ruleSelectionObjection = defineEndpoint({
  name: 'ruleSelectionObjection',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: ['bureau'],
  input: z.strictObject({ objection: code, upheld: z.boolean(), why: said }),
  output: z.object({ state: z.enum(['upheld', 'rejected']) }),
  errors: [
    'unknown_objection',
    'out_of_scope',
    'already_decided',
    'party_to_application',
    'assessed_by_you',
    'objected_by_you',
    'text_refused',
    'persons_number_in_text',
  ],
})
