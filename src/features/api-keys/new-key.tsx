import { View } from '@tarojs/components'
import type { createApiKey } from '../../../core/contract/api-keys'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { Notice } from '../../components/notice'
import { dayWords } from '../../platform/time'

export type Made = OutputOf<typeof createApiKey>

/** A key in the one moment in which it can be seen. */
export function NewKey({ made, onDone }: { made: Made; onDone: () => void }) {
  return (
    <View className="card">
      <View className="title">密钥已新建</View>
      <View className="note">
        {made.entry.title}，有效期至 {dayWords(made.entry.expiresAt)}
      </View>
      <View className="key-text">{made.key}</View>
      <Notice tone="warning">密钥只显示这一次，系统不保存原文。请立即复制并妥善保管。</Notice>
      <View className="button-group">
        <CopyButton text={made.key} words="复制密钥" />
        <Button onTap={onDone}>我已保存</Button>
      </View>
    </View>
  )
}
