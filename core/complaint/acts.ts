import * as z from 'zod/mini'
import { agency, handlingAgencyFits } from '../access/agency'
import { party } from './categories'
import { followUpWays, handlingLevel, withdrawalReasons } from './facts'
import { caseKind } from './kinds'

/** Longest text of a case and of an answer, in characters; reasons are shorter. */
export const longestWords = 1000
export const longestReason = 300
/** Most photos with one case or one answer. */
export const mostPhotos = 9

const words = z.string().check(z.trim(), z.minLength(2), z.maxLength(longestWords))
const wordsOrNone = z.string().check(z.trim(), z.maxLength(longestWords))
const reason = z.string().check(z.trim(), z.minLength(2), z.maxLength(longestReason))
export const photoIds = z
  .array(z.string().check(z.minLength(1), z.maxLength(64)))
  .check(z.maxLength(mostPhotos))
const categoryCode = z.string().check(z.minLength(1), z.maxLength(32))
const caseNumber = z.string().check(z.regex(/^\d{10}$/))

const act = <Name extends string, Shape extends z.core.$ZodLooseShape>(type: Name, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** What a resident may do with the own case. */
export const residentAct = z.union([
  act('supplement', { text: wordsOrNone, photos: photoIds }),
  act('nudge', {}),
  act('withdraw', { reason: z.enum(withdrawalReasons) }),
  act('answerWithdrawal', { voluntary: z.boolean() }),
  act('confirm', { level: handlingLevel, text: wordsOrNone }),
  act('reopen', { text: words }),
  act('objectToKind', { reason }),
  act('askReview', { reason }),
])
export type ResidentAct = z.infer<typeof residentAct>

/** Whom a case can be passed to; departments and utilities by their agency, everybody else by the case's place. */
export const target = z
  .strictObject({
    role: z.enum([
      'propertyCompany',
      'residentsCommittee',
      'subdistrict',
      'department',
      'utility',
      'district',
      'bureau',
    ]),
    agency: z.nullable(agency),
  })
  .check(z.refine(({ role, agency }) => handlingAgencyFits(role, agency), { error: 'no agency of the role' }))
export type Target = z.infer<typeof target>

/** What staff may do with a case: those who handle it, and the offices over them. */
export const staffAct = z.union([
  act('accept', {}),
  act('start', {}),
  act('return', { reason }),
  act('reroute', { to: target, reason }),
  act('askExtension', { days: z.int().check(z.minimum(1), z.maximum(60)), reason }),
  act('decideExtension', { approved: z.boolean(), reason }),
  act('answer', { text: words, photos: photoIds }),
  act('supervise', { text: reason }),
  act('reclassify', { kind: caseKind, category: categoryCode, reason }),
  act('ruleKind', { restored: z.boolean(), reason }),
  act('ruleResponsibility', { responsible: party, to: z.nullable(target), reason }),
  act('merge', { into: caseNumber, reason }),
  act('questionWithdrawal', {}),
  act('followUp', { how: z.enum(followUpWays), text: words }),
  act('decideReview', { upheld: z.boolean(), reason }),
])
export type StaffAct = z.infer<typeof staffAct>
export type StaffActType = StaffAct['type']
