import { View } from '@tarojs/components'
import { outsideSourceTitles } from '../../../core/complaint/outside-case'
import type { CategoryTitle } from '../../../core/contract/results'
import type { PublishedCard } from '../../../core/method/published-card'
import { Bars } from './bars'
import './complaint-figures.scss'
import { complaintShares, withoutComplaintsWords } from './complaint-words'
import { Fact } from './fact'
import { limitsWords, rateWords } from './figure-words'

type Complaints = NonNullable<PublishedCard['complaints']>

type ComplaintFiguresProps = {
  scorecard: Pick<PublishedCard, 'complaints' | 'service' | 'methodVersion'>
  categories: readonly CategoryTitle[]
}

/** The complaints of one compound in one period: the rates, how they were handled, what they were about. */
export function ComplaintFigures({ scorecard, categories }: ComplaintFiguresProps) {
  const { complaints, methodVersion } = scorecard
  if (complaints === null) {
    return <View className="note spaced">{withoutComplaintsWords(scorecard)}</View>
  }
  return (
    <>
      <Rates complaints={complaints} />
      <View className="complaint-shares">
        {complaintShares({ complaints, methodVersion }).map((share) => (
          <Fact key={share.name} {...share} />
        ))}
      </View>
      {complaints.counted > 0 && (
        <View className="complaint-parts">
          <Categories complaints={complaints} categories={categories} />
          <Sources complaints={complaints} />
        </View>
      )}
    </>
  )
}

function Rates({ complaints }: { complaints: Complaints }) {
  const { counted, rate, limits, unresolved, steadiedRate, affectedHouseholds, exposureYears } = complaints
  const months = Math.round(exposureYears * 12)
  return (
    <>
      <View className="note spaced">投诉率（件/百户·年）</View>
      <View className="score-huge">{rateWords(rate)}</View>
      {limits && <View className="note">95% 区间 {limitsWords(limits)}，件数越少，区间越宽。</View>}
      <View className="facts">
        <Fact name="投诉" value={`${counted} 件`} />
        <Fact name="涉及" value={`${affectedHouseholds} 户`} />
        <Fact name="修匀投诉率" value={steadiedRate === null ? '还在统计' : rateWords(steadiedRate)} />
        <Fact name="未解决率" value={`${rateWords(unresolved.rate)}（${unresolved.count} 件）`} />
      </View>
      <View className="note spaced">
        {`统计评价截止前 ${months} 个月里由物业服务企业负责的投诉，合并的重复投诉算一件。修匀投诉率、未解决率的单位也是件/百户·年。修匀投诉率用于比较：户数少的小区向全市平均靠拢。未解决是指逾期、未解决重办、对办理不满意或复核认定办理不当，每件只算一次。`}
      </View>
    </>
  )
}

function Categories({
  complaints,
  categories,
}: {
  complaints: Complaints
  categories: readonly CategoryTitle[]
}) {
  const most = Math.max(...complaints.byCategory.map(({ counted }) => counted))
  const bars = [...complaints.byCategory]
    .sort((a, b) => b.counted - a.counted || (a.category < b.category ? -1 : 1))
    .map(({ category, counted }) => ({
      words: categories.find(({ code }) => code === category)?.title ?? category,
      share: counted / most,
      value: `${counted} 件`,
    }))
  return (
    <View>
      <View className="note spaced">按类别</View>
      <Bars bars={bars} long />
    </View>
  )
}

const sources = [
  ['app', '本平台'],
  ['hotline12345', outsideSourceTitles.hotline12345],
  ['letter', outsideSourceTitles.letter],
  ['hotline', outsideSourceTitles.hotline],
] as const

function Sources({ complaints: { bySource, counted } }: { complaints: Complaints }) {
  const bars = sources.map(([source, words]) => ({
    words,
    share: bySource[source] / counted,
    value: `${bySource[source]} 件`,
  }))
  return (
    <View>
      <View className="note spaced">按来源</View>
      <Bars bars={bars} long />
    </View>
  )
}
