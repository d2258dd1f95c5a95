import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readMethodAnnex } from '../../../core/contract/method-annex'
import { variantTitles } from '../../../core/method/annex-words'
import { orderRuleTitles } from '../../../core/method/order-words'
import { Bars } from '../../components/figures/bars'
import { percentWords } from '../../components/figures/figure-words'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { DataTable } from '../../components/plot/data-table'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { changedWords, isNearTheCut, type QuotaRow, quotaRows, sensitivityRows } from './annex-words'
import './method-annex.scss'

type Sealed = NonNullable<OutputOf<typeof readMethodAnnex>['sealed']>

/** 方法附录: how much the first places hang on what was chosen, and how sure they are. */
export function MethodAnnex({ period }: { period: string }) {
  const load = useAnswer(readMethodAnnex, { period }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ sealed }) =>
        sealed === null ? <Empty words="结果还没有封存。封存后这里显示附录。" /> : null
      }
    >
      {({ sealed }) => sealed && <Sections sealed={sealed} />}
    </Loaded>
  )
}

function Sections({ sealed }: { sealed: Sealed }) {
  const { number, sealedAt, order, annex } = sealed
  return (
    <>
      <View className="card">
        <View className="strong">
          第 {number} 次封存的附录（{fullMomentWords(sealedAt)}）
        </View>
        <View className="spaced">
          {`本期的排序规则是“${orderRuleTitles[order.rule]}”，每 ${order.grid} 分一档。附录回答两个问题：换一种算法，前 ${annex.quota} 个会不会变；得分有误差，前 ${annex.quota} 个有多大把握。`}
        </View>
        <View className="note spaced">
          只看达到参与选树要求的小区，名次也只在它们之间排。还没有选树名额时，按 {annex.quota}{' '}
          个试算。附录随公开的文件一起公布，不放在结果首页。
        </View>
      </View>
      {annex.first.length === 0 ? (
        <Notice>本期没有达到参与选树要求的小区，没有可以比较的名次。</Notice>
      ) : (
        <>
          <Sensitivity sealed={sealed} />
          <Quota sealed={sealed} />
        </>
      )}
    </>
  )
}

function Sensitivity({ sealed: { annex, compounds } }: { sealed: Sealed }) {
  const rows = sensitivityRows(annex, compounds)
  return (
    <View className="card">
      <View className="strong">换一种算法，名次怎么变</View>
      <View className="note spaced">
        每一列是一种算法下的名次，“—”表示不在前 {annex.quota}{' '}
        名。各列名次越接近，结果越不取决于算法的选择；与本期规则相同的一列，名次也相同。
      </View>
      <View className="annex-changes spaced">
        {annex.sensitivity.map(({ variant, first }) => (
          <View className="annex-change" key={variant}>
            <View className="note">{variantTitles[variant]}</View>
            <View className="strong">{changedWords(annex.first, first)}</View>
          </View>
        ))}
      </View>
      <View className="annex-table spaced" tabIndex={0} role="region" aria-label="各种算法下的名次">
        <DataTable
          label="各种算法下的名次"
          table={{
            columns: ['小区', '本期', ...annex.sensitivity.map(({ variant }) => variantTitles[variant])],
            rows: rows.map(({ name, present, places }) => [name, ...[present, ...places].map(placeWords)]),
          }}
        />
      </View>
    </View>
  )
}

const placeWords = (place: number | null) => (place === null ? '—' : String(place))

function Quota({ sealed: { annex, compounds } }: { sealed: Sealed }) {
  const rows = quotaRows(annex, compounds)
  const near = rows.filter(isNearTheCut)
  const sure = rows.filter((row) => !isNearTheCut(row))
  return (
    <View className="card">
      <View className="strong">进入前 {annex.quota} 名有多大把握</View>
      <View className="note spaced">
        按各小区得分的误差随机抽取 {annex.draws} 次重排，数一数各小区有多少次进入前 {annex.quota}{' '}
        名；概率本身的误差约 ±3 个百分点。随机数的种子（{annex.seed}
        ）由封存时的随机数和数据算出；用同一个种子，谁来重算都一样。只考虑得分的误差，投诉等其他各项按现值。
      </View>
      <View className="strong spaced">分界线附近：得分还分不出谁进谁出</View>
      {near.length === 0 ? (
        <View className="note">
          {annex.first.length < annex.quota
            ? '没有。达到参与选树条件的小区不到名额，都在名额之内。'
            : '没有。名额内外的小区得分相差足够大。'}
        </View>
      ) : (
        <Chances rows={near} />
      )}
      <View className="strong spaced">把握较大的</View>
      {sure.length === 0 ? <View className="note">没有。</View> : <Chances rows={sure} />}
      <View className="note spaced">机会不足 1% 的没有列出。</View>
    </View>
  )
}

function Chances({ rows }: { rows: readonly QuotaRow[] }) {
  return (
    <>
      {rows.map(({ code, name, words, detail, probability }) => (
        <View className="annex-chance" key={code}>
          <Bars long bars={[{ words: name, share: probability, value: percentWords(probability) }]} />
          <View className="note">
            {words}；{detail}
          </View>
        </View>
      ))}
    </>
  )
}
