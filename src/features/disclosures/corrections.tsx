import { View } from '@tarojs/components'
import { type CorrectionView, listCorrections } from '../../../core/contract/corrections'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import { CorrectionCard } from './correction-card'

type Asked = Omit<InputOf<typeof listCorrections>, 'before'>

/** Questions 纠错 and their answers: of a whole compound, or on one disclosure. */
export function Corrections({ asked }: { asked: Asked }) {
  const load = useAnswer(listCorrections, asked, { keep: true })
  return (
    <>
      {asked.kind !== undefined && <View className="section">纠错与答复</View>}
      <Loaded
        load={load}
        empty={({ corrections }) =>
          corrections.length === 0 ? <Empty words="还没有人提出纠错。对公示有疑问的住户可以提出。" /> : null
        }
      >
        {(first) => <Pages asked={asked} first={first} />}
      </Loaded>
    </>
  )
}

function Pages({ asked, first }: { asked: Asked; first: OutputOf<typeof listCorrections> }) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listCorrections, asked, first)
  const all = pages.flatMap(({ corrections }) => corrections)
  return (
    <>
      {all.map((correction: CorrectionView) => (
        <CorrectionCard
          key={correction.id}
          correction={correction}
          compound={asked.kind === undefined ? asked.compound : null}
        />
      ))}
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更早的纠错
          </Button>
        </View>
      )}
    </>
  )
}
