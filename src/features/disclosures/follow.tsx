import { View } from '@tarojs/components'
import { useState } from 'react'
import { followDisclosures } from '../../../core/contract/disclosures'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'
import { KnownCaller } from './known-caller'

type FollowProps = { compound: string; followed: boolean; onChanged: () => void }

/** 新公示提醒我: a notice in the inbox of everything that is newly public here. */
export function Follow({ compound, followed, onChanged }: FollowProps) {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(followDisclosures)

  async function change(follow: boolean) {
    if (!(await write({ compound, follow }))) return
    say(follow ? '已开启。有新公示时，会出现在“我的 · 消息”中。' : '已取消新公示提醒。')
    setAsking(false)
    onChanged()
  }
  return (
    <>
      <View className="button-group">
        {followed ? (
          <Button kind="plain" busy={busy} onTap={() => void change(false)}>
            已开启新公示提醒，点按取消
          </Button>
        ) : (
          <Button kind="plain" onTap={() => setAsking(true)}>
            新公示提醒我
          </Button>
        )}
      </View>
      {!asking && <FailureNotice failure={failure} />}
      {asking && (
        <Sheet title="新公示提醒我" onClose={() => setAsking(false)}>
          <KnownCaller>
            <View className="spaced">
              这个小区有新的公示或更正时，会在“我的 · 消息”中告诉您，随时可以取消。
            </View>
            <FailureNotice failure={failure} />
            <View className="button-group">
              <Button busy={busy} onTap={() => void change(true)}>
                开启提醒
              </Button>
            </View>
          </KnownCaller>
          <View className="button-group">
            <Button kind="plain" onTap={() => setAsking(false)}>
              关闭
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
