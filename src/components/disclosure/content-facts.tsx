import { View } from '@tarojs/components'
import type { DisclosureContent } from '../../../core/disclosure/content'
import { Fact } from '../figures/fact'
import { yuanWords } from './amount-words'
import './disclosure.scss'
import { meetingTitles, themeTitles } from './disclosure-words'

type Totals = { opening: number; income?: number; expense?: number; closing: number }

/** Accounts in sum. */
export function LedgerFacts({ totals: { opening, income, expense, closing } }: { totals: Totals }) {
  return (
    <View className="facts ledger-facts">
      <Fact name="期初余额（元）" value={yuanWords(opening)} />
      {income !== undefined && <Fact name="收入（元）" value={yuanWords(income)} />}
      {expense !== undefined && <Fact name="支出（元）" value={yuanWords(expense)} />}
      <Fact name="期末余额（元）" value={yuanWords(closing)} />
    </View>
  )
}

/** What is said of the whole beside its rows and its text: of a meeting, when, where and who came. */
export function ContentFacts({ content }: { content: DisclosureContent }) {
  const lines = factLines(content)
  if (lines.length === 0) return null
  return (
    <View className="disclosure-facts">
      {lines.map(([name, words]) => (
        <View key={name} className="disclosure-fact">
          <View className="disclosure-fact-name note">{name}</View>
          <View>{words}</View>
        </View>
      ))}
    </View>
  )
}

/** The same as pairs of words, for paper and tables. */
export function factLines(content: DisclosureContent): [string, string][] {
  if (content.form === 'activity') {
    return filled([
      ['类别', themeTitles[content.theme]],
      ['日期', content.day],
      ['地点', content.place],
    ])
  }
  if (content.form !== 'meeting') return []
  const { kind, day, place, invited, present } = content
  return filled([
    ['会议', meetingTitles[kind]],
    ['日期', day],
    ['地点', place],
    ['应到', invited === null ? '' : `${invited} 人（户）`],
    ['实到', present === null ? '' : `${present} 人（户）`],
  ])
}

const filled = (lines: [string, string][]) => lines.filter(([, words]) => words !== '')
