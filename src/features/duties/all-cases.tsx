import { View } from '@tarojs/components'
import { useState } from 'react'
import { listCases } from '../../../core/contract/cases'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { useKeptView } from '../../platform/use-kept-view'
import { useMorePages } from '../../platform/use-pages'
import { AllFilters } from './all-filters'
import { type AllView, allView, askedOfAll, everything, isEverything } from './all-view'
import { CaseList } from './case-list'
import { allColumns } from './columns'
import './duties.scss'

/** 全部工单: the cases of the caller's area, or that the caller's desks have handled, newest first. */
export function AllCases({ linked }: { linked: AllView | null }) {
  const [kept, keep] = useKeptView('all-cases', allView, everything)
  const [asLinked, setAsLinked] = useState(linked)
  const view = asLinked ?? kept
  function setView(next: AllView) {
    setAsLinked(null)
    keep(next)
  }
  const asked = askedOfAll(view)
  const load = useAnswer(listCases, asked)
  return (
    <>
      <AllFilters view={view} onView={setView} />
      <Loaded
        load={load}
        empty={({ rows }) =>
          rows.length > 0 ? null : <Nothing view={view} onEverything={() => setView(everything)} />
        }
      >
        {(first, reload) => <Pages asked={asked} first={first} onChanged={reload} />}
      </Loaded>
    </>
  )
}

type PagesProps = {
  asked: InputOf<typeof listCases>
  first: OutputOf<typeof listCases>
  onChanged: () => void
}

function Pages({ asked, first, onChanged }: PagesProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listCases, asked, first)
  return (
    <>
      <CaseList
        label="全部工单"
        rows={pages.flatMap(({ rows }) => rows)}
        columns={allColumns}
        onChanged={onChanged}
      />
      <FailureNotice failure={failure} />
      {hasMore && (
        <Button kind="text" busy={busy} onTap={readNext}>
          更早的工单
        </Button>
      )}
    </>
  )
}

function Nothing({ view, onEverything }: { view: AllView; onEverything: () => void }) {
  if (isEverything(view)) return <Empty words="还没有工单。居民提交的投诉、报修、咨询和建议会出现在这里。" />
  return (
    <Empty words="没有符合条件的工单。">
      <View>
        <Button kind="plain" onTap={onEverything}>
          查看全部工单
        </Button>
      </View>
    </Empty>
  )
}
