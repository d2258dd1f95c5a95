import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { say } from '../../components/toast'
import { clearPhone } from '../../platform/storage'
import { UnsentSheet, useUnsentFirst } from './unsent-first'

const stored: readonly string[] = [
  '您绑定的小区、楼栋和房号，以及您是业主还是使用人。',
  '本户的评价。评价与您的账号分开存放，按周期更换密钥，不记录设备，时间只记到小时。',
  '发给您的消息。',
]
const notStored: readonly string[] = [
  '不收集身份证号、人脸、手机号、年龄、头像和昵称。',
  '物业服务企业看不到谁评价了、评了什么，只能看到公布的结果。',
]

/** What is stored about a person, what is not, and clearing this device. */
export function Privacy() {
  function clear() {
    clearPhone()
    say('本机保存的内容已清除。')
  }
  const unsent = useUnsentFirst(clear)
  return (
    <>
      <Points title="我们保存什么" points={stored} />
      <Points title="我们不收集什么" points={notStored} />
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
