import * as z from 'zod/mini'
import { attachmentTypes } from '../disclosure/attachment'
import { disclosureContent } from '../disclosure/content'
import { contentDifference } from '../disclosure/content-difference'
import { publisherRole } from '../disclosure/kinds'
import { defineCollection, indexOn } from './collection'
import { instant } from './instant'

/** A file as a version names it: what it was called and where it lies stay with the version. */
export const versionFile = z.object({
  file: z.string(),
  name: z.string(),
  type: z.enum(attachmentTypes),
  bytes: z.int(),
  fileId: z.string(),
})
export type VersionFile = z.infer<typeof versionFile>

/** One version of a disclosure as it was published. Written once and never changed. */
export const disclosureVersion = z.object({
  /** `compound|kind|period|000001`. */
  _id: z.string(),
  disclosure: z.string(),
  /** From 1. */
  version: z.int(),
  publishedAt: instant,
  /** The office that published it, never a person. */
  by: publisherRole,
  /** The rules in force then. */
  rulesVersion: z.int(),
  content: disclosureContent,
  files: z.array(versionFile),
  /** Why it was corrected; null for the first one, and where what stands always was renewed. */
  why: z.nullable(z.string()),
  /** What it changes of the version before; null for the first one. */
  difference: z.nullable(contentDifference),
})
export type DisclosureVersion = z.infer<typeof disclosureVersion>

export const disclosureVersions = defineCollection({
  name: 'disclosureVersions',
  schema: disclosureVersion,
  indexes: [indexOn('disclosure', 'version')],
})

/** The id of a version: padded, so that ids sort as versions do. */
export function disclosureVersionId(disclosure: string, version: number): string {
  return `${disclosure}|${String(version).padStart(6, '0')}`
}
