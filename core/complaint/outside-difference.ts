import type { ImportedCase } from '../contract/outside-cases'
import type { OutsideCase } from '../record/outside-cases'

/** What a source says of a case beside its number. */
const outsideFacts = ['compound', 'receivedOn', 'category', 'responsible', 'result'] as const
export type OutsideFact = (typeof outsideFacts)[number]
type OutsideFacts = Pick<OutsideCase, OutsideFact>

/**
 * What a stored case would be after its source has been read again. A ruling stands for as long as the source says what was
 * ruled on; an empty result says nothing.
 */
export function readAgain(
  stored: OutsideCase,
  read: ImportedCase,
): OutsideFacts & Pick<OutsideCase, 'ruling'> {
  const { compound, receivedOn } = read
  const result = read.result ?? stored.result
  const was = stored.ruling?.was
  const isRuled = was?.category === read.category && was.responsible === read.responsible
  const { category, responsible } = isRuled ? stored : read
  return { compound, receivedOn, category, responsible, result, ruling: isRuled ? stored.ruling : null }
}

/** The facts that differ. */
export function changedFacts(before: OutsideFacts, after: OutsideFacts): OutsideFact[] {
  return outsideFacts.filter((fact) => before[fact] !== after[fact])
}
