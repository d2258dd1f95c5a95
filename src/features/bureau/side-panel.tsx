import { View } from '@tarojs/components'
import type { CityTableRow } from '../../../core/contract/figures'
import { readCompoundFigures } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { LevelBars } from '../../components/figures/level-bars'
import { ScoreSummary } from '../../components/figures/score-summary'
import { Icon } from '../../components/icon'
import { Loaded } from '../../components/loaded'
import { Tap } from '../../components/tap'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Gates } from './gates'

type SidePanelProps = { period: PeriodView; row: CityTableRow; onClose: () => void }

/** The compound chosen in the table, without leaving it. */
export function SidePanel({ period, row, onClose }: SidePanelProps) {
  return (
    <View className="bureau-panel" role="complementary" aria-label={row.name}>
      <View className="row">
        <View className="title cell-words">{row.name}</View>
        <Tap className="page-back" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </View>
      <View className="note">
        {row.districtName} {row.subdistrictName}
      </View>
      {row.company && <View className="note">{row.company}</View>}
      <Figures key={row.compound} period={period.code} compound={row.compound} />
      <View className="button-group">
        <Button onTap={() => goTo('compound', { compound: row.compound, period: period.code })}>
          打开小区页
        </Button>
      </View>
    </View>
  )
}

function Figures({ period, compound }: { period: string; compound: string }) {
  const load = useAnswer(readCompoundFigures, { period, compound })
  return (
    <Loaded load={load}>
      {({ scorecard }) => (
        <View className="spaced">
          {scorecard.phase === 'final' && <ScoreSummary scorecard={scorecard} />}
          {scorecard.overall && (
            <LevelBars distribution={scorecard.overall.distribution} answers={scorecard.overall.answers} />
          )}
          <Gates scorecard={scorecard} />
        </View>
      )}
    </Loaded>
  )
}
