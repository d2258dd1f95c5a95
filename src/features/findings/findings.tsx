import { View } from '@tarojs/components'
import { useState } from 'react'
import { type FindingView, listFindings } from '../../../core/contract/findings'
import type { PeriodView } from '../../../core/contract/home'
import { ClosedPeriods } from '../../components/closed-periods'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'
import { FindingList } from './finding-list'
import './findings.scss'

type Shown = 'open' | 'ruled' | 'all'

const shownTitles: Record<Shown, string> = { open: '待核查', ruled: '已裁定', all: '全部' }

/** 异常核查: what was found in the answers of a closed period, and what was ruled on it. */
export function Findings() {
  return <ClosedPeriods>{(period) => <FindingsOf key={period.code} period={period} />}</ClosedPeriods>
}

function FindingsOf({ period }: { period: PeriodView }) {
  const load = useAnswer(listFindings, { period: period.code })
  const [shown, setShown] = useState<Shown>('open')
  return (
    <Loaded
      load={load}
      empty={({ findings }) =>
        findings.length === 0 ? (
          <Empty words="本期没有发现需要核查的异常。评价截止、答卷统计之后，系统会逐个小区检查。" />
        ) : null
      }
    >
      {({ findings }, reload) => {
        const listed = findings.filter((finding) => isListed(finding, shown))
        return (
          <>
            <View className="finding-bar">
              <Select
                label="状态"
                options={(Object.keys(shownTitles) as Shown[]).map((value) => ({
                  value,
                  words: `${shownTitles[value]}（${findings.filter((each) => isListed(each, value)).length}）`,
                }))}
                chosen={shown}
                onChoose={(value) => setShown(value as Shown)}
              />
              <View className="note finding-said">
                只作提示，不自动删除任何答卷。有待核查事项的小区不能入选；裁定在市住建局下一次重新计算时一并生效。
              </View>
            </View>
            {listed.length === 0 ? (
              <Empty words={`没有${shownTitles[shown]}的事项。`} />
            ) : (
              <FindingList findings={listed} period={period.code} onChanged={reload} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function isListed({ state }: FindingView, shown: Shown): boolean {
  if (shown === 'all') return true
  return shown === 'open' ? state === 'open' : state === 'dismissed' || state === 'excluded'
}
