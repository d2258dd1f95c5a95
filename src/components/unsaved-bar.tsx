import { View } from '@tarojs/components'
import { Button } from './button'
import './unsaved-bar.scss'

type UnsavedBarProps = { words: string; onGiveUp: () => void; onSave: () => void }

/** Changes that are not saved yet, at the foot of what they were made in. */
export function UnsavedBar({ words, onGiveUp, onSave }: UnsavedBarProps) {
  return (
    <View className="unsaved-bar">
      <View className="strong" aria-live="polite">
        {words}
      </View>
      <View className="unsaved-actions">
        <Button kind="plain" onTap={onGiveUp}>
          放弃改动
        </Button>
        <Button onTap={onSave}>保存为新版本</Button>
      </View>
    </View>
  )
}
