import { View } from '@tarojs/components'
import type { CityTableRow } from '../../../core/contract/figures'
import { readCompoundFigures } from '../../../core/contract/figures'
import type { PeriodView } from '../../../core/contract/home'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Fact } from '../../components/figures/fact'
import { rateWords } from '../../components/figures/figure-words'
import { LevelBars } from '../../components/figures/level-bars'
import { ScoreSummary } from '../../components/figures/score-summary'
import { Loaded } from '../../components/loaded'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Gates } from './gates'

type SidePanelProps = { period: PeriodView; row: CityTableRow; onClose: () => void }

/** The compound chosen in the table, without leaving it. */
export function SidePanel({ period, row, onClose }: SidePanelProps) {
  return (
    <BesidePanel label={row.name}>
      <PanelHead title={row.name} onClose={onClose} />
      <View className="note">
        {row.districtName} {row.subdistrictName}
      </View>
      {row.company && <View className="note">{row.company}</View>}
      <Complaints row={row} />
      <Figures key={row.compound} period={period.code} compound={row.compound} />
      <View className="button-group">
        <Button onTap={() => goTo('compound', { compound: row.compound, period: period.code })}>
          打开小区页
        </Button>
      </View>
    </BesidePanel>
  )
}

function Complaints({ row }: { row: CityTableRow }) {
  if (row.complaints === null) return null
  return (
    <View className="facts">
      <Fact name="投诉" value={`${row.complaints} 件`} />
      <Fact name="修匀投诉率" value={rateWords(row.steadiedComplaintsPer100HouseholdYears)} />
      <Fact name="未解决率" value={rateWords(row.unresolvedPer100HouseholdYears)} />
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
