import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { listDuties } from '../../../core/contract/cases'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { useKeptView } from '../../platform/use-kept-view'
import { CaseList } from './case-list'
import { queueColumns } from './columns'
import './duties.scss'
import { DutyFilters } from './duty-filters'
import { askedOf, isWhole, type Queue, type QueueView, queueView, wholeQueue } from './queue-view'

/** 待办工单: everything that waits at the caller's desks, due first, a page at a time. */
export function Duties() {
  const [view, setView] = useKeptView('duties', queueView, wholeQueue)
  const [starts, setStarts] = useState<readonly number[]>([0])
  const from = starts[starts.length - 1] ?? 0
  const load = useAnswer(listDuties, askedOf(view, from))
  const facets = useLatestFacets(load.status === 'done' ? load.data : null)

  function look(next: QueueView) {
    setStarts([0])
    setView(next)
  }
  const isGone = load.status === 'done' && from > 0 && load.data.rows.length === 0
  useEffect(() => {
    // The last page emptied while somebody looked at it.
    if (isGone) setStarts([0])
  }, [isGone])

  return (
    <>
      {facets && <DutyFilters facets={facets} view={view} onView={look} />}
      <Loaded
        load={load}
        empty={({ total }) =>
          total > 0 ? null : <NothingWaits view={view} onWhole={() => look(wholeQueue)} />
        }
      >
        {({ rows, total, overdue }, reload) => (
          <>
            <View className="duties-bar row">
              <View role="status">
                共 {total} 件{overdue > 0 && '，'}
                {overdue > 0 && <View className="duties-overdue">逾期 {overdue} 件</View>}
              </View>
              <Button kind="text" onTap={reload}>
                刷新
              </Button>
            </View>
            <CaseList label="待办工单" rows={rows} columns={queueColumns} onChanged={reload} />
            <Turn
              {...{ from, total }}
              shown={rows.length}
              onBack={() => setStarts(starts.slice(0, -1))}
              onOn={() => setStarts([...starts, from + rows.length])}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

/** What there is to filter by stays to be seen while the next answer is on its way. */
function useLatestFacets(data: Queue | null): Queue['facets'] | null {
  const latest = useRef<Queue['facets'] | null>(null)
  if (data) latest.current = data.facets
  return latest.current
}

function NothingWaits({ view, onWhole }: { view: QueueView; onWhole: () => void }) {
  if (isWhole(view)) return <Empty words="没有待办。有需要您办理的工单时，会出现在这里，先到期的在前。" />
  return (
    <Empty words="没有符合条件的待办。">
      <Button kind="plain" onTap={onWhole}>
        查看全部待办
      </Button>
    </Empty>
  )
}

type TurnProps = { from: number; shown: number; total: number; onBack: () => void; onOn: () => void }

function Turn({ from, shown, total, onBack, onOn }: TurnProps) {
  if (from === 0 && shown >= total) return null
  return (
    <View className="duties-bar row">
      <View className="note">
        第 {from + 1}–{from + shown} 件，共 {total} 件
      </View>
      <View className="duties-turn">
        <Button kind="plain" disabled={from === 0} onTap={onBack}>
          上一页
        </Button>
        <Button kind="plain" disabled={from + shown >= total} onTap={onOn}>
          下一页
        </Button>
      </View>
    </View>
  )
}
