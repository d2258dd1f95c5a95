import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import type { useWrite } from '../../platform/use-write'

type ConfirmProps = Pick<ReturnType<typeof useWrite>, 'busy' | 'failure'> & {
  title: string
  /** What follows, and that it cannot be taken back. */
  words: string
  /** What the button does. */
  act: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before something that everybody sees at once. */
export function Confirm({ title, words, act, busy, failure, onConfirm, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="spaced">{words}</View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={onConfirm}>
          {act}
        </Button>
        <Button kind="plain" onTap={onClose}>
          返回
        </Button>
      </View>
    </Sheet>
  )
}
