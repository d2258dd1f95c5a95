import { View } from '@tarojs/components'
import type { RosterComparison } from '../../../core/contract/rosters'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Icon } from '../../components/icon'
import { Notice } from '../../components/notice'
import { Tap } from '../../components/tap'
import { agreementWords, type Piece, stateWords } from './pieces'
import { offWords, placeWords } from './roster-words'

type PieceDetailsProps = {
  piece: Piece
  onAgree: (key: string, agreed: boolean) => void
  onClose: () => void
}

/** What a register would change in one compound: each kind with its first homes. */
export function PieceDetails({ piece, onAgree, onClose }: PieceDetailsProps) {
  const { state, title, key } = piece
  const agreement = state.step === 'compared' ? agreementWords(state.comparison) : null
  return (
    <>
      <View className="row">
        <View className="title cell-words">{title}</View>
        <Tap className="page-back" label="关闭" onTap={onClose}>
          <Icon name="close" />
        </Tap>
      </View>
      <View className="note">{stateWords(piece)}</View>
      {(state.step === 'failed' || state.step === 'compared') && <FailureNotice failure={state.failure} />}
      {state.step === 'faulty' && (
        <Notice tone="warning">
          缺了这些行的名册是不完整的，导入后会少户。请按下方列出的位置改好文件，再导入这个小区。
        </Notice>
      )}
      {'comparison' in state && <Differences comparison={state.comparison} />}
      {state.step === 'compared' && agreement && (
        <Checkbox checked={state.agreed} onToggle={() => onAgree(key, !state.agreed)}>
          已核对，同意{agreement}
        </Checkbox>
      )}
    </>
  )
}

function Differences({ comparison }: { comparison: RosterComparison }) {
  const { before, after, register, unchanged, brokenOff, buildingsAdded, buildingsGone } = comparison
  const { added, removed, changed, occupied } = comparison
  const off = offWords(after, register)
  return (
    <>
      <View className="spaced">
        计票户数 {before} → {after}
        {register === null ? '' : `（登记户数 ${register}）`}；{unchanged} 户不变
      </View>
      {off && <Notice tone="warning">{off}。</Notice>}
      {brokenOff && <Notice tone="warning">上次导入中途断开，这次导入后即恢复完整。</Notice>}
      {buildingsAdded.length > 0 && <View className="spaced">新增楼栋：{buildingsAdded.join('、')}</View>}
      {buildingsGone.length > 0 && <View className="spaced">不再有的楼栋：{buildingsGone.join('、')}</View>}
      <Kind
        title="有成员、将不再计票的户"
        count={occupied.count}
        note="他们的绑定会解除并收到通知；已提交的评价仍计入本户。"
        lines={occupied.first.map(
          ({ was, becomes, members }) =>
            `${was.label}：${members} 人已绑定，${becomes ? `改为${placeWords(becomes)}` : '移除'}`,
        )}
      />
      <Kind
        title="新增"
        count={added.count}
        lines={added.first.map((home) => `${home.label}（${placeWords(home)}）`)}
      />
      <Kind title="移除" count={removed.count} lines={removed.first.map(({ label }) => label)} />
      <Kind
        title="变更"
        count={changed.count}
        lines={changed.first.map(
          ({ was, becomes }) => `${was.label}：${placeWords(was)} → ${placeWords(becomes)}`,
        )}
      />
    </>
  )
}

type KindProps = { title: string; count: number; note?: string; lines: readonly string[] }

function Kind({ title, count, note, lines }: KindProps) {
  if (count === 0) return null
  return (
    <View className="rosters-kind">
      <View className="strong">
        {title}（{count} 户）
      </View>
      {note && <View className="note">{note}</View>}
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {count > lines.length && <View className="note">还有 {count - lines.length} 户未列出。</View>}
    </View>
  )
}
