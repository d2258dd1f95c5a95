import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { defineCollection } from './collection'

/** Facts of a subject as an entry keeps them: its own few fields, no personal datum, no text of a resident. */
export const auditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type AuditFacts = z.infer<typeof auditFacts>

/** One staff action: who, when, what, on what, and where that is. Append-only. */
export const auditEntry = z.object({
  _id: z.string(),
  at: z.string(),
  account: z.string(),
  role,
  scope: z.string(),
  /** The agency of the grant that it was done under, where that has one. */
  agency: z.optional(agency),
  action: z.enum([
    'slipIssued',
    'slipsPrinted',
    'deskCodeIssued',
    'slipsRevoked',
    'householdUnbound',
    'approvalDecided',
    'contestRaised',
    'contestRuled',
    'apiKeyCreated',
    'apiKeyRevoked',
    'rebuildRequested',
    'invitationCreated',
    'invitationRevoked',
    'officeAccepted',
    'officeEnded',
    'cityClaimed',
    'periodSaved',
    'periodDeleted',
    'periodAnnounced',
    'periodExtended',
    'remindersSent',
    'posterIssued',
    'posterRevoked',
    'claimConfirmed',
    'claimRefused',
    'papersIssued',
    'paperEntered',
    'paperResolved',
    'assistedEntered',
    'regionCreated',
    'regionRenamed',
    'regionClosed',
    'companySaved',
    'compoundCreated',
    'compoundCorrected',
    'sectionsSaved',
    'serviceChanged',
    'governanceChanged',
    'seatChanged',
    'compoundsMerged',
    'rosterApplied',
    'householdsMarked',
    'emptyDeclared',
    'emptyChecked',
    'caseActed',
    'complaintRulesSaved',
    'outsideCasesImported',
    'outsideCaseLinked',
    'outsideCaseCorrected',
    'disclosurePublished',
    'disclosureCorrected',
    'disclosureRulesSaved',
    'correctionAnswered',
    'findingRuled',
    'findingReopened',
    'objectionRaised',
    'objectionRuled',
  ]),
  subject: z.string(),
  /** Where the subject is: whoever's scope holds it may read the entry. */
  city: z.string(),
  district: z.nullable(z.string()),
  subdistrict: z.nullable(z.string()),
  residentsCommittee: z.nullable(z.string()),
  compound: z.nullable(z.string()),
  /** What the subject was and what it has become; null where there is nothing to compare. */
  before: z.nullable(auditFacts),
  after: z.nullable(auditFacts),
  /** The reason given, where one is asked for. */
  why: z.nullable(z.string()),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const audit = defineCollection({
  name: 'audit',
  schema: auditEntry,
  indexes: (['city', 'district', 'subdistrict', 'residentsCommittee'] as const).map((place) => ({
    name: `${place}_at_id`,
    unique: false,
    keys: [
      { field: place, direction: 1 },
      { field: 'at', direction: -1 },
      // Pages follow one another by both, as several entries may be of one instant.
      { field: '_id', direction: -1 },
    ],
  })),
})
