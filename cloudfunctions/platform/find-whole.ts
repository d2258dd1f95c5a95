import type { Collection } from '../../core/record/collection'
import type { Documents, Fields } from './documents'
import { Refusal } from './refusal'

/** The platform's most documents of one answer. */
const most = 1000

/** Every document that fits, in the order of their ids; refused when the platform would cut the answer short. */
export async function findWhole<D extends { _id: string }>(
  collection: Collection<D>,
  where: Fields,
  { documents }: { documents: Documents },
): Promise<D[]> {
  const found = await documents.find(collection, { where, order: [['_id', 'asc']], limit: most })
  if (found.length === most) throw new Refusal('truncated_answer')
  return found
}
