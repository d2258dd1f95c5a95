import * as z from 'zod/mini'
import { applicantRoles } from '../selection/applicant'
import { uploadDisclosureFile } from './disclosure-publishing'
import { defineEndpoint } from './endpoint'

/**
 * Uploads a part of a file of evidence, as `uploadDisclosureFile` does: it is removed a day later if no application or attestation
 * names it. For offices that apply or attest, and the bureau; assessors upload photos of visits alone (`uploadVisitPhoto`).
 */
export const uploadEvidence = defineEndpoint({
  ...uploadDisclosureFile,
  name: 'uploadEvidence',
  callers: [...applicantRoles, 'bureau'],
  output: z.object({ file: z.string(), done: z.boolean() }),
})
