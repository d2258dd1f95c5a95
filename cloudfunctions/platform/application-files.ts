import type { Application } from '../../core/record/applications'
import type { DisclosureFile } from '../../core/record/disclosure-files'
import type { VersionFile } from '../../core/record/disclosure-versions'

/** Ids of the files that an application puts forward. */
export function evidenceIds({ evidence }: Pick<Application, 'evidence'>): string[] {
  return evidence.map(({ file }) => file)
}

/** A stored file as what names it keeps it; null before it is stored whole. */
export function namedFile(file: DisclosureFile | null | undefined): VersionFile | null {
  if (file?.fileId == null) return null
  const { _id, name, type, bytes, fileId } = file
  return { file: _id, name, type, bytes, fileId }
}
