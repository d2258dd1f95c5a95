import { View } from '@tarojs/components'
import { type PublishedPeriod, readAnnex } from '../../../core/contract/public-results'
import type { Annex } from '../../../core/method/annex'
import { variantTitles } from '../../../core/method/annex-words'
import { Bars } from '../../components/figures/bars'
import { percentWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { useAnswer } from '../../platform/use-answer'
import { changesOf } from './annex-words'
import { PeriodChoice } from './period-choice'

/** 方法附录: how the first places hang on what was chosen, and how sure they are. */
export function MethodAnnex({ period }: { period: string | null }) {
  return (
    <PeriodChoice period={period}>{(shown) => <OfPeriod key={shown.code} period={shown} />}</PeriodChoice>
  )
}

function OfPeriod({ period }: { period: PublishedPeriod }) {
  const load = useAnswer(readAnnex, { period: period.code }, { keep: true })
  return (
    <Loaded load={load}>
      {({ annex, names }) =>
        annex === null ? (
          <Notice>本期只公布入选的小区，附录涉及其他小区，不公布。</Notice>
        ) : (
          <Sections annex={annex} names={new Map(names.map(({ compound, name }) => [compound, name]))} />
        )
      }
    </Loaded>
  )
}

type SectionsProps = { annex: Annex; names: ReadonlyMap<string, string> }

function Sections({ annex, names }: SectionsProps) {
  const { quota, first, sensitivity, probabilities, draws, seed } = annex
  const nameOf = (code: string) => names.get(code) ?? '未公布的小区'
  const namesOf = (codes: readonly string[]) => codes.map(nameOf).sort().join('、')
  if (first.length === 0) return <Notice>本期没有达到参与选树条件的小区，没有可以比较的排列。</Notice>
  return (
    <View className="results-grid">
      <View className="card">
        <View className="strong">换一种办法，前 {quota} 个小区会变吗</View>
        <View className="note spaced">
          在达到参与选树条件的小区里，按本期办法排在前面的 {first.length} 个：{namesOf(first)}
          （按名称排列）。下面逐项换一种选择重排，看谁会进来、谁会出去。
          {first.length < quota ? '它们不到名额，换哪一种都在里面。' : '变化越少，结果越不取决于办法的选择。'}
        </View>
        {sensitivity.map((each) => {
          const { comes, goes } = changesOf(first, each.first)
          return (
            <View className="spaced" key={each.variant}>
              <View>
                {variantTitles[each.variant]}：{comes.length === 0 ? '没有变化' : `有 ${comes.length} 个变化`}
              </View>
              {comes.length > 0 && (
                <View className="note">
                  进来：{namesOf(comes)}；出去：{namesOf(goes)}
                </View>
              )}
            </View>
          )
        })}
      </View>
      <View className="card">
        <View className="strong">进入前 {quota} 个有多大把握</View>
        <View className="note spaced">
          每个小区的得分都有误差。按误差随机抽取 {draws} 次重新排列，看各小区有多少次进入前 {quota}{' '}
          个。随机数由种子 {seed} 决定，用公布的文件重算，谁算都一样。
        </View>
        {first.length < quota && (
          <View className="note spaced">
            达到参与选树条件的只有 {first.length} 个，不到 {quota} 个，怎样排都在前 {quota} 个里。
          </View>
        )}
        <Bars
          long
          bars={probabilities
            .filter(({ probability }) => probability >= 0.01)
            .map(({ compound, probability }) => ({
              words: nameOf(compound),
              share: probability,
              value: percentWords(probability),
            }))}
        />
        <View className="note spaced">不足 1% 的没有列出。</View>
      </View>
    </View>
  )
}
