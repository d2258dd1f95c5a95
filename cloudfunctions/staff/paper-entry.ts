import * as z from 'zod/mini'
import { type PaperEntry, paperHour } from '../../core/rating/paper-rules'
import { ratingContent } from '../../core/rating/rating-content'
import { type HeldText, held } from '../../core/record/held'
import { type Paper, papers } from '../../core/record/papers'
import type { Request } from '../platform/call'
import type { Transaction } from '../platform/documents'
import { sealHeld } from '../platform/held-text'
import { seal, unseal } from '../platform/seal'

const paperEntry = z.object({ day: z.string(), content: ratingContent })

/** Seals what somebody has read off a paper, for that paper. */
export function sealEntry({ day, content }: PaperEntry, paper: string): string {
  return seal(JSON.stringify({ day, content }), paper)
}

export function openEntry({ sealed }: Paper['entries'][number], paper: string): PaperEntry {
  return paperEntry.parse(JSON.parse(unseal(sealed, paper)))
}

/**
 * Hands a paper that was read twice alike to the clock: its answer is held under the paper's own id, and the paper forgets
 * entries and household in the same transaction.
 */
export async function makeReady(
  paper: Paper,
  agreed: { entry: PaperEntry; requestKeys: Request[]; now: string },
  transaction: Transaction,
): Promise<void> {
  const { _id, period, compound, building } = paper
  const { entry, requestKeys, now } = agreed
  const hour = paperHour(entry.day)
  if (paper.household === null || hour === null) throw new Error('a paper without household or day')
  const said: HeldText = {
    household: unseal(paper.household, _id),
    author: null,
    hour,
    content: entry.content,
    text: entry.content.text === '' ? 'none' : 'unchecked',
    request: null,
    changes: 1,
  }
  await transaction.set(held, {
    ...{ _id, period, compound, building },
    means: 'paper' as const,
    state: 'ready' as const,
    readyAt: now,
    reason: null,
    sealed: sealHeld(said, _id),
  })
  await transaction.set(papers, {
    ...paper,
    state: 'ready',
    home: null,
    household: null,
    entries: [],
    requestKeys,
  })
}
