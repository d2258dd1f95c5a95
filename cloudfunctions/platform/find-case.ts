import * as z from 'zod/mini'
import { complaints } from '../../core/record/complaints'
import type { Call } from './call'

const found = z.array(z.object({ compound: z.string() }))

/** The compound of the case with a number; null if there is none. Reads nothing else of it. */
export async function caseCompound(number: string, { documents }: Call): Promise<string | null> {
  const stages = [{ match: { number }, project: { compound: 1 } }]
  const [one] = found.parse(await documents.aggregate(complaints, stages, 1))
  return one?.compound ?? null
}
