import * as z from 'zod/mini'
import { role } from '../access/role'
import { instant } from '../record/instant'
import { party } from './categories'
import { caseKind } from './kinds'

/** Who did something: the complainant, the clock, or staff at a desk. The account is shown to nobody. */
export const actor = z.object({
  role: z.enum(['resident', 'clock', ...role.options]),
  desk: z.nullable(z.string()),
  account: z.nullable(z.string()),
})
export type Actor = z.infer<typeof actor>

/** The desks that a case lies on: who handles it, the office over them, and the district that rules on disputes. */
export const route = z.object({
  handler: z.string(),
  /** Dispatches what is returned, approves extensions, reviews. Never the handler itself, but at the bureau. */
  overseer: z.string(),
  /** Rules on responsibility and kind: the district, or the bureau where the district itself handles. */
  arbiter: z.string(),
  /** The desk that is meant, if nobody sits there yet and another has taken its place; null too where there is no such office. */
  insteadOf: z.nullable(z.string()),
})
export type Route = z.infer<typeof route>

/** How the handling was rated, on the scale of 好差评; the last two (2 and 1) are 差评. */
export const handlingLevel = z.int().check(z.minimum(1), z.maximum(5))
export const worstLevels: readonly number[] = [1, 2]

const words = z.string()
const photos = z.array(z.string())
/** How a text stands with WeChat's check; one that it refuses is stored nowhere. */
export const textCheck = z.enum(['none', 'passed', 'unchecked'])
export type TextCheck = z.infer<typeof textCheck>

/** How a follow-up 回访 was made. */
export const followUpWays = ['inbox', 'telephone', 'visit'] as const

/** Why somebody takes a case back; `pressed` is told to no handler. */
export const withdrawalReasons = ['solved', 'mistaken', 'unwilling', 'pressed', 'other'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

export const escalationOffices = ['subdistrict', 'district', 'bureau'] as const
export type EscalationOffice = (typeof escalationOffices)[number]

const type = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, shape: Shape) =>
  z.object({ at: instant, by: actor, type: z.literal(name), ...shape })

/** What can happen to a case. Appended to its timeline and never changed; its state follows from them (evolve.ts). */
export const fact = z.discriminatedUnion('type', [
  type('filed', {
    kind: caseKind,
    category: z.string(),
    rulesVersion: z.int(),
    responsible: party,
    route,
    acceptBy: instant,
    answerBy: instant,
  }),
  /** 我也遇到: one more household has the same trouble. Who it is stands in no fact. */
  type('joined', {}),
  /** Another case of the same matter was merged into this one, with its households. */
  type('absorbed', { from: z.string() }),
  type('supplemented', { text: words, textCheck, photos }),
  type('accepted', {}),
  type('started', {}),
  type('returned', { reason: words }),
  type('rerouted', { route, reason: words }),
  type('extensionAsked', { days: z.int(), until: instant, reason: words }),
  type('extensionDecided', { approved: z.boolean(), reason: words }),
  type('answered', { text: words, textCheck, photos, confirmBy: instant }),
  type('nudged', {}),
  type('supervised', { text: words }),
  type('escalated', {
    office: z.enum(escalationOffices),
    missed: z.enum(['accept', 'answer']),
    dueAt: instant,
  }),
  /** 已解决, with how the handling was rated; a bad rating opens a follow-up. */
  type('confirmed', { level: handlingLevel, text: words, textCheck, followUpBy: z.nullable(instant) }),
  type('reopened', { text: words, textCheck, answerBy: instant }),
  type('closedBySilence', {}),
  type('withdrawalAsked', { reason: z.enum(withdrawalReasons), questionBy: instant }),
  type('withdrawalQuestioned', {}),
  /** The complainant's own word to the reviewer; not voluntary brings the case back with the time that was left. */
  type('withdrawalAnswered', {
    voluntary: z.boolean(),
    acceptBy: instant,
    answerBy: instant,
    confirmBy: z.nullable(instant),
  }),
  type('reclassified', { kind: caseKind, category: z.string(), responsible: party, reason: words }),
  type('kindObjected', { reason: words, ruleBy: instant }),
  type('kindRuled', { restored: z.boolean(), reason: words }),
  type('responsibilityRuled', { responsible: party, route: z.nullable(route), reason: words }),
  type('merged', { into: z.string(), reason: words }),
  type('followedUp', { how: z.enum(followUpWays), text: words }),
  type('reviewAsked', { reason: words, decideBy: instant }),
  type('reviewed', { upheld: z.boolean(), reason: words }),
])
export type Fact = z.infer<typeof fact>
export type FactType = Fact['type']
/** What a decision answers: the fact without when and by whom. */
export type Happening = Fact extends infer One ? (One extends Fact ? Omit<One, 'at' | 'by'> : never) : never
