import { View } from '@tarojs/components'
import { listAssessments } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { queryOf } from '../../../core/selection/application-query'
import { sheetItems } from '../../../core/selection/score-sheet'
import { seatTitles } from '../../../core/selection/seats'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'

type Campaign = OutputOf<typeof listAssessments>['campaigns'][number]
type Assigned = Campaign['assigned'][number]

/** 评审任务: the applications that the caller is assigned, what is to do first. */
export function Assessments() {
  const load = useAnswer(listAssessments, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ campaigns }) =>
        campaigns.length === 0 ? <Empty words="还没有分配给您的申报。市住建局分配后，会显示在这里。" /> : null
      }
    >
      {({ campaigns }) => campaigns.map((each) => <OfCampaign key={each.code} campaign={each} />)}
    </Loaded>
  )
}

function OfCampaign({ campaign: { name, assessing, assigned } }: { campaign: Campaign }) {
  const { isOpen, opensOn, closesOn } = assessing
  const open = assigned.filter(({ handedInAt }) => handedInAt === null).length
  return (
    <>
      <View className="card">
        <View className="title">{name}</View>
        <View className="note spaced">
          调研评价：{wordsOfDay(opensOn)}至 {wordsOfDay(closesOn)}
          {isOpen ? '，正在进行' : ''}。
        </View>
        <View className="spaced">
          {open === 0 ? '全部评分已经提交，谢谢您。' : `共 ${assigned.length} 份，还有 ${open} 份没有提交。`}
        </View>
      </View>
      <View className="card flush">
        {[...assigned].sort(openFirst).map((each) => (
          <Cell
            key={each.application}
            words={each.compound}
            note={`${seatTitles[each.seat]}，${dayWords(each.assignedAt)}分配`}
            value={stateWords(each)}
            onTap={() => goTo('assessment', queryOf(each.application))}
          />
        ))}
      </View>
    </>
  )
}

function stateWords({ declaredAt, handedInAt, scored }: Assigned): string {
  if (handedInAt !== null) return '已提交'
  if (declaredAt === null) return '待声明'
  return scored === 0 ? '待评分' : `已评 ${scored}/${sheetItems.length} 项`
}

function openFirst(one: Assigned, other: Assigned): number {
  const isOpen = (each: Assigned) => (each.handedInAt === null ? 0 : 1)
  return isOpen(one) - isOpen(other) || (one.compound < other.compound ? -1 : 1)
}
