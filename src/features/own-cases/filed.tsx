import { View } from '@tarojs/components'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { fileCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { officeNameWords } from '../../components/case/case-words'
import { Notice } from '../../components/notice'
import { promiseWords } from '../../components/own-case/own-case-words'
import { goTab, goTo } from '../../platform/go'
import { momentWords } from '../../platform/time'

export type FiledCase = OutputOf<typeof fileCase>['case']

/** Afterwards: the number, until when somebody accepts it, and where to follow it. */
export function Filed({ filed }: { filed: FiledCase | null }) {
  if (filed === null) {
    return (
      <>
        <Notice tone="success" urgent>
          已提交，您可在“投诉”中随时查看进度。
        </Notice>
        <View className="button-group">
          <Button onTap={() => goTab('cases')}>完成</Button>
        </View>
      </>
    )
  }
  const { number, acceptBy, answerBy, handler } = filed
  return (
    <>
      <Notice tone="success" urgent>
        已提交，编号 {number}。{promiseWords({ kind: 'accept', dueAt: acceptBy })}，您可随时查看进度。
      </Notice>
      <View className="card">
        <View>由{officeNameWords(handler)}办理。</View>
        <View className="spaced">
          {momentWords(answerBy)} 前会有答复。逾期没有受理或答复的，系统自动逐级上报。
        </View>
        <View className="spaced">是否解决由您确认。每一步都会在“我的 · 消息”中告诉您。</View>
      </View>
      <View className="button-group">
        <Button onTap={() => goTo('ownCase', { number })}>查看进度</Button>
        <Button kind="plain" onTap={() => goTab('cases')}>
          完成
        </Button>
      </View>
    </>
  )
}
