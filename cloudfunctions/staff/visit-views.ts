import type { VisitView } from '../../core/contract/visits'
import type { Visit } from '../../core/record/visits'
import { fileViews } from '../platform/disclosure-files'

/** Visits with links to their photos, newest first; all links in one call. */
export async function visitViews(visits: readonly Visit[]): Promise<VisitView[]> {
  const links = new Map(
    (await fileViews(visits.flatMap(({ photos }) => photos))).map((view) => [view.file, view]),
  )
  return [...visits]
    .sort((a, b) => (`${a.day}|${a.at}` > `${b.day}|${b.at}` ? -1 : 1))
    .map(({ _id, day, at, by, onPaper, entries, note, photos }) => ({
      ...{ visit: _id, day, at, by, onPaper, entries, note },
      photos: photos.flatMap(({ file }) => links.get(file) ?? []),
    }))
}
