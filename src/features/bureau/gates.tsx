import { View } from '@tarojs/components'
import { gateTitles } from '../../../core/method/gate-words'
import { gateNames } from '../../../core/method/gates'
import type { PublishedCard } from '../../../core/method/published-card'
import { gateWords } from '../../components/figures/figure-words'
import { Icon } from '../../components/icon'

/** What the figures may be used for, gate by gate, with what is missing. */
export function Gates({ scorecard }: { scorecard: Pick<PublishedCard, 'gates' | 'answersNeeded'> }) {
  return (
    <View className="gates">
      {gateNames.map((name) => {
        const gate = scorecard.gates[name]
        const needed = scorecard.answersNeeded[name]
        return (
          <View className={gate.passed ? 'gate passed' : 'gate'} key={name}>
            <Icon name={gate.passed ? 'check' : 'lock'} />
            <View className="cell-words">
              <View className="strong">{gateTitles[name]}</View>
              <View className="note">
                {gateWords(gate)}
                {needed !== null && (gate.passed || gate.shortfall) ? `（要求 ${needed} 户参评）` : ''}
              </View>
            </View>
          </View>
        )
      })}
    </View>
  )
}
