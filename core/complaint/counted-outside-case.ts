import type { CountedCase } from '../method/complaint-figures'
import type { OutsideCase } from '../record/outside-cases'

type Said = Pick<OutsideCase, 'source' | 'category' | 'responsible' | 'linkedTo'>

/**
 * A case that came by another way as the figures count it; null where it is the same matter as a case of this app, which counts
 * it. Its source does not say when it was accepted or answered, nor whether the resident has confirmed it: it is open in both and
 * never closed, whatever result the source reports.
 */
export function countedOutsideCaseOf({ source, category, responsible, linkedTo }: Said): CountedCase | null {
  if (linkedTo !== null) return null
  return {
    ...{ category, source },
    counts: responsible === 'company',
    affectedHouseholds: 1,
    ...{ accepted: 'open', answered: 'open' },
    ...{ reopened: false, dissatisfied: false, upheld: false, confirmedResolved: false, closed: false },
    handlingLevel: null,
  }
}
