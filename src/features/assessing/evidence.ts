import type { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { visitChecks } from '../../../core/selection/visit'

type Case = NonNullable<OutputOf<typeof readAssessment>['case']>

/** Something that an item can be shown by, and the items that it was taken for. */
export type Evidence = { id: string; words: string; isVisitPhoto: boolean; clauses: readonly string[] }

/** The files of an application, and the photos of its visits by what they show. */
export function evidenceOf({ evidence, visits }: Pick<Case, 'evidence' | 'visits'>): Evidence[] {
  const files = evidence.map(({ file, name }) => ({
    id: file,
    words: name,
    isVisitPhoto: false,
    clauses: [],
  }))
  const photos = visits.flatMap(({ day, entries, photos: all }) =>
    all.map(({ file }, at) => {
      const shows = entries.filter(({ photos: named }) => named.includes(file))
      const checks = shows.map(({ check }) => visitChecks.find(({ code }) => code === check)!)
      const [first] = checks
      return {
        id: file,
        words: `${day} 现场照片 ${at + 1}${first ? `：${first.text}${checks.length > 1 ? '等' : ''}` : ''}`,
        isVisitPhoto: true,
        clauses: checks.flatMap(({ clauses }) => [...clauses]),
      }
    }),
  )
  return [...files, ...photos]
}

/** What an item is likely to be shown by comes first: files, and the photos that were taken for it. */
export function fittingFirst(all: readonly Evidence[], item: string): Evidence[] {
  const fits = ({ isVisitPhoto, clauses }: Evidence) => !isVisitPhoto || clauses.includes(item)
  return [...all.filter(fits), ...all.filter((each) => !fits(each))]
}
