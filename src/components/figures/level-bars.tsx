import { levels } from '../../../core/rating/questionnaire'
import { Bars } from './bars'
import { percentWords } from './figure-words'

type LevelBarsProps = {
  /** Households at level 1 … 5, in this order, as in a scorecard. */
  distribution: readonly number[]
  answers: number
}

/** The five-level distribution, best first. */
export function LevelBars({ distribution, answers }: LevelBarsProps) {
  const bars = levels.map(({ level, title }) => {
    const count = distribution[level - 1] ?? 0
    const share = answers === 0 ? 0 : count / answers
    return { words: title, level, share, value: `${count} 户 ${percentWords(share)}` }
  })
  return <Bars bars={bars} />
}
