import * as z from 'zod/mini'
import type { Hmac } from '../access/account-id'
import { attachmentTypes } from '../disclosure/attachment'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** A file of a disclosure, or one that no disclosure names yet. */
export const disclosureFile = z.object({
  _id: z.string(),
  compound: z.string(),
  /** Who uploaded it, to count; null once that account is deleted. */
  account: z.nullable(z.string()),
  uploadedAt: instant,
  /** What it is called, as its publisher called it. */
  name: z.string(),
  type: z.enum(attachmentTypes),
  /** Of the whole file, as announced; once it is stored, as it is. */
  bytes: z.int(),
  /** Into how many parts it was cut, and which have come: `p0`. */
  partCount: z.int(),
  parts: z.record(z.string(), z.string()),
  /** The file in storage; null until all parts are joined. */
  fileId: z.nullable(z.string()),
  /** The disclosure that names it; null: none yet. */
  heldBy: z.nullable(z.string()),
  /** When the clock removes it if no disclosure names it by then; null: one does. */
  dueAt: z.nullable(instant),
  requestKeys,
})
export type DisclosureFile = z.infer<typeof disclosureFile>

export const disclosureFiles = defineCollection({
  name: 'disclosureFiles',
  schema: disclosureFile,
  indexes: [indexOn('account', 'uploadedAt'), indexOn('dueAt')],
})

/** A file that nothing names stays a day, one in a draft a month after that was saved. */
export const looseFileDays = 1
export const draftFileDays = 30

/** Stands for a disclosure where a file is being removed: nothing can name it any more. */
export const abandonedFile = 'abandoned'

export function disclosureFileId(hmac: Hmac, account: string, upload: string): string {
  return hmac(`disclosureFile|${account}|${upload}`).slice(0, 40)
}

const endings = { pdf: 'pdf', jpeg: 'jpg', png: 'png' } as const

/** Where it lies in storage. */
export function disclosureFilePath({ _id, type }: Pick<DisclosureFile, '_id' | 'type'>): string {
  return `disclosures/${_id}.${endings[type]}`
}

/** Where a part of it lies until all are there. */
export function disclosurePartPath(id: string, part: number): string {
  return `disclosures/${id}.part${part}`
}
