import * as z from 'zod/mini'
import { abandoned, type Photo } from '../../core/record/photos'
import { command, type Documents } from './documents'

const cases = { name: 'complaints' }

/** Where a case names photos: those it was filed with, and those of what was added to it and answered. */
const naming = z.object({
  photos: z.array(z.string()),
  timeline: z.array(z.object({ photos: z.optional(z.array(z.string())) })),
})

/** Which of these photos the cases that claimed them name. Never many: a page of the clock, or what one account uploaded. */
export async function namedPhotos(
  some: readonly Pick<Photo, '_id' | 'case'>[],
  documents: Documents,
): Promise<Set<string>> {
  const claiming = some.flatMap(({ case: claimed }) =>
    claimed === null || claimed === abandoned ? [] : claimed,
  )
  if (claiming.length === 0) return new Set()
  const ids = [...new Set(claiming)]
  const project = { photos: 1, 'timeline.photos': 1 }
  const found = await documents.aggregate(
    cases,
    [{ match: { _id: command.in(ids) } }, { project }],
    ids.length,
  )
  return new Set(
    found.flatMap((each) => {
      const { photos, timeline } = naming.parse(each)
      return [...photos, ...timeline.flatMap((fact) => fact.photos ?? [])]
    }),
  )
}
