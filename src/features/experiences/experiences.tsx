import { View } from '@tarojs/components'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { listExperiences } from '../../../core/contract/experiences'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { CityChoice } from '../../components/city-choice'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'

/** 经验案例: what other compounds may learn from, for everybody; of a city, by default the reader's own. */
export function Experiences({ city }: { city: string | null }) {
  const asked = city === null ? {} : { city }
  const load = useAnswer(listExperiences, asked, { keep: true })
  if (load.status === 'failed' && load.failure.code === 'city_not_chosen') {
    return <CityChoice page="experiences" />
  }
  return (
    <Loaded
      load={load}
      empty={({ rows }) =>
        rows.length === 0 ? (
          <Empty words="还没有发布经验案例。选树结束后，可复制、可推广的做法会在这里发布。" />
        ) : null
      }
    >
      {(first) => <Pages asked={asked} first={first} />}
    </Loaded>
  )
}

type PagesProps = { asked: InputOf<typeof listExperiences>; first: OutputOf<typeof listExperiences> }

function Pages({ asked, first }: PagesProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listExperiences, asked, first)
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
