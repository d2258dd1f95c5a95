import { View } from '@tarojs/components'
import { readDisclosureTrend } from '../../../core/contract/disclosures'
import type { OutputOf } from '../../../core/contract/endpoint'
import { yuanWords } from '../../components/disclosure/amount-words'
import { periodWords } from '../../components/disclosure/disclosure-words'
import { Plot } from '../../components/plot/plot'
import { useAnswer } from '../../platform/use-answer'
import { accountsPlot, isInTenThousands } from './accounts-plot'

type Periods = OutputOf<typeof readDisclosureTrend>['periods']

/** How income, expense and balance went over the periods. Where there is one alone, or none, there is nothing to see. */
export function Trend({ compound, kind }: { compound: string; kind: string }) {
  const load = useAnswer(readDisclosureTrend, { compound, kind }, { keep: true })
  if (load.status !== 'done' || load.data.periods.length < 2) return null
  return <Drawn periods={load.data.periods} />
}

/** Most periods whose names have room under them. */
const mostDrawn = 12

function Drawn({ periods }: { periods: Periods }) {
  const drawn = periods.slice(-mostDrawn).map((each) => ({ ...each, label: shortPeriod(each.period) }))
  return (
    <View className="card">
      <View className="strong">历期收支与余额</View>
      <Plot
        label="历期收入、支出和期末余额"
        draw={(look) => accountsPlot(drawn, look)}
        legend={`实心柱是收入，空心柱是支出，折线是期末余额，单位为${drawn.some(isInTenThousands) ? '万元' : '元'}。${
          periods.length > mostDrawn ? `图中为最近 ${mostDrawn} 期。` : ''
        }`}
        table={{
          columns: ['期次', '收入（元）', '支出（元）', '期末余额（元）'],
          rows: periods.map(({ period, income, expense, closing }) => [
            periodWords(period),
            yuanWords(income),
            yuanWords(expense),
            yuanWords(closing),
          ]),
        }}
      />
    </View>
  )
}

/** A period as it stands under its bars: “2026Q3” is “26/3季”. */
function shortPeriod(code: string): string {
  const [, year = '', letter, number = ''] = /^\d\d(\d\d)(?:([QHM])(\d{1,2}))?$/.exec(code) ?? []
  if (letter === 'Q') return `${year}/${number}季`
  if (letter === 'H') return `${year}${number === '1' ? '上' : '下'}`
  return letter === 'M' ? `${year}/${Number(number)}` : `20${year}`
}
