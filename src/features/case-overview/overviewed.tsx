import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import { caseKindTitles } from '../../../core/complaint/kinds'
import { CountedRows } from '../../components/figures/counted-rows'
import { Fact } from '../../components/figures/fact'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { fullMomentWords } from '../../platform/time'
import { Categories } from './categories'
import { Courses } from './courses'
import { ageTitles, type Overview, stagesOf } from './overview-words'

/** Everything that is counted, what has to be done first. */
export function Overviewed({ overview }: { overview: Overview }) {
  const { asOf, open, states } = overview
  const isNothing = open === 0 && states.length === 0
  return (
    <>
      <Notice>实时数据（{fullMomentWords(asOf)}），包括投诉、报修、咨询和建议，不是公布的投诉率。</Notice>
      {isNothing ? (
        <Empty words="这个范围内还没有工单。居民提交后，会统计在这里。" />
      ) : (
        <>
          <Present overview={overview} />
          <View className="overview-grid">
            <View>
              <Ages overview={overview} />
              <Handlers overview={overview} />
              <Busiest overview={overview} />
            </View>
            <View>
              <States overview={overview} />
              <Kinds overview={overview} />
              <Categories categories={overview.categories} />
            </View>
          </View>
          <Courses courses={overview.courses} />
        </>
      )}
    </>
  )
}

function Present({ overview: { open, overdue, escalated } }: { overview: Overview }) {
  return (
    <View className="card">
      <View className="strong">未办结的工单</View>
      <View className="facts">
        <Fact name="未办结" value={`${open} 件`} />
        <Fact name="其中逾期" value={`${overdue} 件`} />
        <Fact name="已上报街道（乡镇）" value={`${escalated.subdistrict} 件`} />
        <Fact name="已上报区县住建" value={`${escalated.district} 件`} />
        <Fact name="已上报市住建局" value={`${escalated.bureau} 件`} />
      </View>
      <View className="note spaced">
        已退回、已答复待居民确认的也算未办结；逾期指受理或答复期限已过。上报按最高一级统计。
      </View>
    </View>
  )
}

function Ages({ overview: { ages } }: { overview: Overview }) {
  const rows = ages.map((age, index) => ({ key: String(index), words: ageTitles[index] ?? '', ...age }))
  return (
    <View className="card">
      <View className="strong">提交至今多久</View>
      <CountedRows label="未办结工单提交至今的天数" rows={rows} />
    </View>
  )
}

function Handlers({ overview: { handlers } }: { overview: Overview }) {
  if (handlers.length === 0) return null
  const rows = handlers.map(({ role, ...counts }) => ({ key: role, words: roleTitles[role], ...counts }))
  return (
    <View className="card">
      <View className="strong">由谁办理</View>
      <CountedRows label="未办结工单按办理单位" rows={rows} />
    </View>
  )
}

function Busiest({ overview: { compounds } }: { overview: Overview }) {
  const rows = compounds.map(({ code, name, overdue }) => ({
    ...{ key: code, words: name, count: overdue },
    onOpen: () => goTo('allCases', { compound: code, name }),
  }))
  return (
    <View className="card">
      <View className="strong">逾期最多的小区</View>
      {rows.length === 0 ? (
        <View className="note spaced">没有逾期的工单。</View>
      ) : (
        <CountedRows label="逾期工单最多的小区" rows={rows} />
      )}
    </View>
  )
}

function States({ overview: { states } }: { overview: Overview }) {
  const rows = stagesOf(states).map(({ state, ...stage }) => ({
    ...stage,
    onOpen: () => goTo('allCases', { state }),
  }))
  return (
    <View className="card">
      <View className="strong">各环节的工单</View>
      <View className="note">近 365 天提交的全部工单</View>
      <CountedRows label="近 365 天提交的工单按状态" rows={rows} />
    </View>
  )
}

function Kinds({ overview: { kinds } }: { overview: Overview }) {
  const rows = kinds.map(({ kind, count }) => ({
    ...{ key: kind, words: caseKindTitles[kind], count },
    onOpen: () => goTo('allCases', { kind }),
  }))
  return (
    <View className="card">
      <View className="strong">诉求类型（未办结）</View>
      <CountedRows label="未办结工单按诉求类型" rows={rows} />
    </View>
  )
}
