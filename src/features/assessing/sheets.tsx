import { View } from '@tarojs/components'
import { readSheets } from '../../../core/contract/assigning'
import type { OutputOf } from '../../../core/contract/endpoint'
import { scoreSheet } from '../../../core/selection/score-sheet'
import { seatTitles } from '../../../core/selection/seats'
import { pointsWords } from '../../../core/selection/sheet-parameters'
import { Loaded } from '../../components/loaded'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { scoreWords } from './assessing-words'
import './assessing.scss'

type Read = OutputOf<typeof readSheets>

/** 对照评分: the sheets of an application side by side, with what was departed from, and what the score is made of. */
export function Sheets({ application }: { application: string }) {
  const load = useAnswer(readSheets, { application })
  return (
    <Loaded load={load}>
      {(read) => (
        <>
          <View className="card">
            <View className="title">{read.name}</View>
            <View className="spaced">
              {read.score === null ? read.why : `附件2 得分 ${scoreWords(read.score)}，${madeOfWords(read)}`}
            </View>
          </View>
          {scoreSheet.map(({ code, title, weight, items }) => (
            <View key={code} className="card">
              <View className="title">
                {code}、{title}（{weight} 分）
              </View>
              {items.map((item) => (
                <Item key={item.code} code={item.code} text={item.text} read={read} />
              ))}
            </View>
          ))}
          <Events read={read} />
        </>
      )}
    </Loaded>
  )
}

function madeOfWords({ madeOf }: Read): string {
  const [only] = madeOf
  return madeOf.length === 1 && only ? `取三份中居中的一份（${seatTitles[only]}）` : '为两位评审的平均'
}

function Item({ code, text, read }: { code: string; text: string; read: Read }) {
  const { sheets, prefill, points, items } = read
  const prefilled = prefill.find(({ item }) => item === code)
  const suggested = prefilled?.points ?? null
  const final = items.find(({ item }) => item === code)?.points
  return (
    <View className="sheet-item">
      <View>
        <View className="strong sheet-item-code">{code}</View>
        {text}
      </View>
      <View className="note">
        满分 {pointsWords(points[code] ?? 0)} 分
        {suggested !== null && ` · 系统建议 ${pointsWords(suggested)} 分`}
        {prefilled?.awaitsResults && final === undefined && ' · 在结果公布后由系统计分'}
        {final !== undefined && ` · 计 ${pointsWords(final)} 分`}
      </View>
      <View className="sheets-beside">
        {sheets.map(({ seat, items: of }) => {
          const said = of.find(({ item }) => item === code)
          if (said === undefined || said.points === null) return null
          const departs = suggested !== null && said.points !== suggested
          return (
            <View key={seat}>
              {seatTitles[seat]}：{pointsWords(said.points)} 分
              {departs && <View className="sheets-departs">与系统建议不同</View>}
              {said.note && <View className="assessing-said">{said.note}</View>}
            </View>
          )
        })}
      </View>
    </View>
  )
}

const eventWords = {
  assigned: '分配',
  declared: '声明无利害关系',
  handedIn: '提交评分',
  begunAnew: '申报撤回后重新提交，评分重新开始',
  left: '离开席位',
}
const groundWords = { declared: '自行回避', conflict: '有利害关系', unavailable: '不能参加' }

function Events({ read: { events } }: { read: Read }) {
  return (
    <View className="card">
      <View className="title">评审经过</View>
      {events.map(({ at, seat, holder, what, ground, why }) => (
        <View key={`${at}|${seat}|${what}`} className="spaced">
          {seatTitles[seat]} {holder}：{eventWords[what]}
          {ground && `（${groundWords[ground]}）`}
          <View className="note">
            {fullMomentWords(at)}
            {why && ` · ${why}`}
          </View>
        </View>
      ))}
    </View>
  )
}
