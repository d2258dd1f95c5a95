import { View } from '@tarojs/components'
import { type PublishedPeriod, readAreaResults } from '../../../core/contract/public-results'
import type { RollUp, RollUpKind } from '../../../core/method/roll-up'
import { overallCode } from '../../../core/rating/questionnaire'
import { Fact } from '../../components/figures/fact'
import { percentWords, rateRangeWords, scoreWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'

type AreasProps = { period: PublishedPeriod; kind: RollUpKind }

/** The published figures of areas or companies, the city's above them. */
export function Areas({ period, kind }: AreasProps) {
  const load = useAnswer(readAreaResults, { period: period.code }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ units }) =>
        units.some((unit) => unit.kind === kind) ? null : <Empty words="本期没有可以公布的汇总结果。" />
      }
    >
      {({ units }) => (
        <>
          <View className="results-bar note">
            {kind === 'company'
              ? '按小区户数加权，只计整个评价周期内由该企业服务的小区；不由企业负责的分项不计入。'
              : '按小区户数加权，只计公布得分的小区。汇总得分是各小区加权平均分的平均，不排名次。'}
          </View>
          <View className="results-areas">
            {units
              .filter((unit) => unit.kind === 'city' || unit.kind === kind)
              .sort((a, b) => Number(b.kind === 'city') - Number(a.kind === 'city'))
              .map((unit) => (
                <Unit key={`${unit.kind}|${unit.code}`} unit={unit} />
              ))}
          </View>
        </>
      )}
    </Loaded>
  )
}

function Unit({ unit }: { unit: RollUp }) {
  const overall = unit.questions.find(({ code }) => code === overallCode)
  const { complaints } = unit
  const responseRate = unit.households === 0 ? null : unit.respondedHouseholds / unit.households
  return (
    <View className="card">
      <View className="row">
        <View className="strong cell-words">{unit.name}</View>
        <View className="results-score">{overall ? `${scoreWords(overall.mean)} 分` : '样本不足'}</View>
      </View>
      <View className="note">
        {unit.compounds} 个小区，{unit.shown} 个显示得分，{unit.ranked} 个参与分档；参评率{' '}
        {percentWords(responseRate)}
      </View>
      <View className="facts">
        {overall && <Fact name="满意率" value={percentWords(overall.satisfactionRate)} />}
        {overall && <Fact name="好评率" value={percentWords(overall.favourableRate)} />}
        {complaints && (
          <Fact name="投诉率（95% 区间）" value={rateRangeWords(complaints.rate, complaints.limits)} />
        )}
      </View>
    </View>
  )
}
