import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { noticePoints, notStoredPoints, storedPoints } from '../../components/consent/notice-points'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { clearPhone } from '../../platform/storage'
import { UnsentSheet, useUnsentFirst } from './unsent-first'

/** The privacy notice, the way to one's own data, and clearing this device. */
export function Privacy() {
  function clear() {
    clearPhone()
    say('本机保存的内容已清除。')
  }
  const unsent = useUnsentFirst(clear)
  return (
    <>
      <Points title="隐私说明" points={noticePoints} />
      <Points title="我们保存什么" points={storedPoints} />
      <Points title="我们不收集什么" points={notStoredPoints} />
      <View className="card flush">
        <Cell words="我的数据" note="查看、导出，或注销账号" onTap={() => goTo('ownData')} />
      </View>
      <View className="card">
        <View className="strong">本机数据</View>
        <View className="spaced">没有提交的评价和离线内容只保存在这台设备上，可以随时清除。</View>
        <View className="button-group">
          <Button kind="plain" busy={unsent.busy} onTap={unsent.begin}>
            清除本机内容
          </Button>
        </View>
        <UnsentSheet unsent={unsent} words="清除" forget={clear} />
      </View>
    </>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <View className="card">
      <View className="strong">{title}</View>
      {points.map((point) => (
        <View className="spaced" key={point}>
          {point}
        </View>
      ))}
    </View>
  )
}
