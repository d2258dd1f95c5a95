import { View } from '@tarojs/components'
import { useState } from 'react'
import { deleteAccount } from '../../../core/contract/privacy'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { goTab } from '../../platform/go'
import { signOut } from '../../platform/sign-in'
import { clearPhone } from '../../platform/storage'
import { inBrowser } from '../../platform/target'
import { useWrite } from '../../platform/use-write'

/** 注销账号: what it takes away and what stays is said before it is done. */
export function DeleteAccount({ households }: { households: number }) {
  const [asking, setAsking] = useState(false)
  const [sure, setSure] = useState(false)
  const { write, busy, failure } = useWrite(deleteAccount)

  async function remove() {
    if (!(await write({}))) return
    setAsking(false)
    if (inBrowser) {
      signOut()
      return
    }
    clearPhone()
    say('账号已注销，您的数据已删除。')
    goTab('home')
  }

  return (
    <>
      <Button kind="danger" onTap={() => setAsking(true)}>
        注销账号
      </Button>
      {asking && (
        <Sheet title="注销账号" onClose={() => setAsking(false)}>
          <View className="spaced">
            {households > 0 ? `您将退出已绑定的 ${households} 户，` : ''}
            您的绑定、消息和同意记录会立即删除，不能恢复。本机没有提交的内容也会清除。
          </View>
          <View className="spaced">
            已计入的评价属于本户，会保留，但不再与您关联。为防止反复注销绕过绑定户数上限，加入住户的时间以不可还原的形式保留
            180 天。
          </View>
          <View className="spaced">
            您提交的事项不再与您关联，照片、房号和电话立即删除；未办结的会继续办理，办结后您写的内容也会删除。
          </View>
          <Checkbox checked={sure} onToggle={() => setSure(!sure)}>
            我已了解，确定注销
          </Checkbox>
          <FailureNotice failure={failure} />
          <View className="button-group">
            <Button kind="danger" disabled={!sure} busy={busy} onTap={remove}>
              注销
            </Button>
            <Button kind="plain" onTap={() => setAsking(false)}>
              不注销
            </Button>
          </View>
        </Sheet>
      )}
    </>
  )
}
