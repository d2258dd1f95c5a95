import * as z from 'zod/mini'
import { attachmentTypes } from '../disclosure/attachment'
import { day } from '../place/day'

/** What a file of evidence is. None of them names a person: of a party organisation there are numbers alone. */
export const evidenceKinds = [
  'document',
  'collectionLedger',
  'minutes',
  'partyCounts',
  'activityLog',
  'patrolLog',
  'departmentRecord',
  'visitPhoto',
] as const
export const evidenceKind = z.enum(evidenceKinds)
export type EvidenceKind = z.infer<typeof evidenceKind>

export const evidenceTitles: Record<EvidenceKind, string> = {
  document: '文件资料',
  collectionLedger: '收费台账',
  minutes: '会议记录',
  partyCounts: '党组织和党员数（不含姓名）',
  activityLog: '活动记录',
  patrolLog: '巡查记录',
  departmentRecord: '部门记录',
  visitPhoto: '现场照片',
}

/** A file as whoever puts it forward says what it is. `day`: when a photo was taken, or of when a record is. */
export const evidenceGiven = z.strictObject({
  file: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: evidenceKind,
  day: z.nullable(day),
})
export type EvidenceGiven = z.infer<typeof evidenceGiven>

/** Most files of one application, and of one attestation. */
export const mostEvidence = 20

/** A file as it was put forward: what it was called and where it lies stay with what it is evidence of. */
export const evidence = z.object({
  file: z.string(),
  kind: evidenceKind,
  day: z.nullable(day),
  name: z.string(),
  type: z.enum(attachmentTypes),
  bytes: z.int(),
  fileId: z.string(),
})
export type Evidence = z.infer<typeof evidence>

/** Days that are looked back on, both included. */
export type LookBack = { from: string; until: string }

/** Whether a file shows what was seen on the spot: a picture, taken on a day that is looked back on. */
export function isVisitPhoto(
  { kind, type, day: taken }: Pick<Evidence, 'kind' | 'type' | 'day'>,
  { from, until }: LookBack,
): boolean {
  return kind === 'visitPhoto' && type !== 'pdf' && taken !== null && from <= taken && taken <= until
}
