import type { PhotoView } from '../../core/contract/photos'
import type { Complaint } from '../../core/record/complaints'
import { type Photo, photos } from '../../core/record/photos'
import type { Call } from './call'
import { linksTo } from './storage'

/** How long a link works: as long as somebody looks at a page. */
const linkSeconds = 600

export type PhotoReader = {
  /** Null: somebody who has uploaded none of them. */
  account: string | null
  /** Whether the reader is on staff and may read the case. */
  isStaff: boolean
}

/** The photos of a case for one who may read it, by their ids; one read and one call for links, however many. */
export async function photoViews(
  ids: readonly string[],
  reader: PhotoReader,
  call: Pick<Call, 'documents'>,
): Promise<Map<string, PhotoView>> {
  const found = ids.length === 0 ? [] : await call.documents.findAll(photos, [...new Set(ids)])
  const shown = found.flatMap((photo) => (isShown(photo, reader) && photo.fileId ? [photo.fileId] : []))
  const links = await linksTo(shown, linkSeconds)
  return new Map(
    found.map((photo) => {
      const url = (photo.fileId && links.get(photo.fileId)) ?? null
      return [photo._id, { photo: photo._id, state: photo.state, url }]
    }),
  )
}

/** Every photo of a case: those that it was filed with, those added later, and the evidence of answers. */
export function photosIn({ photos: filed, timeline }: Pick<Complaint, 'photos' | 'timeline'>): string[] {
  return [...filed, ...timeline.flatMap((fact) => ('photos' in fact ? fact.photos : []))]
}

/**
 * A photo that passed is shown to everybody who reads the case; one that was refused to nobody. Before its verdict only who
 * uploaded it sees it. Where there will be none, it is shown to those who handle the case, and what an office
 * has put forward as evidence, under its name, to everybody: a desk's browser never gets a verdict.
 */
function isShown({ state, account, use }: Photo, reader: PhotoReader): boolean {
  if (state === 'passed') return true
  if (state === 'refused') return false
  if (account !== null && account === reader.account) return true
  return state === 'unchecked' && (reader.isStaff || use === 'evidence')
}
