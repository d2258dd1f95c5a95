import type { PublishedCard } from '../../../core/method/published-card'
import { questionnaireOf } from '../../../core/rating/questionnaire'
import { Bars } from './bars'

/** Mean score of each dimension; one that too few households answered says so. */
export function DimensionBars({ scorecard }: { scorecard: PublishedCard }) {
  const asked = questionnaireOf(scorecard.questionnaireVersion).dimensions
  const bars = scorecard.dimensions.map(({ code, figures }) => ({
    words: asked.find((question) => question.code === code)?.title ?? '其他',
    share: figures === null ? null : figures.steadied.score / 100,
    value: figures === null ? '样本不足' : `${figures.steadied.score.toFixed(1)} 分`,
  }))
  return <Bars bars={bars} long />
}
