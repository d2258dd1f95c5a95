import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { rowTitle } from '../../../core/disclosure/content'
import { Button } from '../../components/button'
import { LedgerHead, LedgerRow } from '../../components/disclosure/ledger-row'
import { rowLines } from '../../components/disclosure/row-lines'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Icon } from '../../components/icon'
import { LongList } from '../../components/long-list'
import { Empty } from '../../components/page'
import { Tap } from '../../components/tap'
import { useElder } from '../../platform/appearance'
import { type ReadDisclosure, type ReadRow, useRows } from './use-rows'

type RowsProps = {
  read: ReadDisclosure
  /** Opens one row, to ask about it. */
  onOpen: (row: ReadRow) => void
}

/** From so many rows on looking for one by its words is quicker than by eye. */
const searchedFrom = 20

/** The rows of a version: only those near the screen are drawn, and rows are read as they come near it. */
export function Rows({ read, onOpen }: RowsProps) {
  const { rows, isWhole, pending, failure, need } = useRows(read)
  const [sought, setSought] = useState('')
  const text = sought.trim()
  const asked = new Map(read.askedRows.map((each) => [each.row, each.asked]))
  const draw = (found: ReadRow | undefined, index: number) =>
    found === undefined ? (
      <View key={index} className="ledger-blank" />
    ) : (
      <Row key={index} found={found} asked={asked.get(found.index) ?? 0} onOpen={onOpen} />
    )
  const matching =
    text === '' ? null : [...rows.values()].filter((each) => isSought(each, text)).sort(byIndex)

  function search(words: string) {
    setSought(words)
    if (words.trim() !== '') need(0, read.rows)
  }
  return (
    <>
      {read.rows >= searchedFrom && (
        <View className="card">
          <Field
            label={`在 ${read.rows} 行中查找`}
            placeholder="项目或说明中的几个字"
            maxLength={20}
            onInput={search}
          />
        </View>
      )}
      <FailureNotice failure={failure} />
      {failure && (
        <View className="button-group">
          <Button kind="plain" onTap={() => need(0, read.rows)}>
            继续加载
          </Button>
        </View>
      )}
      {matching?.length === 0 && <Empty words={isWhole ? '没有找到相关的行。' : '正在查找…'} />}
      {matching?.length !== 0 && (
        <View className="card flush">
          {read.content.form === 'ledger' && <LedgerHead />}
          {matching === null ? (
            <Whole {...{ read, need }} draw={(index) => draw(rows.get(index), index)} />
          ) : (
            matching.slice(0, mostFound).map((found) => draw(found, found.index))
          )}
        </View>
      )}
      <View role="status" className="note rows-state">
        {matching !== null && pending > 0 && '正在查找其余的行…'}
        {matching !== null &&
          matching.length > mostFound &&
          `共 ${matching.length} 行，只显示前 ${mostFound} 行。`}
      </View>
    </>
  )
}

const mostFound = 100

type WholeProps = {
  read: ReadDisclosure
  draw: (index: number) => ReactNode
  need: (from: number, until: number) => void
}

function Whole({ read, draw, need }: WholeProps) {
  const elder = useElder()
  return <LongList count={read.rows} rowHeight={elder ? 100 : 76} renderRow={draw} onNear={need} />
}

type RowProps = { found: ReadRow; asked: number; onOpen: (row: ReadRow) => void }

function Row({ found, asked, onOpen }: RowProps) {
  const { row, balance } = found
  const mark = asked > 0 ? `有 ${asked} 条纠错` : null
  if ('income' in row) {
    return <LedgerRow row={row} balance={balance ?? 0} mark={mark} onTap={() => onOpen(found)} />
  }
  const { head, value, lines } = rowLines(row)
  return (
    <Tap className="cell tappable" onTap={() => onOpen(found)}>
      <View className="cell-words">
        {head}
        {lines.map((line) => (
          <View key={line} className="note">
            {line}
          </View>
        ))}
        {mark && <View className="ledger-mark">{mark}</View>}
      </View>
      {value !== '' && <View className="cell-value">{value}</View>}
      <Icon name="next" />
    </Tap>
  )
}

function isSought({ row }: ReadRow, text: string): boolean {
  return rowTitle(row).includes(text) || ('note' in row && row.note.includes(text))
}

const byIndex = (a: ReadRow, b: ReadRow) => a.index - b.index
