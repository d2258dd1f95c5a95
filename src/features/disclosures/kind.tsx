import { View } from '@tarojs/components'
import { listDisclosures, listDisclosuresOfKind } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import {
  cadenceWords,
  notApplicableWords,
  publisherWords,
  waitingWords,
} from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import type { Listed, ListedKind } from './disclosures'
import './disclosures.scss'
import { PublishedCell } from './published-cell'
import { Trend } from './trend'

type KindProps = { compound: string; kind: string }

/** One kind of disclosure in a compound: what has to be public, how amounts went, every period that was published. */
export function Kind({ compound, kind }: KindProps) {
  const load = useAnswer(listDisclosures, { compound }, { keep: true })
  return (
    <Loaded load={load}>
      {(listed) => {
        const found = listed.kinds.find(({ code }) => code === kind)
        return (
          <>
            {found && <About listed={listed} kind={found} />}
            {found?.form === 'ledger' && <Trend compound={compound} kind={kind} />}
            <Published {...{ compound, kind }} today={listed.today} />
          </>
        )
      }}
    </Loaded>
  )
}

/** Why it is public, how often, whose duty it is, and what is missing. */
function About({ listed: { compound, today }, kind }: { listed: Listed; kind: ListedKind }) {
  const { title, about, basis, clauses, cadence, shownForDays, notApplicable, waiting } = kind
  return (
    <>
      <View className="card">
        <View className="note">{compound.name}</View>
        <View className="title">{title}</View>
        <View className="spaced">{about}</View>
        <View className="note spaced">
          公示单位：{kind.form === 'activity' ? '举办活动的单位' : publisherWords(kind)}
        </View>
        <View className="note">
          公示时间：{cadenceWords(cadence)}，至少公示 {shownForDays} 天
        </View>
        <View className="note">
          公示依据：{basis}
          {clauses.length > 0 && `（通知${clauses.join('、')}）`}
        </View>
      </View>
      {notApplicable && <Notice>{notApplicableWords[notApplicable]}</Notice>}
      {waiting.map((row) => (
        <Notice key={row.period} tone={row.state === 'overdue' ? 'danger' : 'info'}>
          {waitingWords(row, today)}
        </Notice>
      ))}
    </>
  )
}

type PublishedProps = KindProps & { today: string }

function Published({ compound, kind, today }: PublishedProps) {
  const load = useAnswer(listDisclosuresOfKind, { compound, kind }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? <Empty words="还没有公示过。公示后，每一期都会保留在这里。" /> : null
      }
    >
      {(first) => <Pages key={kind} {...{ compound, kind, today, first }} />}
    </Loaded>
  )
}

type PagesProps = PublishedProps & { first: OutputOf<typeof listDisclosuresOfKind> }

function Pages({ compound, kind, today, first }: PagesProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(
    listDisclosuresOfKind,
    { compound, kind },
    first,
  )
  const rows = pages.flatMap((page) => page.rows)
  return (
    <>
      <View className="card flush">
        {rows.map((row) => (
          <PublishedCell key={row.period} row={row} compound={compound} today={today} />
        ))}
      </View>
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更早的公示
          </Button>
        </View>
      )}
    </>
  )
}
