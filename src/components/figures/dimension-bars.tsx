import type { PublishedCard } from '../../../core/method/published-card'
import { questionnaireOf } from '../../../core/rating/questionnaire'
import { Bars } from './bars'
import { gateWords, scoreWords } from './figure-words'

/** Score S of each dimension, by its own gates; one that too few households answered says so. */
export function DimensionBars({ scorecard }: { scorecard: PublishedCard }) {
  const asked = questionnaireOf(scorecard.questionnaireVersion).dimensions
  const bars = scorecard.dimensions.map(({ code, figures, gates }) => ({
    words: asked.find((question) => question.code === code)?.title ?? '其他',
    share: figures === null ? null : figures.steadied.score / 100,
    value:
      figures === null
        ? gates
          ? gateWords(gates.shown)
          : '样本不足'
        : `${scoreWords(figures.steadied.score)} 分`,
  }))
  return <Bars bars={bars} long />
}
