import type { Complaint } from '../record/complaints'
import type { Fact } from './facts'

/**
 * A case as it stays once its complainant is gone and it is dealt with: what was done about it, by which category and place, and
 * nothing that the resident wrote.
 */
export function withoutWords(found: Complaint): Complaint {
  const { where } = found
  return {
    ...found,
    text: '',
    textCheck: 'none',
    where: where.kind === 'public' ? { ...where, detail: '' } : where,
    timeline: found.timeline.map(wordless),
  }
}

function wordless(fact: Fact): Fact {
  switch (fact.type) {
    case 'supplemented':
    case 'confirmed':
    case 'reopened':
      return { ...fact, text: '', textCheck: 'none' }
    case 'kindObjected':
    case 'reviewAsked':
      return { ...fact, reason: '' }
    default:
      return fact
  }
}
