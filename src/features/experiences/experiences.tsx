import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listExperiences } from '../../../core/contract/experiences'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'

/** 经验案例: what other compounds may learn from, for everybody. */
export function Experiences() {
  const load = useAnswer(listExperiences, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? (
          <Empty words="还没有发布经验案例。选树结束后，可复制、可推广的做法会在这里发布。" />
        ) : null
      }
    >
      {(first) => <Pages first={first} />}
    </Loaded>
  )
}

function Pages({ first }: { first: OutputOf<typeof listExperiences> }) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listExperiences, {}, first)
  return (
    <>
      <View className="card flush">
        {pages
          .flatMap(({ rows }) => rows)
          .map(({ campaign, compound, title, compoundName, districtName, campaignName, publishedAt }) => (
            <Cell
              key={`${campaign}|${compound}`}
              words={title}
              note={`${districtName} ${compoundName} · ${campaignName} · ${dayWords(publishedAt)}`}
              onTap={() => goTo('experience', { campaign, compound })}
            />
          ))}
      </View>
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            再显示一些
          </Button>
        </View>
      )}
    </>
  )
}
