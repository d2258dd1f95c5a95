import { View } from '@tarojs/components'
import type { LedgerRow as Row } from '../../../core/disclosure/ledger'
import { Tap } from '../tap'
import { yuanWords } from './amount-words'
import './disclosure.scss'

type LedgerRowProps = {
  row: Row
  /** After this row, in fen. */
  balance: number
  /** A mark under the item: questions on this row. */
  mark?: string | null
  onTap?: () => void
}

/** One line of accounts: in a desktop's columns, on a phone in two lines. */
export function LedgerRow({ row: { item, income, expense, note }, balance, mark, onTap }: LedgerRowProps) {
  const cells = (
    <>
      <View className="ledger-item">
        {item}
        {mark && <View className="ledger-mark">{mark}</View>}
      </View>
      <Amount className="ledger-income" words="收入" fen={income} />
      <Amount className="ledger-expense" words="支出" fen={expense} />
      <Amount className="ledger-balance" words="余额" fen={balance} always />
      <View className="ledger-note note">{note}</View>
    </>
  )
  if (!onTap) return <View className="ledger-row">{cells}</View>
  return (
    <Tap className="ledger-row tappable" onTap={onTap}>
      {cells}
    </Tap>
  )
}

type AmountProps = { className: string; words: string; fen: number; always?: boolean }

/** Nothing came in, or went out, is told by an empty place. */
function Amount({ className, words, fen, always }: AmountProps) {
  if (fen === 0 && !always) return <View className={`${className} ledger-none`} />
  return (
    <View className={className}>
      <View className="ledger-label">{words}</View>
      {yuanWords(fen)}
    </View>
  )
}

/** What stands above the columns where there are any. */
export function LedgerHead() {
  return (
    <View className="ledger-row ledger-head" aria-hidden>
      <View>项目</View>
      <View className="ledger-amount">收入（元）</View>
      <View className="ledger-amount">支出（元）</View>
      <View className="ledger-amount">余额（元）</View>
      <View>说明</View>
    </View>
  )
}
