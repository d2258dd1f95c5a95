import * as z from 'zod/mini'
import { day } from '../place/day'
import { accident } from './accident'
import { feeCollection } from './fee-collection'

const note = z.string().check(z.trim(), z.maxLength(500))
const count = z.int().check(z.minimum(0), z.maximum(100_000))

/** Something that people talked about in public, and whether it was 较大 and came of bad management. */
const incident = z.strictObject({
  day,
  what: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
  isSerious: z.boolean(),
  isOfManagement: z.boolean(),
})

/**
 * What an office attests, by the form that a clause asks for. Where figures decide (accidents, incidents, what was collected) nobody says
 * whether the clause is met: that follows from them.
 */
export const attested = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('statement'), isMet: z.boolean(), note }),
  /** Numbers alone: of a party organisation nobody is named. */
  z.strictObject({
    form: z.literal('party'),
    isMet: z.boolean(),
    members: count,
    /** Of the committee's members, how many there are and how many are of the party (附件2 二-2); null without a committee. */
    committee: z.nullable(z.strictObject({ members: count, partyMembers: count })),
    note,
  }),
  z.strictObject({ form: z.literal('accidents'), accidents: z.array(accident).check(z.maxLength(50)), note }),
  z.strictObject({ form: z.literal('incidents'), incidents: z.array(incident).check(z.maxLength(50)), note }),
  z.strictObject({ form: z.literal('collection'), ...feeCollection.shape, note }),
])
export type Attested = z.infer<typeof attested>
export type AttestationForm = Attested['form']

/** Why a principle that is not met does not stop a selection: what an office decided together, and where that is recorded. */
export const collectiveDecision = z.strictObject({
  meetingOn: day,
  documentNumber: z.string().check(z.trim(), z.minLength(2), z.maxLength(60)),
  reason: z.string().check(z.trim(), z.minLength(10), z.maxLength(500)),
})
export type CollectiveDecision = z.infer<typeof collectiveDecision>
