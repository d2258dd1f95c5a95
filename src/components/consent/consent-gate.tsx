import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { giveConsent, readConsent } from '../../../core/contract/privacy'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { Button } from '../button'
import { Checkbox } from '../checkbox'
import { FailureNotice } from '../failure-notice'
import { Loaded } from '../loaded'
import { AgreeButton } from './agree-button'

type ConsentGateProps = PropsWithChildren<{
  /** Without network it stands open: what is written waits on the phone, and the cloud asks for consent again. */
  openOffline?: boolean
}>

/** What needs a personal datum begins behind this gate: the notice first, once. */
export function ConsentGate({ openOffline, children }: ConsentGateProps) {
  const load = useAnswer(readConsent, {})
  if (openOffline && load.status === 'failed' && load.failure.code === 'offline') return children
  return (
    <Loaded load={load}>
      {({ version, consented }, reload) =>
        consented ? children : <ConsentCard version={version} onAgreed={reload} />
      }
    </Loaded>
  )
}

function ConsentCard({ version, onAgreed }: { version: string; onAgreed: () => void }) {
  const [ofAge, setOfAge] = useState(false)
  const { write, busy, failure } = useWrite(giveConsent)

  async function agree() {
    if (await write({ version, ofAge: true })) onAgreed()
  }

  return (
    <>
      <View className="card">
        <View className="title">先看一下隐私说明</View>
        <View className="spaced">
          住户绑定后，我们会保存小区、楼栋、房号，以及您是业主还是使用人，用来确认每户每期只计一份评价；担任工作职务的，保存职务、任期和操作记录。
        </View>
        <View className="spaced">投诉时您自己选的照片，去掉拍摄位置后随事项保存。</View>
        <View className="spaced">不收集身份证、人脸、年龄和完整手机号。物业看不到您的姓名和房号。</View>
        <View className="spaced">您可以随时查看、导出和删除自己的数据。不同意也可以查看公开的结果。</View>
        <Button kind="text" onTap={() => goTo('privacy')}>
          阅读隐私说明全文
        </Button>
        <Checkbox checked={ofAge} onToggle={() => setOfAge(!ofAge)}>
          我已满 14 周岁，或监护人已同意
        </Checkbox>
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <AgreeButton words="同意并继续" busy={busy} disabled={!ofAge} onAgree={agree} />
      </View>
    </>
  )
}
