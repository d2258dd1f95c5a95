import type { Application } from '../../core/record/applications'

/** Ids of the files that an application puts forward. */
export function evidenceIds({ evidence }: Pick<Application, 'evidence'>): string[] {
  return evidence.map(({ file }) => file)
}
