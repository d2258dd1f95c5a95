import * as z from 'zod/mini'
import { gateReasons } from '../method/gates'
import { campaignCodeInput } from './campaigns'
import { defineEndpoint } from './endpoint'
import { periodView } from './home'
import { askedQuestions } from './papers'

const campaign = campaignCodeInput
const compound = z.string().check(z.minLength(1), z.maxLength(64))

/** One applicant's compound in the paper round. */
export const paperRoundRow = z.object({
  compound: z.string(),
  name: z.string(),
  districtName: z.string(),
  subdistrictName: z.string(),
  /** n and N now. */
  answers: z.int(),
  households: z.int(),
  /** Answers that the gate to the selection asks for; null where no number of answers opens it. */
  needed: z.nullable(z.int()),
  /** Where it stands now; what it stood at when the round was drawn is in `draw`. */
  place: z.enum(['below', 'enough', 'no_answers_help']),
  reason: z.nullable(z.enum(gateReasons)),
  /** Whether it is the caller's to print. */
  mayPrint: z.boolean(),
  /** Null: nothing was drawn for it. */
  draw: z.nullable(z.object({ seed: z.int(), register: z.int(), drawn: z.int(), answers: z.int() })),
})
export type PaperRoundRow = z.infer<typeof paperRoundRow>

/**
 * The paper round of a campaign, by default the newest one of the city: every applicant, those below the gate first. A residents’ committee
 * and a subdistrict are told of their own compounds.
 */
export const readPaperRound = defineEndpoint({
  name: 'readPaperRound',
  door: 'staff',
  effect: 'read',
  callers: ['bureau', 'subdistrict', 'residentsCommittee'],
  input: z.strictObject({ campaign: z.optional(campaign) }),
  output: z.object({
    /** Null: there is no campaign with a rating period yet. */
    round: z.nullable(
      z.object({
        /** As which office the caller reads it: the bureau draws, the others print. */
        office: z.enum(['bureau', 'subdistrict', 'residentsCommittee']),
        campaign: z.string(),
        campaignName: z.string(),
        period: periodView,
        /** From when on it is drawn, and where that time stands. */
        opensAt: z.string(),
        time: z.enum(['before', 'open', 'after']),
        /** Households a compound. */
        count: z.int(),
        drawnAt: z.nullable(z.string()),
        rows: z.array(paperRoundRow),
      }),
    ),
  }),
  errors: ['unknown_campaign', 'out_of_scope', 'truncated_answer'],
})

/** Draws, once, so many households of every applicant's compound that is below the gate now. */
export const drawPaperRound = defineEndpoint({
  name: 'drawPaperRound',
  door: 'staff',
  effect: 'write',
  callers: ['bureau'],
  input: z.strictObject({ campaign }),
  output: z.object({ drawnAt: z.string(), compounds: z.int() }),
  errors: [
    'unknown_campaign',
    'out_of_scope',
    'campaign_not_launched',
    'campaign_ended',
    'unknown_period',
    'period_closed',
    'paper_round_too_early',
    'paper_round_drawn',
    'paper_round_nobody',
    'truncated_answer',
  ],
})

/**
 * Makes the forms of the households that were drawn in a compound, each with a number that works once and is in this answer only. Asked for
 * anew, those printed before and not entered twice yet no longer work. The residents’ committee prints; where a compound has none, its
 * subdistrict.
 */
export const printPaperRound = defineEndpoint({
  name: 'printPaperRound',
  door: 'staff',
  effect: 'write',
  callers: ['subdistrict', 'residentsCommittee'],
  input: z.strictObject({ campaign, compound }),
  output: z.object({
    period: periodView,
    compoundName: z.string(),
    asked: askedQuestions,
    forms: z.array(z.object({ label: z.string(), number: z.string() })),
  }),
  errors: [
    'out_of_scope',
    'unknown_compound',
    'compound_merged',
    'unknown_period',
    'period_closed',
    'paper_round_not_drawn',
    'roster_changed',
    'truncated_answer',
  ],
})
