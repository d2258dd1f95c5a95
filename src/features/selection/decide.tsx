import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { decideSelection } from '../../../core/contract/selection-awards'
import type { readSelectionList, readSelectionState } from '../../../core/contract/selection-lists'
import { dayOfInstant } from '../../../core/place/day'
import { Button } from '../../components/button'
import { DayField } from '../../components/day-field'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { endWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { Confirm } from './confirm'
import { countWords, documentFault } from './deciding-words'

type DecideProps = {
  campaign: string
  published: OutputOf<typeof readSelectionList>
  state: OutputOf<typeof readSelectionState>
  reload: () => void
}

/** Makes the 建议名单 final, once it has been shown and every objection is answered. */
export function Decide({ campaign, published, state, reload }: DecideProps) {
  const { list, readAt } = published
  const { fewest, most } = published.campaign.quota
  const places = list?.outcome.places.length ?? 0
  const counts = Array.from({ length: Math.min(most, places) + 1 }, (_, count) => count).filter(
    (count) => count >= Math.min(fewest, places),
  )
  const [count, setCount] = useState(counts.at(-1) ?? 0)
  const [decidedOn, setDecidedOn] = useState(dayOfInstant(readAt))
  const [fault, setFault] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const document = useRef('')
  const { write, busy, failure } = useWrite(decideSelection)
  const shownUntil = list?.objectionsUntil ? dayOfInstant(list.objectionsUntil) : undefined
  const waits = waitingFor({ published, state })

  function ask() {
    const wrong = documentFault(document.current)
    setFault(wrong)
    setAsking(wrong === null)
  }
  async function decide() {
    if (list === null) return
    const said = document.current.trim()
    const decided = await write({ campaign, number: list.number, decidedOn, document: said, count })
    if (decided === null) return
    setAsking(false)
    say(count === 0 ? '已公布本次不选树的决定。' : `已公布 ${decided.awarded} 个“美好家园”小区。`)
    reload()
  }
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        决定
      </View>
      <View className="note">按名单先后取前若干名，不能跳过或调换。</View>
      {waits !== null ? (
        <Notice>{waits}</Notice>
      ) : (
        <>
          <Select
            label="公布前几名"
            options={counts.map((each) => ({ value: String(each), words: countWords(each) }))}
            chosen={String(count)}
            onChoose={(value) => setCount(Number(value))}
          />
          <DayField
            label="决定日期"
            day={decidedOn}
            earliest={shownUntil}
            latest={dayOfInstant(readAt)}
            onChoose={setDecidedOn}
          />
          <Field
            label="文号"
            placeholder="例如：连建房〔2026〕10号"
            fault={fault}
            onInput={(text) => {
              document.current = text
              setFault(null)
            }}
          />
          <View className="button-group">
            <Button onTap={ask}>决定公布</Button>
          </View>
          {asking && (
            <Confirm
              title={count === 0 ? '公布本次不选树的决定吗？' : `公布${countWords(count)}吗？`}
              words={`公布后所有人可见，${count === 0 ? '不能再改动。' : '证书随即生效；以后只能经复核撤销。'}`}
              act="公布"
              busy={busy}
              failure={failure}
              onConfirm={() => void decide()}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </View>
  )
}

/** What has to come first; null if nothing has. */
function waitingFor({
  published: { list, readAt },
  state,
}: Pick<DecideProps, 'published' | 'state'>): string | null {
  if (list?.objectionsUntil && readAt < list.objectionsUntil) {
    return `名单公示到 ${endWords(list.objectionsUntil)}，期满后才能决定。`
  }
  if (state.openObjections > 0) return `还有 ${state.openObjections} 件异议没有答复。`
  return state.changed ? '封存后事实有变动，或有异议成立，请先生成新的名单并公示。' : null
}
