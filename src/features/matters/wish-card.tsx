import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { dayWords, lastDayWords } from '../../platform/time'
import type { Wish } from './view'

/** Who wishes to join, as far as the office may know: to which home, as what, and why. */
export function WishCard({ wish, onTap }: { wish: Wish; onTap: () => void }) {
  const { compoundName, label, kind, until, has, reason, askedAt, expiresAt } = wish
  const lease = until === null ? '' : `，租期至 ${lastDayWords(until)}`
  return (
    <View className="card">
      <View className="strong">
        {compoundName} {label}
      </View>
      <View className="note">
        {kind === 'owner' ? '业主' : '使用人'}
        {lease} · 已有 {has} 户 · {dayWords(askedAt)}申请，{dayWords(expiresAt)}前有效
      </View>
      <View className="matters-said">{reason}</View>
      <View className="button-group">
        <Button kind="plain" onTap={onTap}>
          办理
        </Button>
      </View>
    </View>
  )
}
