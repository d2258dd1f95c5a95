import * as z from 'zod/mini'
import { agency } from '../access/agency'
import { role } from '../access/role'
import { day } from '../place/day'
import { visitCheckCodes, visitEntry, visitFindings } from '../selection/visit'
import { applicationInput } from './applications'
import { uploadDisclosureFile } from './disclosure-publishing'
import { fileView } from './disclosures'
import { defineEndpoint } from './endpoint'

const application = applicationInput

/** Who visits: the assessors of an application, and the bureau. */
const visitingRoles = ['assessor', 'department', 'bureau'] as const

export const visitView = z.object({
  visit: z.string(),
  day: z.string(),
  at: z.string(),
  by: z.object({ role, agency: z.nullable(agency) }),
  onPaper: z.boolean(),
  entries: z.array(visitEntry),
  note: z.string(),
  photos: z.array(fileView),
})
export type VisitView = z.infer<typeof visitView>

/** The visits to a compound that applies, newest first. */
export const listVisits = defineEndpoint({
  name: 'listVisits',
  door: 'staff',
  effect: 'read',
  refusals: 'audited',
  callers: ['assessor', 'department', 'subdistrict', 'district', 'bureau'],
  input: z.strictObject({ application }),
  output: z.object({
    compound: z.string(),
    visits: z.array(visitView),
    /** Whether the caller may record another. */
    mayRecord: z.boolean(),
  }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'interest_undeclared',
    'truncated_answer',
  ],
})

/** Uploads a part of a photo of a visit, as `uploadDisclosureFile` does. */
export const uploadVisitPhoto = defineEndpoint({
  ...uploadDisclosureFile,
  name: 'uploadVisitPhoto',
  refusals: 'audited',
  callers: visitingRoles,
  input: z.extend(z.omit(uploadDisclosureFile.input, { compound: true }), { application }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'party_to_application',
    'interest_undeclared',
    'file_type_refused',
    'file_too_large',
    'file_broken',
    'too_many_files',
  ],
})

const photo = z.string().check(z.minLength(1), z.maxLength(80))

/** Records a visit, with the photos that were uploaded for it. It is never changed. */
export const recordVisit = defineEndpoint({
  name: 'recordVisit',
  door: 'staff',
  effect: 'write',
  refusals: 'audited',
  callers: visitingRoles,
  input: z.strictObject({
    application,
    day,
    onPaper: z.boolean(),
    entries: z
      .array(
        z.strictObject({
          check: z.enum(visitCheckCodes),
          finding: z.enum(visitFindings),
          note: z.string().check(z.trim(), z.maxLength(300)),
          photos: z.array(photo).check(z.maxLength(6)),
        }),
      )
      .check(z.minLength(1), z.maxLength(visitCheckCodes.length)),
    note: z.string().check(z.trim(), z.maxLength(1000)),
  }),
  output: z.object({ visit: z.string() }),
  errors: [
    'unknown_application',
    'unknown_campaign',
    'out_of_scope',
    'party_to_application',
    'interest_undeclared',
    'campaign_not_launched',
    'campaign_ended',
    'stage_not_open',
    'stage_over',
    'visit_day_wrong',
    'visit_incomplete',
    'unknown_file',
    'photo_type_refused',
  ],
})
