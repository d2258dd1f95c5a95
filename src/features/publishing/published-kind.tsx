import { View } from '@tarojs/components'
import { listDisclosureDuties } from '../../../core/contract/disclosure-publishing'
import { listDisclosuresOfKind } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { PublisherRole } from '../../../core/disclosure/kinds'
import { dayOfInstant, wordsOfDay } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { cadenceWords, disclosureTitle, publisherTitle } from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import './publishing.scss'

type PublishedKindProps = { compound: string; kind: string }

/** One kind of an office's own: what has been published, to be corrected, and the way to what is new. */
export function PublishedKind({ compound, kind }: PublishedKindProps) {
  const load = useAnswer(listDisclosureDuties, { compound })
  return (
    <Loaded
      load={load}
      empty={({ kinds }) =>
        kinds.some(({ code }) => code === kind) ? null : <Empty words="这一类现在不由您的单位公示。" />
      }
    >
      {({ kinds }) => {
        const found = kinds.find(({ code }) => code === kind)
        return (
          found && (
            <>
              <View className="card">
                <View className="title">{found.title}</View>
                <View className="spaced">{found.about}</View>
                <View className="note">{cadenceWords(found.cadence)}</View>
                <Begin {...{ compound, kind }} every={found.cadence.every} />
              </View>
              <Published {...{ compound, kind }} as={found.as} />
            </>
          )
        )
      }}
    </Loaded>
  )
}

/** What is of a reporting period waits in the list of duties; everything else is begun here. */
function Begin({ compound, kind, every }: PublishedKindProps & { every: string }) {
  if (every === 'event') {
    return (
      <View className="button-group">
        <Button onTap={() => goTo('disclosureDraft', { compound, kind })}>新增一条</Button>
      </View>
    )
  }
  if (every !== 'standing') return null
  return (
    <View className="button-group">
      <Button onTap={() => goTo('disclosureDraft', { compound, kind, period: 'standing' })}>
        发布或更新
      </Button>
    </View>
  )
}

type PublishedProps = PublishedKindProps & { as: PublisherRole }

function Published({ compound, kind, as }: PublishedProps) {
  const load = useAnswer(listDisclosuresOfKind, { compound, kind })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? <Empty words="还没有公示过。期满后，应公示的一期会出现在“公示工作”中。" /> : null
      }
    >
      {(first) => <Pages {...{ compound, kind, as, first }} />}
    </Loaded>
  )
}

type PagesProps = PublishedProps & { first: OutputOf<typeof listDisclosuresOfKind> }

function Pages({ compound, kind, as, first }: PagesProps) {
  const asked = { compound, kind }
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listDisclosuresOfKind, asked, first)
  // An activity stays with the office that told of it.
  const isOthers = ({ form, publisher }: Row) => form === 'activity' && publisher !== as
  return (
    <>
      <View className="section">已公示，点按可更正</View>
      <View className="card flush">
        {pages
          .flatMap(({ rows }) => rows)
          .map((row) => (
            <Cell
              key={row.period}
              words={disclosureTitle(row)}
              note={noteOf(row, isOthers(row))}
              value={row.asked > row.answered ? `${row.asked - row.answered} 条纠错待答复` : ''}
              onTap={() =>
                goTo(isOthers(row) ? 'disclosure' : 'disclosureDraft', { compound, kind, period: row.period })
              }
            />
          ))}
      </View>
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更早的
          </Button>
        </View>
      )}
    </>
  )
}

type Row = OutputOf<typeof listDisclosuresOfKind>['rows'][number]

function noteOf({ newest, newestAt, by }: Row, isOthers: boolean): string {
  const published = `第 ${newest} 版${newestAt === null ? '' : `，${wordsOfDay(dayOfInstant(newestAt))}`}`
  return isOthers && by !== null ? `${publisherTitle(by)}公示，只可查看。${published}` : published
}
