import type { CorrectionView } from '../../core/contract/corrections'
import type { Correction } from '../../core/record/corrections'

/** A question as everybody sees it; its own asker with the words. */
export function correctionViewOf(found: Correction, tag: string | null): CorrectionView {
  const { _id: id, kind, period, version, row, rowTitle, askedAt, office, answerBy, late, answer } = found
  const own = tag !== null && found.tag === tag
  return {
    ...{ id, kind, period, version, row, rowTitle, askedAt, office, answerBy, late, answer, own },
    text: own ? found.text : null,
  }
}
