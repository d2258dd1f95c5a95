import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { readDisclosure } from '../../../core/contract/disclosures'
import { dayOfInstant } from '../../../core/place/day'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { yuanWords } from '../../components/disclosure/amount-words'
import { ContentFacts, LedgerFacts } from '../../components/disclosure/content-facts'
import {
  calendarDayWords,
  disclosureTitle,
  dueDayWords,
  periodWords,
  publisherTitle,
} from '../../components/disclosure/disclosure-words'
import { FileList } from '../../components/disclosure/file-list'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { useAnswer } from '../../platform/use-answer'
import { AskSheet } from './ask-sheet'
import { Corrections } from './corrections'
import './disclosures.scss'
import { RowSheet } from './row-sheet'
import { Rows } from './rows'
import { SaveOne } from './save-one'
import { ShareLink } from './share-link'
import type { ReadDisclosure, ReadRow } from './use-rows'
import { Versions } from './versions'

type DisclosureProps = { compound: string; kind: string; period: string; version: number | null }

/** One disclosure as it is public: what it says, how it was changed, what was asked about it. */
export function Disclosure({ compound, kind, period, version }: DisclosureProps) {
  const [chosen, setChosen] = useState(version)
  const key = { compound, kind, period }
  const load = useAnswer(readDisclosure, chosen === null ? key : { ...key, version: chosen }, { keep: true })
  return (
    <Loaded load={load}>
      {(read, reload) => (
        <Shown
          // Rows that were read and questions that were asked belong to one version.
          key={`${read.version}|${read.disclosure.newest}`}
          {...{ read, reload }}
          onVersion={setChosen}
        />
      )}
    </Loaded>
  )
}

type ShownProps = { read: ReadDisclosure; reload: () => void; onVersion: (version: number | null) => void }

function Shown({ read, reload, onVersion }: ShownProps) {
  const [opened, setOpened] = useState<ReadRow | null>(null)
  /** The row that is asked about, or the whole. */
  const [asking, setAsking] = useState<{ row: ReadRow | null } | null>(null)
  const [turn, setTurn] = useState(0)
  const { compound, kind, disclosure, version, content, files } = read
  const isNewest = version === disclosure.newest
  useShareAppMessage(() => ({
    title: `${compound.name} ${kind.title}：${disclosureTitle(disclosure)}`,
    path: `/packages/disclosures/disclosure/index?compound=${compound.code}&kind=${kind.code}&period=${encodeURIComponent(disclosure.period)}`,
  }))

  function askAbout(row: ReadRow) {
    setOpened(null)
    setAsking({ row })
  }
  return (
    <>
      {!isNewest && (
        <Notice tone="warning">
          您正在查看第 {version} 版，已由第 {disclosure.newest} 版更正。
          <Button kind="text" onTap={() => onVersion(null)}>
            查看最新一版
          </Button>
        </Notice>
      )}
      <View className="card">
        <Head read={read} />
        <ContentFacts content={content} />
        {content.note !== '' && <View className="spaced disclosure-text">{content.note}</View>}
        <FileList files={files} label={`${kind.title}的照片`} />
      </View>
      {read.rows > 0 && <Rows read={read} onOpen={setOpened} />}
      <View className="card flush">
        {isNewest && (
          <Cell
            words="我要纠错"
            note="金额、内容有疑问的，请公示单位核对并答复"
            onTap={() => setAsking({ row: null })}
          />
        )}
        {inBrowser && (
          <Cell
            words="打印"
            onTap={() =>
              goTo('disclosurePrint', {
                ...{ compound: compound.code, kind: kind.code, period: disclosure.period },
                version: String(version),
              })
            }
          />
        )}
        <Cell
          words={`${kind.title}的各期公示`}
          onTap={() => goTo('disclosureKind', { compound: compound.code, kind: kind.code })}
        />
      </View>
      <View className="button-group">
        <ShareLink />
        {inBrowser && <SaveOne read={read} />}
      </View>
      <Corrections
        key={turn}
        asked={{ compound: compound.code, kind: kind.code, period: disclosure.period }}
      />
      <Versions read={read} onVersion={onVersion} />
      {opened && (
        <RowSheet
          found={opened}
          onAsk={isNewest ? () => askAbout(opened) : null}
          onClose={() => setOpened(null)}
        />
      )}
      {asking && (
        <AskSheet
          {...{ read }}
          row={asking.row}
          onAsked={() => {
            setTurn(turn + 1)
            reload()
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

/** What it is, who published it and when; of accounts their sum, and whether they begin where those before ended. */
function Head({
  read: { compound, kind, disclosure, version, today, content, before, versions },
}: {
  read: ReadDisclosure
}) {
  const shown = versions.find((each) => each.version === version)
  return (
    <>
      <View className="note">{compound.name}</View>
      <View className="title">
        {kind.title}：{disclosureTitle(disclosure)}
      </View>
      {shown && (
        <View className="note spaced">
          {publisherTitle(shown.by)} {calendarDayWords(dayOfInstant(shown.publishedAt), today)}
          {shown.why === null ? '公布' : '更正'}，第 {version} 版
        </View>
      )}
      {disclosure.state === 'publishedLate' && (
        <View className="note disclosure-late">{lateWords(disclosure, today)}</View>
      )}
      {content.form === 'ledger' && disclosure.totals && (
        <>
          {/* Sums are kept of the newest version alone. */}
          <LedgerFacts totals={version === disclosure.newest ? disclosure.totals : content} />
          <View className="note spaced">{openingWords(content, before)}</View>
        </>
      )}
    </>
  )
}

/** What stands always has a new day by then: the one that it missed is not kept. */
function lateWords({ period, dueDay }: ReadDisclosure['disclosure'], today: string): string {
  if (period === 'standing' || dueDay === null) return '没有按时公示，逾期后才公布。'
  return `应于 ${dueDayWords(dueDay, today)}公示，逾期后才公布。`
}

type Opened = { opening: number; openingDiffersBecause: string }

/** Whether accounts begin with what the ones before ended with. */
function openingWords({ opening, openingDiffersBecause }: Opened, before: ReadDisclosure['before']): string {
  if (before === null) return '这是第一期账目，没有上一期可以核对。'
  const last = `${periodWords(before.period)}期末余额 ${yuanWords(before.closing)} 元`
  if (before.closing === opening) return `期初余额与${last}一致。`
  return `期初余额与${last}不一致${openingDiffersBecause === '' ? '。' : `，说明：${openingDiffersBecause}`}`
}
