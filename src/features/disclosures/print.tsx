import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { roleTitles } from '../../../core/access/role'
import { listDisclosures } from '../../../core/contract/disclosures'
import { Button } from '../../components/button'
import { yuanWords } from '../../components/disclosure/amount-words'
import { factLines } from '../../components/disclosure/content-facts'
import { type ContentTable, contentTable } from '../../components/disclosure/content-table'
import { disclosureTitle } from '../../components/disclosure/disclosure-words'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { PrintSheets } from '../../components/print-sheets'
import { Skeleton } from '../../components/skeleton'
import type { Failure } from '../../platform/failure'
import { inBrowser } from '../../platform/target'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import './print.scss'
import { readAllWhole } from './read-whole'
import { newestKeys } from './save-all'
import type { ReadDisclosure } from './use-rows'

type PrintProps = {
  compound: string
  /** One disclosure; null: the newest of every kind. */
  one: { kind: string; period: string; version?: number } | null
}

type Whole = { read: ReadDisclosure[] } | { failure: Failure } | null

/** 打印公示: one disclosure, or the newest of all, for the compound's notice board. */
export function Print({ compound, one }: PrintProps) {
  if (!inBrowser) return <Empty words="打印需要在电脑浏览器中打开本页。" />
  return <Asked {...{ compound, one }} />
}

function Asked({ compound, one }: PrintProps) {
  const load = useAnswer(listDisclosures, { compound })
  return (
    <Loaded load={load}>
      {(listed) => {
        const keys = one === null ? newestKeys(listed) : [{ compound, ...one }]
        if (keys.length === 0) return <Empty words="这个小区还没有可以打印的公示。" />
        return <Paper keys={JSON.stringify(keys)} />
      }}
    </Loaded>
  )
}

/** `keys`: what is read, as text, so that it is read once however often the page is drawn. */
function Paper({ keys }: { keys: string }) {
  const [whole, setWhole] = useState<Whole>(null)
  const ask = useCallback(async () => {
    setWhole(null)
    const read = await readAllWhole(JSON.parse(keys))
    setWhole('failure' in read ? read : { read })
  }, [keys])
  useEffect(() => {
    void ask()
  }, [ask])
  if (whole === null) return <Skeleton />
  if ('failure' in whole) {
    return (
      <>
        <FailureNotice failure={whole.failure} />
        <View className="button-group">
          <Button kind="plain" onTap={() => void ask()}>
            重新加载
          </Button>
        </View>
      </>
    )
  }
  return (
    <>
      <View className="card">
        <View className="title">共 {whole.read.length} 份公示</View>
        <View className="note spaced">纸张选 A4 纵向，每份从新的一页开始。</View>
        <View className="button-group">
          <Button onTap={() => window.print()}>打印</Button>
        </View>
      </View>
      <PrintSheets>
        {whole.read.map((read) => (
          <Sheet key={`${read.kind.code}|${read.disclosure.period}`} read={read} />
        ))}
      </PrintSheets>
    </>
  )
}

function Sheet({ read }: { read: ReadDisclosure }) {
  const { compound, kind, disclosure, version, content, versions, files } = read
  const shown = versions.find((each) => each.version === version)
  const table = contentTable(content)
  return (
    <View className="disclosure-paper">
      <View className="disclosure-paper-title">
        {compound.name}
        {kind.title}公示
      </View>
      <View className="disclosure-paper-period">{disclosureTitle(disclosure)}</View>
      {factLines(content).map(([name, words]) => (
        <View key={name}>
          {name}：{words}
        </View>
      ))}
      {content.form === 'ledger' && (
        <View>
          期初余额：{yuanWords(content.opening)} 元　期末余额：{yuanWords(content.closing)} 元
          {content.openingDiffersBecause !== '' && `　期初与上期不符的原因：${content.openingDiffersBecause}`}
        </View>
      )}
      {table && <PaperTable table={table} label={kind.title} />}
      {content.note !== '' && <View className="disclosure-paper-text">{content.note}</View>}
      {files.length > 0 && <View>附件 {files.length} 份，请在“共建美好家园”中查看。</View>}
      {shown && (
        <View className="disclosure-paper-foot">
          {roleTitles[shown.by]}　{dayWords(shown.publishedAt)}
          {version > 1 && `　第 ${version} 版`}
        </View>
      )}
      <View className="disclosure-paper-basis">
        公示依据：{kind.basis}。对公示有疑问的，可在“共建美好家园”中提出纠错。
      </View>
    </View>
  )
}

function PaperTable({ table: { columns, rows }, label }: { table: ContentTable; label: string }) {
  return (
    <table className="disclosure-paper-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, amount }) => (
            <th key={title} className={amount ? 'amount' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows.entries()].map(([index, row]) => (
          // By its place: rows of accounts may be alike.
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={columns[column]?.title} className={columns[column]?.amount ? 'amount' : undefined}>
                {typeof cell === 'number' ? yuanWords(Math.round(cell * 100)) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
