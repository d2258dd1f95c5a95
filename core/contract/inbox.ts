import * as z from 'zod/mini'
import { digestCounts } from '../complaint/digest'
import { caseNotices } from '../complaint/notices'
import { disclosureNotices } from '../disclosure/notices'
import { instant } from '../record/instant'
import { paperRoundNotices } from '../selection/paper-round-notices'
import { reportNotices } from '../selection/report-reminder'
import { residentNotices } from '../selection/resident-notices'
import { defineEndpoint } from './endpoint'

/** What a notice can say; its words are made on the page. */
export const noticeKinds = [
  'memberJoined',
  'memberLeft',
  'householdUnbound',
  'leaseEnding',
  'leaseEnded',
  'approvalGranted',
  'approvalRefused',
  'approvalLapsed',
  'contestRaised',
  'contestKept',
  'contestReset',
  'claimConfirmed',
  'claimRefused',
  'claimExpired',
  ...caseNotices,
  'objectionRaised',
  'objectionUpheld',
  'objectionRejected',
  'applicationArrived',
  'applicationConsentAsked',
  'applicationReturned',
  'applicationForwarded',
  'staffDigest',
  ...disclosureNotices,
  ...paperRoundNotices,
  ...reportNotices,
  ...residentNotices,
  /** Never stored: worked out when the inbox is read. */
  'ratingReminder',
] as const

/** The disclosure that a notice is about; without kind and period it is about several of a compound. */
export const noticedDisclosure = z.object({
  compound: z.string(),
  kind: z.optional(z.string()),
  period: z.optional(z.string()),
})

/** The account's newest notices, at most 50. */
export const readInbox = defineEndpoint({
  name: 'readInbox',
  door: 'resident',
  effect: 'read',
  callers: ['account'],
  input: z.strictObject({}),
  output: z.object({
    unread: z.int(),
    notices: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        kind: z.enum(noticeKinds),
        compoundName: z.string(),
        label: z.string(),
        why: z.optional(z.string()),
        until: z.optional(z.string()),
        /** Number of the case that it is about, and its category's title. */
        case: z.optional(z.string()),
        category: z.optional(z.string()),
        /** It reached the account because of its office: the case opens at the desk. */
        forStaff: z.optional(z.boolean()),
        /** What waits at the account's desks, in a digest. */
        counts: z.optional(digestCounts),
        disclosure: z.optional(noticedDisclosure),
        /** The application 选树申报 that it is about. */
        application: z.optional(z.string()),
        /** The campaign 选树 that it is about. */
        campaign: z.optional(z.string()),
        read: z.boolean(),
      }),
    ),
  }),
  errors: [],
})

/** Marks the account's notices as read that it had up to an instant: what came later has not been seen. Repeating it changes nothing more. */
export const markInboxRead = defineEndpoint({
  name: 'markInboxRead',
  door: 'resident',
  effect: 'write',
  callers: ['account'],
  input: z.strictObject({
    /** When the newest notice shown was made. */
    upTo: instant,
  }),
  output: z.object({ marked: z.int() }),
  errors: [],
})
