import { View } from '@tarojs/components'
import { useState } from 'react'
import { endSessions } from '../../../core/contract/sessions'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { signOut } from '../../platform/sign-in'
import { inBrowser } from '../../platform/target'
import { useWrite } from '../../platform/use-write'

/** What a phone can do about desks: sign one in, and sign out of all of them. */
export function Desks() {
  const [asking, setAsking] = useState(false)
  const { write, busy, failure } = useWrite(endSessions)

  async function end() {
    if (!(await write({}))) return
    setAsking(false)
    // This browser is one of them.
    if (inBrowser) await signOut()
    else say('已在所有电脑上退出。')
  }

  return (
    <View className="card flush">
      {!inBrowser && (
        <Cell words="扫码登录电脑端" note="在电脑上办理，用手机确认" onTap={() => goTo('confirm')} />
      )}
      <Cell words="在所有电脑上退出" onTap={() => setAsking(true)} />
      {asking && (
        <Sheet title="在所有电脑上退出登录吗？" onClose={() => setAsking(false)}>
          <View className="spaced">
            您在各台电脑上的登录会立即失效，包括{inBrowser ? '这台电脑' : '忘记退出的电脑'}
            。手机微信不受影响。
          </View>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button kind="danger" busy={busy} onTap={end}>
              全部退出
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              返回
            </Button>
          </View>
        </Sheet>
      )}
    </View>
  )
}
