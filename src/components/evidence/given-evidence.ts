import type { EvidenceGiven, EvidenceKind } from '../../../core/selection/evidence'

/** What is said of a file; `day` may be left from a kind that was chosen before. */
export type Said = { kind: EvidenceKind; day: string }

type Stored = { key: string; file: string | null }

/** What is put forward: files that are stored, each as what it is said to be, and photos alone with their day, which they need. */
export function givenEvidence(
  uploads: readonly Stored[],
  said: Readonly<Record<string, Said>>,
  first: EvidenceKind,
): EvidenceGiven[] {
  return uploads.flatMap(({ key, file }): EvidenceGiven[] => {
    const { kind, day } = said[key] ?? { kind: first, day: '' }
    if (file === null) return []
    if (kind !== 'visitPhoto') return [{ file, kind, day: null }]
    return day === '' ? [] : [{ file, kind, day }]
  })
}
