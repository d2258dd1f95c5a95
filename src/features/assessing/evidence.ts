import type { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { visitChecks } from '../../../core/selection/visit'

type Case = NonNullable<OutputOf<typeof readAssessment>['case']>

/** Something that an item can be shown by, and the items that it was taken or attested for. */
export type Evidence = { id: string; words: string; isVisitPhoto: boolean; clauses: readonly string[] }

/** The files of an application, those that were attested with, and the photos of its visits by what they show. */
export function evidenceOf({
  evidence,
  attested,
  visits,
}: Pick<Case, 'evidence' | 'attested' | 'visits'>): Evidence[] {
  const files = evidence.map(({ file, name }) => ({
    id: file,
    words: name,
    isVisitPhoto: false,
    clauses: [],
  }))
  const proofs = attested.map(({ file, name, clause, serves }) => ({
    ...{ id: file, words: `${clause}证明：${name}`, isVisitPhoto: false, clauses: serves },
  }))
  const photos = visits.flatMap(({ day, entries, photos: all }) =>
    all.map(({ file }, at) => {
      const shows = entries.filter(({ photos: named }) => named.includes(file))
      const checks = shows.map(({ check }) => visitChecks.find(({ code }) => code === check)!)
      const [first] = checks
      return {
        id: file,
        words: `${wordsOfDay(day)}现场照片 ${at + 1}${first ? `：${first.text}${checks.length > 1 ? '等' : ''}` : ''}`,
        isVisitPhoto: true,
        clauses: checks.flatMap(({ clauses }) => [...clauses]),
      }
    }),
  )
  return [...files, ...proofs, ...photos]
}

/** What an item is likely to be shown by comes first: files, and what was attested or taken for it. */
export function fittingFirst(all: readonly Evidence[], item: string): Evidence[] {
  const fits = ({ isVisitPhoto, clauses }: Evidence) =>
    clauses.includes(item) || (!isVisitPhoto && clauses.length === 0)
  return [...all.filter(fits), ...all.filter((each) => !fits(each))]
}
