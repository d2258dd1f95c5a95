import { View } from '@tarojs/components'
import { Tap } from '../../components/tap'
import './switch.scss'

type SwitchProps = { words: string; on: boolean; onSwitch: (on: boolean) => void }

/** A line with a switch; the words say its state too, so that colour is not alone. */
export function Switch({ words, on, onSwitch }: SwitchProps) {
  return (
    <Tap role="switch" className="cell tappable" label={words} checked={on} onTap={() => onSwitch(!on)}>
      <View className="cell-words">{words}</View>
      <View className="note">{on ? '已开启' : '已关闭'}</View>
      <View className={on ? 'switch-track on' : 'switch-track'} />
    </Tap>
  )
}
