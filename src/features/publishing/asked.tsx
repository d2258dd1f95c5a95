import { View } from '@tarojs/components'
import { useState } from 'react'
import { type AskedView, listAskedCorrections } from '../../../core/contract/corrections'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import { AnswerSheet } from './answer-sheet'
import { AskedCard } from './asked-card'
import './publishing.scss'

/** 纠错答复: questions on disclosures within the caller's scope; whose turn it is, and what was answered. */
export function Asked({ compound }: { compound: string | null }) {
  const [open, setOpen] = useState(true)
  const asked = { ...(compound !== null && { compound }), ...(open && { open }) }
  const load = useAnswer(listAskedCorrections, asked, { keep: true })
  return (
    <>
      <View className="publishing-bar">
        <Checkbox checked={open} onToggle={() => setOpen(!open)}>
          只看还没有答复的
        </Checkbox>
      </View>
      <Loaded
        load={load}
        empty={({ corrections }) =>
          corrections.length === 0 ? (
            <Empty words={open ? '没有等待答复的纠错。' : '还没有人对公示提出纠错。'} />
          ) : null
        }
      >
        {(first, reload) => <Pages {...{ asked, first, reload }} />}
      </Loaded>
    </>
  )
}

type PagesProps = {
  asked: { compound?: string; open?: boolean }
  first: OutputOf<typeof listAskedCorrections>
  reload: () => void
}

function Pages({ asked, first, reload }: PagesProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listAskedCorrections, asked, first)
  const [answering, setAnswering] = useState<AskedView | null>(null)
  return (
    <>
      {pages
        .flatMap(({ corrections }) => corrections)
        .map((each) => (
          <AskedCard key={each.id} asked={each} onAnswer={() => setAnswering(each)} />
        ))}
      <FailureNotice failure={failure} />
      {hasMore && (
        <View className="button-group">
          <Button kind="plain" busy={busy} onTap={readNext}>
            显示更早的
          </Button>
        </View>
      )}
      {answering && (
        <AnswerSheet
          asked={answering}
          onAnswered={() => {
            setAnswering(null)
            say('答复已公开，提问的人会收到消息。')
            reload()
          }}
          onOld={reload}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  )
}
