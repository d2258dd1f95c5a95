import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { correctDisclosure, publishDisclosure } from '../../../core/contract/disclosure-publishing'
import { type DisclosureContent, rowsOf } from '../../../core/disclosure/content'
import { differenceOf } from '../../../core/disclosure/content-difference'
import { totalsOf } from '../../../core/disclosure/ledger'
import { Button } from '../../components/button'
import { changeWords } from '../../components/disclosure/change-words'
import { ContentFacts, LedgerFacts } from '../../components/disclosure/content-facts'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { useWrite } from '../../platform/use-write'
import type { DraftPlace, ReadDraft } from './draft'

/** What is about to become public, and whether as something new or in the place of what is wrong. */
export type Ready = { means: 'publish' | 'renew' | 'correct'; content: DisclosureContent }

type PublishSheetProps = {
  place: DraftPlace
  read: ReadDraft
  ready: Ready
  /** What is public now; null: nothing. */
  before: DisclosureContent | null
  onDone: (made: { period: string; version: number }) => void
  onAgain: () => void
  onClose: () => void
}

const titles = { publish: '发布公示', renew: '更新公示', correct: '更正公示' } as const
const fewestLetters = 2
const shownChanges = 20

/** The last look before it is public: what it comes to, what it changes, and of a correction why. */
export function PublishSheet({ place, read, ready, before, onDone, onAgain, onClose }: PublishSheetProps) {
  const { means, content } = ready
  const why = useRef('')
  const [fault, setFault] = useState<string | null>(null)
  const publishing = useWrite(publishDisclosure)
  const correcting = useWrite(correctDisclosure)
  const failure = publishing.failure ?? correcting.failure
  const nothingNew = means === 'correct' && before !== null && differenceOf(before, content).count === 0

  async function send() {
    const said = why.current.trim()
    const isShort = means === 'correct' && said.length < fewestLetters
    setFault(isShort ? `请写明更正的原因，至少 ${fewestLetters} 个字。` : null)
    if (isShort) return
    const input = { ...place, newest: read.newest, content }
    const made =
      means === 'correct' && place.period !== null
        ? await correcting.write({ ...input, period: place.period, why: said })
        : await publishing.write(input)
    if (made !== null) onDone(made)
  }
  return (
    <Sheet title={titles[means]} onClose={onClose}>
      <Content content={content} />
      {before !== null && <Changes before={before} after={content} />}
      {nothingNew && <Notice tone="warning">与现在公示的内容相同，没有需要更正的地方。</Notice>}
      {means === 'correct' && (
        <Field
          label="更正原因（公开）"
          placeholder="例如：漏记 9 月停车费"
          maxLength={200}
          fault={fault}
          onInput={(text) => {
            why.current = text
          }}
        />
      )}
      <View className="note spaced">发布后立即公开，不能撤回或删除；有错误时可以更正，各版本都会保留。</View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        {failure?.code === 'disclosure_changed' ? (
          <Button onTap={onAgain}>放弃修改，重新加载</Button>
        ) : (
          <Button busy={publishing.busy || correcting.busy} disabled={nothingNew} onTap={() => void send()}>
            确认{titles[means].slice(0, 2)}
          </Button>
        )}
        <Button kind="plain" onTap={onClose}>
          返回修改
        </Button>
      </View>
    </Sheet>
  )
}

function Content({ content }: { content: DisclosureContent }) {
  const rows = rowsOf(content).length
  const files = content.files.length
  const counted = [rows > 0 && `${rows} 行`, files > 0 && `${files} 个附件`].filter(Boolean)
  return (
    <>
      {content.form === 'ledger' && (
        <LedgerFacts
          totals={{ opening: content.opening, ...totalsOf(content.rows), closing: content.closing }}
        />
      )}
      {'title' in content && <View className="strong spaced">{content.title}</View>}
      <ContentFacts content={content} />
      {counted.length > 0 && <View className="spaced">共 {counted.join('，')}。</View>}
    </>
  )
}

function Changes({ before, after }: { before: DisclosureContent; after: DisclosureContent }) {
  const { count, changes } = differenceOf(before, after)
  if (count === 0) return null
  return (
    <View className="spaced">
      <View className="strong">与现在公示的内容相比，有 {count} 处变动：</View>
      {changes.slice(0, shownChanges).map((change) => (
        <View key={`${change.row}|${change.field}`} className="note">
          {changeWords(change)}
        </View>
      ))}
      {count > shownChanges && (
        <View className="note">其余 {count - shownChanges} 处发布后可在“版本与更正”中查看。</View>
      )}
    </View>
  )
}
