import { View } from '@tarojs/components'
import { useState } from 'react'
import { listDisclosureDuties, listPublishingCompounds } from '../../../core/contract/disclosure-publishing'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { cadenceWords } from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import { useWhole } from '../../platform/use-whole'
import { DutyRows } from './duty-rows'
import '../../components/disclosure/disclosure.scss'
import './publishing.scss'

type Compounds = OutputOf<typeof listPublishingCompounds>['compounds']
type Duties = OutputOf<typeof listDisclosureDuties>

/** 公示工作: what waits to be published by the caller's office, and what it may publish at any time. */
export function Publishing({ compound }: { compound: string | null }) {
  const load = useWhole(listPublishingCompounds, ({ compounds }) => compounds)
  return (
    <Loaded
      load={load}
      empty={(compounds) =>
        compounds.length === 0 ? <Empty words="您的单位名下还没有小区，请联系市住建局核对。" /> : null
      }
    >
      {(compounds) => <Office compounds={compounds} first={compound} />}
    </Loaded>
  )
}

const all = ''

function Office({ compounds, first }: { compounds: Compounds; first: string | null }) {
  const [only] = compounds
  const known = compounds.some(({ code }) => code === first) ? first : null
  const [chosen, setChosen] = useState(known ?? (compounds.length === 1 ? (only?.code ?? all) : all))
  const options = compounds.map(({ code, name }) => ({ value: code, words: name }))
  return (
    <>
      <View className="publishing-bar">
        <Select
          label="小区"
          options={compounds.length === 1 ? options : [{ value: all, words: '全部小区' }, ...options]}
          chosen={chosen}
          onChoose={setChosen}
        />
        <Button
          kind="plain"
          onTap={() => goTo('askedCorrections', chosen === all ? {} : { compound: chosen })}
        >
          纠错答复
        </Button>
      </View>
      <Waiting key={chosen} compound={chosen === all ? null : chosen} />
    </>
  )
}

function Waiting({ compound }: { compound: string | null }) {
  const asked = compound === null ? {} : { compound }
  const load = useAnswer(listDisclosureDuties, asked, { keep: true })
  return (
    <Loaded load={load}>
      {(first) => (
        <>
          <Rows first={first} asked={asked} />
          {compound === null ? (
            <View className="card note">选择一个小区后，可以随时发布活动和会议，更新或更正已有的公示。</View>
          ) : (
            <Kinds compound={compound} kinds={first.kinds} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Rows({ first, asked }: { first: Duties; asked: { compound?: string } }) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(
    listDisclosureDuties,
    asked,
    first,
    'after',
  )
  const rows = pages.flatMap((page) => page.rows)
  if (rows.length === 0) {
    return <Empty words="没有等待公示的事项。到期前会在这里和消息中提醒。" />
  }
  return (
    <>
      <DutyRows rows={rows} today={first.today} named={asked.compound === undefined} />
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示以后到期的
          </Button>
        </View>
      )}
    </>
  )
}

/** Everything that the office may publish in a compound, whether it waits or not. */
function Kinds({ compound, kinds }: { compound: string; kinds: Duties['kinds'] }) {
  if (kinds.length === 0) return null
  return (
    <>
      <View className="section">各类公示：发布、更新和更正</View>
      <View className="card flush publishing-kinds">
        {kinds.map(({ code, title, cadence }) => (
          <Cell
            key={code}
            words={title}
            note={cadenceWords(cadence)}
            onTap={() => goTo('publishedKind', { compound, kind: code })}
          />
        ))}
      </View>
    </>
  )
}
